import type { Signal } from '@preact/signals-core';
import type { NoteSaid, StepSaid } from '../../lib/text/check-in-outcomes';
import type { NotePlan } from './note-plan';
import type { FrozenStep, Preview } from './preview';

/** A key result, or a comment, on its way. */
interface Running<Said> {
  state: 'waiting' | 'writing' | 'done' | 'failed';
  outcome: Said | null;
}

export type RunningStep = FrozenStep & Running<StepSaid>;

/** `body`: what was, or is, to be written. */
export type RunningNote = { plan: NotePlan; body: string } & Running<NoteSaid>;

const WAITING = { state: 'waiting', outcome: null } as const;

/** The key results of a preview, after those that are done already. */
export function stepsOf({ steps }: Preview, before: readonly RunningStep[]): RunningStep[] {
  const ids = new Set(steps.map(({ step }) => step.item.id));
  const done = before.filter(({ state, step }) => state === 'done' && !ids.has(step.item.id));
  return [...done, ...steps.map((step) => ({ ...step, ...WAITING }))];
}

/** Its comments; one that is done stays so until there is more to tell. */
export function notesOf({ notes, bodies }: Preview, before: readonly RunningNote[]): RunningNote[] {
  return notes.map((plan, at) => {
    const old = before.find((note) => note.plan.on.id === plan.on.id && note.state === 'done');
    return { plan, body: bodies[at] ?? '', ...(old ? { state: old.state, outcome: old.outcome } : WAITING) };
  });
}

/** Changes one line of a run. */
export function set<T>(lines: Signal<readonly T[]>, at: number, changes: Partial<T>): void {
  lines.value = lines.value.map((one, index) => (index === at ? { ...one, ...changes } : one));
}
