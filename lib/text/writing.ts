import type { FailureKind } from './failures';
import { clock } from './format';

/** What came of a write to GitLab: a short lead in bold, then what to do. */
export const outcomes = {
  written: ['Written to GitLab.', ''],
  changed: [
    'Somebody changed other parts of the description meanwhile.',
    ' Nothing is written yet. Below is your change on top of theirs.',
  ],
  conflict: [
    'Somebody changed the same part of the description meanwhile.',
    ' Nothing is written. Take one side for the parts below, or keep editing; every other part keeps both changes.',
  ],
  command: [
    'Nothing is written: GitLab would run this line as a command.',
    ' Begin it with another word, or put it into backticks.',
  ],
  'not-allowed': [
    'Nothing is written: GitLab does not let you change this item.',
    ' Ask its owner, or send them the text below.',
  ],
  'editor-open': [
    'Nothing is written: GitLab’s editor of this item is open.',
    ' Save or cancel there, then try again.',
  ],
  rejected: ['Nothing is written: GitLab refused the text.', ' These are its reasons.'],
  altered: [
    'Written, but GitLab keeps another text than was sent.',
    ' Below is what it changed. Compare, and write what is missing again.',
  ],
  overtaken: [
    'Somebody saved a change in the very moment you did.',
    ' One text has replaced the other. Both are kept here: bring back what is missing.',
  ],
} as const satisfies Record<string, readonly [lead: string, rest: string]>;

const UNCERTAIN =
  ' It cannot be told whether the text was kept. Look at the description, then try again: what is there already is not written twice.';

/** Why a write did not come about, by the kind of failure. */
export const writeFailures: Record<FailureKind, readonly [lead: string, rest: string]> = {
  'signed-out': ['Nothing is written: you are signed out of GitLab.', ' Sign in, then try again.'],
  forbidden: [
    'Nothing is written: GitLab does not let you change this item.',
    ' Ask its owner, or send them the text below.',
  ],
  'not-found': ['Nothing is written: GitLab has no such item any more, or you may not see it.', ''],
  'rate-limited': [
    'Nothing is written: GitLab asks for a pause.',
    ' Too many requests came from you in a short time. Wait a minute, then try again.',
  ],
  server: ['GitLab had a problem while writing.', UNCERTAIN],
  timeout: ['GitLab took too long to answer.', UNCERTAIN],
  offline: ['GitLab cannot be reached.', ` Check the connection.${UNCERTAIN}`],
  'too-old': [
    'Nothing is written: this GitLab is older than OKR Lens can write to.',
    ' It needs GitLab 17.2 or newer. Paste the text below by hand.',
  ],
  'not-understood': ['GitLab gave an answer OKR Lens does not understand.', UNCERTAIN],
  refused: [
    'Nothing is written: GitLab refused the request.',
    ' Reload the page, then try again. Copy the text below first.',
  ],
};

/** The same when GitLab named a time before which it wants no request. */
export const writePause = (until: Date): readonly [lead: string, rest: string] => [
  `Nothing is written: GitLab asks for a pause until ${clock(until)}.`,
  ' Try again then.',
];

/** The button that puts back what stood there before. */
export const undoing = { action: 'Undo', busy: 'Undoing…' } as const;

/** What GitLab's open editor made of a change. */
export const inEditor = {
  unneeded: ['Nothing to change.', ' The text has it already.'],
  typedSince: [
    'The text has changed since it was put in.',
    ' Take it back with the browser’s own undo in the editor, step by step.',
  ],
  elsewhere: [
    'GitLab’s editor of this item is open in another place of this page.',
    ' Save or cancel there, then try again.',
  ],
  lead: 'It is in the text now.',
  inserted: ' Save in GitLab’s editor to keep it.',
  refused: [
    'GitLab’s editor did not take the text.',
    ' Nothing in it was changed. Copy the text and paste it by hand.',
  ],
  unread: ['GitLab’s editor did not open its plain text.', ' Switch it to plain text editing, then try again.'],
  asks: ['GitLab asks you something in its editor.', ' Answer there first. Nothing was changed by OKR Lens.'],
  undo: 'Undo',
  backToRich: 'Back to rich text',
} as const;

export const writing = {
  result: 'What came of it',
  kept: 'Your text',
  keptHint: 'Your text is kept below; copy it.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying; select the text instead.',
  tryAgain: 'Try again',
  signIn: 'Sign in, in a new tab',
  close: 'Close',
  keepEditing: 'Keep editing',
  favour: { mine: 'Take mine', theirs: 'Take theirs' },
  mine: 'Mine',
  theirs: 'Theirs',
  removed: 'Removed here.',
  notSettled: 'No side can be taken by itself: a part was removed or moved. Copy your text, and edit it on GitLab.',
  beforeHeadings: 'Text before the first heading',
  order: 'The order of the parts',
  altered: 'What GitLab changed',
  overtaken: 'What your text replaced',
  stored: 'What GitLab holds now',
  theirsUnknown: 'GitLab does not tell what they wrote. Ask them, or look below the description for who changed it.',
} as const;

/** A conflict settled for the other side, with nothing of one's own beside it. */
export const theirsStays = 'Their text stays as it is. Nothing is written.';
