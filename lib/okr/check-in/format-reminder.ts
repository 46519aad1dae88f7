import type { Day } from '../item';
import { itemLink } from './item-link';
import type { Reminder, Waiting } from './reminder';

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
  return [`### Reminder ${day}`, '', words.sentence, '', ...lines].join('\n');
}

function item(who: string, keyResults: readonly Waiting[]): string {
  return `- ${who}: ${keyResults.map(itemLink).join(', ')}`;
}
