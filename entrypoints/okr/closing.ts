import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ClosingRow } from '../../components/close-form';
import { type FinalState, finalLine, suggestedState } from '../../lib/okr/closing/final-state';
import { type ClosingStep, finalScores, planClosing } from '../../lib/okr/closing/plan-closing';
import type { Report } from '../../lib/okr/report';
import type { ClosingChoice } from '../../lib/text/quarter-end';
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
  site: Site,
  end: AbortSignal,
  report: ReadonlySignal<Report | null>,
  onWritten: () => void,
): Closing {
  const stage = signal<'away' | 'choosing' | 'preview' | 'running'>('away');
  const choices = signal<ReadonlyMap<string, ClosingChoice>>(new Map());
  const run = createClosingRun(site, end, onWritten);
  const rows = computed(() => (report.value ? rowsOf(report.value, choices.value) : []));
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
      run.lay(stepsOf(report.value, rows.value));
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

function rowsOf(report: Report, choices: ReadonlyMap<string, ClosingChoice>): ClosingRow[] {
  const scores = finalScores(report);
  const okrs = report.rows.flatMap(({ item, term, leftOut }) => {
    const role = (term ?? leftOut)?.role;
    return role ? [{ item, role, cancelled: (term ?? leftOut)?.score?.cancelled ?? false }] : [];
  });
  const all = [...okrs, { item: report.objective, role: 'objective' as const, cancelled: false }];
  return all.map(({ item: { id, title, reference, state }, role, cancelled }) => {
    const score = scores.get(id) ?? null;
    const choice = choices.get(id) ?? suggestedState(score, cancelled, state);
    const line = choice === 'open' ? null : finalLine(score, choice);
    return { id, title, reference, role, choice, line, closed: state === 'closed' };
  });
}

function stepsOf(report: Report, rows: readonly ClosingRow[]): ClosingStep[] {
  const chosen = rows.flatMap(({ id, choice }): [string, FinalState][] => (choice === 'open' ? [] : [[id, choice]]));
  return planClosing({
    objective: report.objective,
    children: report.rows.map(({ item }) => item),
    choices: new Map(chosen),
    scores: finalScores(report),
    profile: report.profile,
  });
}
