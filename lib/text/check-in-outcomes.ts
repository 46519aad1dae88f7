import type { Health } from '../okr/item';
import { healthWords, scoreWords } from './check-in';
import type { FailureKind } from './failures';
import { clock } from './format';
import { scoreFailures, scoreOutcomes, scoring } from './scoring';
import { outcomes, writePause } from './writing';

/** Why nothing came of a request. `until`: GitLab asked to wait until then. */
export interface Failed {
  kind: 'failed';
  problem: { kind: FailureKind; until: Date | null };
}

/** What came of writing one key result, as it is said. Scores in percent. */
export type StepSaid =
  | { kind: 'written'; overtaken?: true }
  | { kind: 'not-allowed' | 'editor-open' }
  | { kind: 'changed' | 'altered'; score: number | null; health: Health | null }
  | { kind: 'ignored'; parts: readonly ('score' | 'health')[] }
  | { kind: 'rejected'; reasons: readonly string[] }
  | Failed;

/** What came of writing a comment, as it is said. `note`: the comment as it stands; null: it is gone. */
export type NoteSaid =
  | { kind: 'written' | 'altered'; note: { body: string } }
  | { kind: 'changed'; note: { body: string } | null }
  | { kind: 'not-allowed' | 'command' }
  | { kind: 'rejected'; reasons: readonly string[] }
  | Failed;

/** A short lead in bold, then what to do. */
export type Words = readonly [lead: string, rest: string];

const ignored: Record<'score' | 'health', Words> = {
  score: scoreOutcomes.ignored,
  health: [
    'GitLab kept the health as it was, and gave no reason.',
    ' You may lack the Planner role here, which it asks for. Ask the item’s owner to set it.',
  ],
};

const ignoredBoth: Words = [
  'GitLab kept score and health as they were, and gave no reason.',
  ' You may lack the Planner role here, which it asks for. Ask the item’s owner to set them.',
];

/** As of a score alone, which goes into a description as well here. */
const overtaken: Words = [
  scoreOutcomes.overtaken[0],
  ' Look into its activity: a title or description of theirs may have been replaced.',
];

/** What came of writing one key result, and what to do. */
export function stepSaid(said: StepSaid): Words {
  switch (said.kind) {
    case 'failed':
      return failureWords(said, scoreFailures);
    case 'changed':
    case 'altered': {
      const [lead, rest] = scoreOutcomes[said.kind];
      const stored = scoring.stored(`${scoreWords(said.score)}, ${healthWords(said.health)}`);
      return [lead, ` ${stored}.${rest}`];
    }
    case 'ignored': {
      const [part, another] = said.parts;
      return another ? ignoredBoth : ignored[part ?? 'score'];
    }
    case 'written':
      return said.overtaken ? overtaken : scoreOutcomes.written;
    case 'editor-open':
      return outcomes['editor-open'];
    default:
      return scoreOutcomes[said.kind];
  }
}

/** What came of writing a comment, and what to do. */
export function noteSaid(said: NoteSaid): Words {
  if (said.kind === 'failed') return failureWords(said, noteFailures);
  if (said.kind === 'changed' && said.note === null) return noteGone;
  return noteOutcomes[said.kind];
}

/** Why there is no preview: reading what it is made from failed. Nothing was written. */
export function previewSaid(problem: Failed['problem']): Words {
  return ['There is no preview yet.', unread(problem)];
}

/** Why it is not known whether somebody reminded already. Nothing was written. */
export function reminderUnread(problem: Failed['problem']): Words {
  return ['Nothing is written: whether there is a reminder already could not be read.', unread(problem)];
}

function unread({ kind, until }: Failed['problem']): string {
  return until ? ` GitLab asks for a pause until ${clock(until)}. Try again then.` : ` ${unreadNotes[kind]}`;
}

const AGAIN = 'Try again in a minute.';
const REPORT = 'If it stays so, please report it.';

const unreadNotes: Record<FailureKind, string> = {
  'signed-out': 'You are signed out of GitLab. Sign in in another tab, then try again.',
  forbidden: 'GitLab does not let you read the comments. Ask the owner for access.',
  'not-found': 'GitLab has no such item any more, or you may not see it.',
  'rate-limited': `GitLab asks for a pause. ${AGAIN}`,
  server: `GitLab had a problem and could not answer. ${AGAIN}`,
  timeout: `GitLab took too long to answer. ${AGAIN}`,
  offline: 'GitLab cannot be reached. Check the connection, then try again.',
  'too-old': 'This GitLab is older than OKR Lens can read. It needs GitLab 17.2 or newer.',
  'not-understood': `GitLab gave an answer OKR Lens does not understand. ${REPORT}`,
  refused: `GitLab refused the question OKR Lens asked. Reload the page; what you typed is kept. ${REPORT}`,
};

function failureWords({ problem: { kind, until } }: Failed, words: Record<FailureKind, Words>): Words {
  return until ? writePause(until) : words[kind];
}

const noteGone: Words = [
  'Nothing is written: your comment of this week is gone.',
  ' Try again, and it is written as a new one.',
];

const noteOutcomes: Record<Exclude<NoteSaid['kind'], 'failed'>, Words> = {
  written: ['The comment is written.', ''],
  changed: [
    'Nothing is written: the comment was changed meanwhile.',
    ' Try again: you see your lines in it as it is now before they are written.',
  ],
  'not-allowed': [
    'The comment is not written: GitLab does not let you comment here.',
    ' Ask the owner, or send them its text.',
  ],
  command: [
    'Nothing is written: a line starts with “/”.',
    ' GitLab would run it as a command. Put something before it.',
  ],
  rejected: outcomes.rejected,
  altered: [
    'The comment is written, but GitLab keeps another text than was sent.',
    ' Look at it, and mend it in GitLab where it is wrong.',
  ],
};

const UNCERTAIN =
  ' It cannot be told whether the comment was kept. Try again: one that is there already is not written twice.';

const noteFailures: Record<FailureKind, Words> = {
  ...scoreFailures,
  forbidden: noteOutcomes['not-allowed'],
  server: ['GitLab had a problem while writing.', UNCERTAIN],
  timeout: ['GitLab took too long to answer.', UNCERTAIN],
  offline: ['GitLab cannot be reached.', ` Check the connection.${UNCERTAIN}`],
  'too-old': [
    'Nothing is written: this GitLab is older than OKR Lens can write to.',
    ' It needs GitLab 17.2 or newer. Paste its text by hand.',
  ],
  'not-understood': ['GitLab gave an answer OKR Lens does not understand.', UNCERTAIN],
};
