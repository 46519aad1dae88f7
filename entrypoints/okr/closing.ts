import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ClosingRow } from '../../components/close-form';
import type { Report } from '../../lib/okr/report';
import type { Place } from '../../lib/page/place';
import type { ClosingChoice } from '../../lib/text/quarter-end';
import { closingRows, closingSteps } from './closing-rows';
import { type ClosingRun, createClosingRun } from './closing-run';
import type { Site } from './site';

/** The form that closes an objective and its key results: choosing, looking, doing. */
export interface Closing {
  stage: ReadonlySignal<'away' | 'choosing' | 'preview' | 'running'>;
  rows: ReadonlySignal<ClosingRow[]>;
  run: ClosingRun;
  begin: () => void;
  choose: (id: string, choice: ClosingChoice) => void;
  preview: () => void;
  close: () => Promise<void>;
  leave: () => void;
}

/** @param report of the objective as it was read last; null for anything else */
export function createClosing(
  place: Place,
  site: Site,
  report: ReadonlySignal<Report | null>,
  onWritten: () => void,
): Closing {
  const stage = signal<'away' | 'choosing' | 'preview' | 'running'>('away');
  const choices = signal<ReadonlyMap<string, ClosingChoice>>(new Map());
  const run = createClosingRun(place, site, onWritten);
  const rows = computed(() => (report.value ? closingRows(report.value, choices.value) : []));
  return {
    stage,
    rows,
    run,
    begin() {
      choices.value = new Map();
      stage.value = 'choosing';
    },
    choose(id, choice) {
      choices.value = new Map([...choices.value, [id, choice]]);
    },
    preview() {
      if (!report.value) return;
      run.lay(closingSteps(report.value, rows.value));
      stage.value = 'preview';
    },
    async close() {
      stage.value = 'running';
      await run.run();
    },
    leave() {
      stage.value = stage.value === 'preview' ? 'choosing' : 'away';
    },
  };
}
