import type { Preview } from './preview';
import type { Run } from './run';

/** What a run has not written of its preview. */
export function leftOf(last: Preview, { steps, notes }: Pick<Run, 'steps' | 'notes'>): Preview {
  return {
    ...last,
    steps: steps.value.filter(({ state }) => state !== 'done'),
    notes: notes.value.map(({ plan }) => plan),
    bodies: notes.value.map(({ body }) => body),
  };
}

/** Key results whose comment the reader may not write: its text was shown, to be sent by hand. */
export function toldByHand({ notes }: Pick<Run, 'notes'>): string[] {
  return notes.value.flatMap(({ outcome, plan }) => (outcome?.kind === 'not-allowed' ? plan.ids : []));
}
