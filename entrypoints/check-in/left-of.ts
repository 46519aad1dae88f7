import { planned } from './planned-steps';
import type { FrozenStep, Preview } from './preview';
import type { Permissions } from './row-lock';
import type { Run } from './run';
import type { RunningStep } from './running';
import type { Subject } from './subject';

/** What a run has not written of its preview, on what was read last. */
export function leftOf(
  last: Preview,
  { steps, notes }: Pick<Run, 'steps' | 'notes'>,
  subject: Subject,
  permissions: Permissions,
): Preview {
  const left = steps.value.filter(({ state }) => state !== 'done');
  const items = new Set(subject.items.map(({ item }) => item.id));
  return {
    ...last,
    // One that was taken away meanwhile is still told of.
    subject: { ...subject, items: [...subject.items, ...last.subject.items.filter(({ item }) => !items.has(item.id))] },
    steps: left.map((one) => anew(one, subject, permissions)),
    notes: notes.value.map(({ plan }) => plan),
    bodies: notes.value.map(({ body }) => body),
  };
}

/** Key results whose comment the reader may not write: its text was shown, to be sent by hand. */
export function toldByHand({ notes }: Pick<Run, 'notes'>): string[] {
  return notes.value.flatMap(({ outcome, plan }) => (outcome?.kind === 'not-allowed' ? plan.ids : []));
}

/** Somebody else's change was said: asked again, it is written on what stands there by now. */
function anew({ outcome, about, edit, step }: RunningStep, subject: Subject, permissions: Permissions): FrozenStep {
  const fresh = subject.items.find(({ item }) => item.id === step.item.id);
  const next = outcome?.kind === 'changed' && fresh ? planned(subject, fresh, edit, permissions) : null;
  return fresh && next && 'line' in next ? { about: fresh, edit, step: next } : { about, edit, step };
}
