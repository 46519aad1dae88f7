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
  /** Makes all steps that are not done. The last one, the objective's, waits until every other is done. */
  run: () => Promise<void>;
  clear: () => void;
}

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
    if (item.iid === place.item.iid && item.namespacePath === place.item.namespacePath && place.editor()) {
      return change(at, { state: 'failed', outcome: { kind: 'editor-open' } });
    }
    try {
      const address = { namespacePath: item.namespacePath, iid: item.iid };
      const request = { address, id: item.id, base: before, wanted: after, close, signal: place.signal };
      const outcome = await writeDescription(site.gateway, request);
      if (outcome.kind === 'written') change(at, { state: 'done', outcome });
      // The merged text is shown in the step's diff, and written when asked again.
      else if (outcome.kind === 'changed') {
        change(at, { state: 'failed', outcome, step: { ...one.step, before: outcome.theirs, after: outcome.merged } });
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
      const last = steps.value.length - 1;
      for (let at = 0; at < last; at++) await make(at);
      if (steps.value.every(({ state }, at) => at === last || state === 'done')) await make(last);
      running.value = false;
      onWritten();
    },
    clear() {
      if (!running.value) steps.value = [];
    },
  };
}
