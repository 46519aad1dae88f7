import type { Day } from '../item';
import { itemLink } from './item-link';
import { isReminder, type Reminder, type Waiting } from './reminder';

/** What the comment says beside names and titles; one line each. */
export interface ReminderWords {
  sentence: string;
  /** In place of a name. */
  unassigned: string;
}

/** Of a username, what Markdown would take for emphasis, so that GitLab saw no mention. */
const EMPHASIS = /(?<![a-z\d])_|_(?![a-z\d])/gi;

/**
 * The comment that mentions who has not updated: a heading with the day the update is asked for, a sentence, one list
 * item for each person. No line can run as a quick action, whatever titles hold.
 */
export function formatReminder({ people, unassigned }: Reminder, day: Day, words: ReminderWords): string {
  const lines = people.map(({ username, keyResults }) => item(`@${username.replace(EMPHASIS, '\\_')}`, keyResults));
  if (unassigned.length > 0) lines.push(item(words.unassigned, unassigned));
  return [heading(day), '', words.sentence, '', ...lines].join('\n');
}

/** The same text with a heading that tells what it is, where it has none any more: by that the next one is held back. */
export function withReminderHeading(text: string, day: Day): string {
  return isReminder(text) ? text : `${heading(day)}\n\n${text}`;
}

function heading(day: Day): string {
  return `### Reminder ${day}`;
}

function item(who: string, keyResults: readonly Waiting[]): string {
  return `- ${who}: ${keyResults.map(itemLink).join(', ')}`;
}
