import type { FinalState } from '../okr/closing/final-state';
import type { ReadinessState } from '../okr/closing/readiness';
import { plural } from './format';

/** How something stands that should be ready before an objective is closed. */
export const stateMarks: Record<ReadinessState, string> = { ready: 'Ready', open: 'Not ready', unknown: 'Not known' };

/** What becomes of an item when its quarter is closed; `open`: it is left as it is. */
export type ClosingChoice = FinalState | 'open';

/** The words of the retro's state. */
export const retroWords = {
  title: 'Retro',
  label: 'Parts of the retro',
  bullets: (count: number, { least, most }: { least: number; most: number }) =>
    `${count} of ${least === most ? least : `${least}–${most}`}`,
  bulletsUnseen: 'bullets',
  missing: 'not there yet',
  placeholder: 'still has the template’s words',
  misplaced: {
    top: 'The retro belongs at the top of the description.',
    end: 'The retro belongs at the end of the description.',
  },
  none: 'There is no retro yet.',
  ready: 'The retro is complete.',
} as const;

/** `3 days are left in FY24-Q3`, the day itself included. */
export function daysLeft(period: string, days: number): string {
  if (days < 0) return `${period} has ended. Time to look back.`;
  if (days === 0) return `${period} ends today. Time to look back.`;
  return `${plural(days, 'day')} left in ${period}. Time to look back.`;
}

/** The words of closing a quarter. */
export const closing = {
  title: 'Close the quarter',
  ready: 'Ready to close',
  choose: 'Choose what becomes of each. The line is written into its description, then it is closed.',
  choices: {
    done: 'Done',
    missed: 'Missed',
    cancelled: 'Cancelled',
    'carried-over': 'Carried over',
    open: 'Leave as it is',
  } satisfies Record<ClosingChoice, string>,
  choiceFor: (title: string) => `Final state of ${title}`,
  noLine: 'no line',
  closed: 'already closed',
  preview: 'Preview',
  cancel: 'Cancel',
  back: 'Back',
  nothing: 'Nothing is chosen to be closed.',
  close: (count: number) => `Close ${plural(count, 'item')}`,
  closingNow: 'Closing…',
  changes: 'What is written to each',
  closes: 'and closes it',
  stays: 'it is closed already',
  progress: 'Progress',
  states: { waiting: 'Waiting', writing: 'Writing…', done: 'Done', failed: 'Failed' },
  soFar: (done: number, all: number) => `${done} of ${all} done`,
  allDone: (count: number) => `${plural(count, 'item is', 'items are')} closed.`,
  keptFor: (reference: string) => `Text for ${reference}`,
  again: 'Try the failed ones again',
  finish: 'Close this form',
} as const;
