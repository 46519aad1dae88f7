import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { writeDescription } from '../../lib/gitlab/write-description';
import type { WriteOutcome } from '../../lib/gitlab/write-outcome';
import type { ClosingStep } from '../../lib/okr/closing/plan-closing';
import type { Place } from '../../lib/page/place';
import { problemOf } from './problem-of';
import type { Site } from './site';

/** One item's step on its way. A step that failed keeps what it would have written. */
export interface RunningStep {
  step: ClosingStep;
  state: 'waiting' | 'writing' | 'done' | 'failed';
  /** `editor-open`: GitLab's editor of that item stands open on this page, and nothing goes past it. */
  outcome: WriteOutcome | { kind: 'editor-open' } | null;
  problem: Problem | null;
}

/** Closing several items one after the other, exactly as previewed. */
export interface ClosingRun {
  steps: ReadonlySignal<readonly RunningStep[]>;
  running: ReadonlySignal<boolean>;
  /** Lays steps out, to be looked at before the first click. */
  lay: (steps: readonly ClosingStep[]) => void;
  /** Makes all steps that are not done. The objective's waits until every other is done. */
  run: () => Promise<void>;
}

const LANDED: ReadonlySet<string> = new Set(['written', 'altered', 'overtaken'] satisfies WriteOutcome['kind'][]);

export function createClosingRun(place: Place, site: Site, onWritten: () => void): ClosingRun {
  const steps = signal<readonly RunningStep[]>([]);
  const running = signal(false);
  const change = (at: number, changes: Partial<RunningStep>) => {
    steps.value = steps.value.map((one, index) => (index === at ? { ...one, ...changes } : one));
  };

  async function make(at: number): Promise<void> {
    const one = steps.value[at];
    if (!one || one.state === 'done') return;
    change(at, { state: 'writing', outcome: null, problem: null });
    const { item, before, after, close } = one.step;
    if (site.isEdited(item)) return change(at, { state: 'failed', outcome: { kind: 'editor-open' } });
    try {
      const request = { address: item, id: item.id, base: before, wanted: after, close };
      const outcome = await writeDescription(site.gateway, request);
      // The latter two have landed as well; what else there is to say of them is said.
      if (LANDED.has(outcome.kind)) change(at, { state: 'done', outcome });
      // The line on top of their text is shown, and written when asked again.
      else if (outcome.kind === 'changed' || outcome.kind === 'conflict') {
        const merged = outcome.kind === 'changed' ? outcome.merged : one.step.make(outcome.theirs);
        const step = { ...one.step, before: outcome.theirs, after: merged };
        change(at, { state: 'failed', outcome: { kind: 'changed', theirs: step.before, merged }, step });
      } else change(at, { state: 'failed', outcome });
    } catch (error) {
      change(at, { state: 'failed', problem: problemOf(error) });
    }
  }

  return {
    steps,
    running,
    lay(given) {
      steps.value = given.map((step) => ({ step, state: 'waiting', outcome: null, problem: null }));
    },
    async run() {
      if (running.value) return;
      running.value = true;
      for (const [at, { step }] of steps.value.entries()) {
        // The panel is gone: what is under way is done, what is not begun is left.
        if (place.signal.aborted) break;
        const waits = step.isLast && steps.value.slice(0, at).some(({ state }) => state !== 'done');
        if (!waits) await make(at);
      }
      running.value = false;
      onWritten();
    },
  };
}
