import type { UpdateState } from '../lib/okr/cadence';
import type { Edit } from '../lib/okr/check-in/edit';
import type { Step, StepRefusal } from '../lib/okr/check-in/step';
import type { Day, Health } from '../lib/okr/item';
import type { Metric } from '../lib/okr/key-result/metric';
import type { Failed, NoteSaid, StepSaid } from '../lib/text/check-in-outcomes';
import type { Copying } from './kept-text';

/**
 * Why nothing can be typed for a key result. With `checking` and `unknown` it can: whether the reader may write is not
 * known yet, or GitLab did not tell.
 */
export type RowLock = 'checking' | 'unknown' | 'closed' | 'not-allowed' | 'only-written';

/** One key result in the form. Scores in percent. */
export interface CheckInRow {
  /** GitLab's global id. */
  id: string;
  title: string;
  url: string | null;
  /** Below the title: reference and owner. */
  sub: string;
  score: number | null;
  health: Health | null;
  /** This GitLab and this type of item have health. */
  hasHealth: boolean;
  /** What its progress field counts, where that is not the percentage itself; null: only a score can be typed. */
  metric: Metric | null;
  /** False: GitLab computes its score from what stands below it. */
  takesScore: boolean;
  update: UpdateState;
  /** What is typed; empty: nothing. */
  edit: Edit;
  /** What comes of it; null: nothing is typed. */
  planned: Step | { refused: StepRefusal } | null;
  /** Null: everything can be typed. */
  locked: RowLock | null;
  /** The score when its edit began, where it is another one by now; null: it is the same. */
  movedFrom: { score: number | null } | null;
  /** It is written, and its line of the comment is not. */
  isToBeTold: boolean;
}

/** A linked epic beside the form. */
export interface CheckInEpic {
  key: string;
  title: string;
  url: string | null;
  health: Health | null;
  /** Day of its last status; null: it has none. */
  status: Day | null;
  /** Its status is late since that day; null: it is not, or nobody can tell. */
  lateSince: Day | null;
}

/** A key result in the preview; its title and what is written stand in the step. */
export interface PreviewedStep {
  id: string;
  reference: string;
  step: Step;
}

/** A comment before it is written. */
export interface PreviewedNote {
  /** What it is written on: `#3700`. */
  reference: string;
  /** The reader's own comment of this week as it stands; null: it is a new one. */
  before: string | null;
  after: string;
}

/** A line of the run: a key result, or a comment. */
interface RunLine<Said> {
  id: string;
  state: 'waiting' | 'writing' | 'done' | 'failed';
  /** What came of it; null: nothing yet. */
  outcome: Said | null;
}

export interface StepRun extends RunLine<StepSaid> {
  title: string;
  reference: string;
}

/** `reference`: what it is written on. */
export interface NoteRun extends RunLine<NoteSaid> {
  reference: string;
  /** What is to be written; kept where it could not be. */
  body: string;
}

/** Props of `CheckInForm`. */
export interface CheckInFormProps {
  /** The day the update is asked for; null: nobody can tell. */
  day: Day | null;
  /** In the order of the table of key results. */
  rows: readonly CheckInRow[];
  epics: readonly CheckInEpic[];
  /** What was typed for key results that have no row any more. */
  strays: readonly Edit[];
  /** The reader opened it just now: the first field takes the focus. */
  takesFocus: boolean;
  /** False: the browser does not keep what is typed: the extension was updated under this page, or space is short. */
  isKept: boolean;
  /** The preview is on its way. */
  busy: boolean;
  /** Why there is no preview; null: none was asked for. */
  problem: Failed['problem'] | null;
  /** The whole new edit of one key result; without any field when all of it was taken away. */
  onEdit: (id: string, edit: Edit) => void;
  onPreview: () => void;
  onDiscard: () => void;
  onClose: () => void;
}

/** Props of `CheckInPreview`. */
export interface CheckInPreviewProps {
  steps: readonly PreviewedStep[];
  notes: readonly PreviewedNote[];
  /** Somebody changed something of it since the reader looked: this is what it comes to now. */
  again: boolean;
  onWrite: () => void;
  onBack: () => void;
}

/** Props of `CheckInRun`. */
export interface CheckInRunProps {
  steps: readonly StepRun[];
  notes: readonly NoteRun[];
  running: boolean;
  signInUrl: string;
  copying: Copying;
  /** Only what failed, and what was waiting for it, is written. */
  onAgain: () => void;
  onClose: () => void;
}

/** Props of `CheckInReminder`. */
export interface ReminderProps {
  reference: string;
  /** `@`-names without the `@`. */
  mentioned: readonly string[];
  /** Key results nobody is assigned to. */
  unassigned: readonly string[];
  text: string;
  /** The day from which the next one can be written, after anybody's last; null: now. */
  nextOn: Day | null;
  busy: boolean;
  /** Why it is not known whether one was written; null: it is. */
  problem: Failed['problem'] | null;
  outcome: NoteSaid | null;
  onType: (text: string) => void;
  onWrite: () => void;
  onCancel: () => void;
}
