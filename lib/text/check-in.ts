import type { Edit } from '../okr/check-in/edit';
import type { Step, StepRefusal } from '../okr/check-in/step';
import type { Health } from '../okr/item';
import type { Metric } from '../okr/key-result/metric';
import { day, percent, plural } from './format';
import { healthNames } from './health';
import { metricFact } from './key-result';
import { listed } from './lists';
import { scoreRefusals, scoring } from './scoring';
import { sources } from './sources';

/** The words of the form. */
export const checkIn = {
  title: (due: string | null) => (due ? `Check-in for ${day(due)}` : 'Check-in'),
  caption: 'Key results, and what is new with each',
  columns: { title: 'Key result', score: 'Score', health: 'Health', note: 'Note' },
  scoreOf: (title: string) => `Score in percent: ${title}`,
  valueOf: (title: string) => `Current value: ${title}`,
  healthOf: (title: string) => `Health: ${title}`,
  noteOf: (title: string) => `Note: ${title}`,
  /** Before a field for the metric’s current value, and behind it. */
  value: 'now',
  way: (metric: Metric) => `of ${metricFact({ ...metric, current: null })}`,
  computed: 'from what stands below it',
  placeholder: 'What happened, what is next',
  asItIs: (health: Health | null) => `As it is: ${health ? healthWords(health) : 'none'}`,
  noHealth: 'None',
  unsaved: 'Unsaved',
  stray: 'One that is not among these key results any more.',
  toBeTold: 'Written. Its line of the comment is not.',
  preview: 'Preview',
  previewing: 'Waiting for GitLab…',
  close: 'Close',
  discard: 'Discard',
  /** `told`: titles of key results whose line of the comment goes, though they are written. */
  discardAsk: (edits: number, told: readonly string[]) => {
    const lines = `the comment’s line on ${listed(told.map((title) => `“${title}”`))}`;
    if (told.length === 0) return `Discard ${plural(edits, 'edit')}?`;
    return `Discard ${edits > 0 ? `${plural(edits, 'edit')} and ${lines}` : lines}? What is written to GitLab stays.`;
  },
  keep: 'Keep',
  nothing: 'Nothing is typed yet.',
  allLocked: 'There is nothing you can change here.',
  edited: (edited: number, all: number) => `${edited} of ${plural(all, 'key result')} edited.`,
  kept: 'Kept in this browser until written or discarded.',
  notKept:
    'It is not kept: the browser has no space for it, or OKR Lens was updated. Write it, or copy it and reload the page.',
  keys: 'Enter: next row. Ctrl or ⌘ + Enter: preview. Escape: close; what you typed is kept.',
} as const;

/** Why nothing can be typed for a key result, or what nobody can tell of it. */
export const rowLocks = {
  unknown: 'GitLab did not tell whether you may change it.',
  closed: 'It is closed. Reopen it in GitLab to report on it.',
  'not-allowed': 'GitLab does not let you change it. Its owner can.',
  'only-written': 'It is only a line of the objective’s description. Edit it there.',
} as const;

/** The words of the epics beside the form. */
export const checkInEpics = {
  title: 'Linked epics and issues',
  status: (status: string | null) => (status ? `last status ${day(status)}` : 'no dated status'),
  late: (since: string) => `status was due ${day(since)}`,
} as const;

/** The words of the preview. */
export const checkInPreview = {
  steps: 'Key results',
  lines: 'Line by line',
  newNote: (reference: string) => `A new comment on ${reference}:`,
  ownNote: (reference: string) => `Your comment of this week on ${reference} is changed:`,
  again: 'GitLab has changed since you looked. This is what would be written now.',
  write: 'Write all to GitLab',
  back: 'Back',
} as const;

/** The words while it is written. */
export const checkInRun = {
  title: 'Writing the check-in',
  noteOn: (reference: string) => `Comment on ${reference}`,
  allDone: 'Everything is written.',
  again: 'Try again',
  signIn: 'Sign in, in a new tab',
  close: 'Close',
} as const;

/** Health in running text: `on track`; `no health`. */
export const healthWords = (health: Health | null) => (health ? healthNames[health].toLowerCase() : 'no health');

/** A score in running text: `63 %`; `no score`. */
export const scoreWords = (score: number | null) => (score === null ? 'no score' : percent(score));

/** `63 % → 70 %, in GitLab’s progress field · on track → at risk`; that it is only mentioned. */
export function stepWords({ score, health, line }: Pick<Step, 'score' | 'health' | 'line'>): string {
  const parts: string[] = [];
  if (score) {
    const before = line.before === null ? scoring.none : percent(line.before);
    parts.push(`${before} → ${scoreWords(line.after)}, in ${sources[score.place]}`);
  }
  if (health) parts.push(`${healthWords(health.before)} → ${healthWords(health.after)}`);
  return parts.length > 0 ? parts.join(' · ') : 'Nothing is written to it, it is only mentioned in the comment.';
}

/** Why what was typed cannot be written, and what to do. */
export const stepRefusals: Record<StepRefusal, string> = {
  ...scoreRefusals,
  'not-a-value': 'Type a number in the metric’s own unit, without decimals.',
  'no-health': 'Its health cannot be set here. Choose “As it is”.',
};

/** That other rows can be written, though these cannot. */
export function refusedRows(titles: readonly string[]): string {
  return `Left out as it is typed: ${listed(titles.map((title) => `“${title}”`))}.`;
}

/** Somebody else’s change while it was typed. */
export const movedSince = (before: number | null, now: number | null) =>
  `It had ${scoreWords(before)} when you began; GitLab shows ${scoreWords(now)} now.`;

/** What was typed before the row was locked: `Typed before: 70 · on track · Rolled out`. */
export function typedBefore({ score, value, health, words }: Edit): string {
  const typed = [score, value, health === undefined ? undefined : healthWords(health), words];
  return `Typed before: ${typed.filter((part) => part).join(' · ')}`;
}
