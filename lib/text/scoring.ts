import type { Progress } from '../okr/item';
import type { Reading } from '../okr/reading';
import type { ScoreChange, ScorePlace, ScoreRefusal } from '../okr/scoring/score-change';
import type { FailureKind } from './failures';
import { percent, points } from './format';
import { sources } from './sources';

/** The words of the form that sets a score. */
export const scoring = {
  title: 'Set the score',
  open: 'Set score',
  field: 'Score in percent',
  hint: 'From 0 to 1000, with up to two decimals.',
  write: 'Write to GitLab',
  busy: 'Writing…',
  cancel: 'Cancel',
  none: 'none',
  reasons: 'GitLab’s reasons',
  stored: (stored: string) => `GitLab shows: ${stored}`,
} as const;

const places: Record<ScorePlace, string> = {
  progress: 'GitLab’s progress field',
  title: 'the title',
  description: 'the description’s score line',
};

/**
 * Where a score goes, and why it is not the progress field.
 *
 * @param hasField the item's type has a progress field
 */
export function placeSentence({ place }: Pick<ScoreChange, 'place'>, hasField: boolean): string {
  const goes = `It goes to ${places[place]}`;
  if (place === 'progress') return `${goes}.`;
  return hasField
    ? `${goes}: GitLab’s progress field holds no more than 100.`
    : `${goes}: items of this type have no progress field here.`;
}

/** What else is to be known of a change before it is made. */
export function changeNotes(change: ScoreChange): string[] {
  const notes: string[] = [];
  if (change.place === 'progress' && change.rounded) {
    notes.push(`GitLab’s progress field holds whole numbers: it will show ${percent(change.percent)}.`);
  }
  if (change.place === 'progress' && change.current !== change.percent) {
    notes.push(`The field counts something else than percent: it is set to ${points(change.current)}.`);
  }
  if (change.outweighedBy) notes.push(outweighedNote(change.outweighedBy));
  return notes;
}

function outweighedNote({ percent: value, source }: Reading): string {
  return `The score that counts will still be ${percent(value)} from ${sources[source]}: by the team’s rules it comes first.`;
}

/** What the progress field shows before and after: `72 % → 63 %`; a 0 that nobody set is none. */
export function scoreStep(progress: Progress | null, after: number): string {
  const before = progress?.updatedAt || progress?.percent ? progress.percent : null;
  return `${before === null ? scoring.none : percent(before)} → ${percent(after)}`;
}

/** Why a score cannot be written, and what to do. */
export const scoreRefusals: Record<ScoreRefusal, string> = {
  'not-a-score': 'Type a percentage from 0 to 1000.',
  objective:
    'GitLab computes the progress of an objective from what stands below it, and would overwrite what is written.',
  'start-equals-end':
    'The progress field’s start and end are the same number, so GitLab takes no value. Change one of them in GitLab first.',
  'not-read': 'The rules in force read no score in titles or descriptions, so one written there would not count.',
  'no-place': 'There is no place for it: the title would be too long, or no line of the text could be read as a score.',
};

/** What came of writing a score to the progress field or the title: a short lead in bold, then what to do. */
export const scoreOutcomes = {
  written: ['Written to GitLab.', ''],
  ignored: [
    'GitLab did not take it, and gave no reason.',
    ' You may lack the Planner role here, which it asks for. Ask the item’s owner to set the score.',
  ],
  'not-allowed': ['Nothing is written: GitLab does not let you change this item.', ' Ask its owner to set the score.'],
  changed: [
    'Somebody changed it meanwhile, so nothing is written.',
    ' Look at theirs, then write yours if it still holds.',
  ],
  rejected: ['Nothing is written: GitLab refused it.', ' These are its reasons.'],
  altered: ['Written, but GitLab shows something else than was sent.', ' Look at it, and set it again if it is wrong.'],
  overtaken: [
    'Written, but somebody changed the item in the very moment you did.',
    ' Look into its activity: a title of theirs may have been replaced.',
  ],
} as const satisfies Record<string, readonly [lead: string, rest: string]>;

const UNCERTAIN =
  ' It cannot be told whether the score was kept. Look at the item, then try again: what is there already is not written twice.';

/** Why a score was not written, by the kind of failure. */
export const scoreFailures: Record<FailureKind, readonly [lead: string, rest: string]> = {
  'signed-out': ['Nothing is written: you are signed out of GitLab.', ' Sign in, then try again.'],
  forbidden: scoreOutcomes['not-allowed'],
  'not-found': ['Nothing is written: GitLab has no such item any more, or you may not see it.', ''],
  'rate-limited': ['Nothing is written: GitLab asks for a pause.', ' Wait a minute, then try again.'],
  server: ['GitLab had a problem while writing.', UNCERTAIN],
  timeout: ['GitLab took too long to answer.', UNCERTAIN],
  offline: ['GitLab cannot be reached.', ` Check the connection.${UNCERTAIN}`],
  'too-old': [
    'Nothing is written: this GitLab is older than OKR Lens can write to.',
    ' It needs GitLab 17.2 or newer. Set the score in GitLab.',
  ],
  'not-understood': ['GitLab gave an answer OKR Lens does not understand.', UNCERTAIN],
  refused: ['Nothing is written: GitLab refused the request.', ' Reload the page, then try again.'],
};
