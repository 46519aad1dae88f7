import type { Report } from '../okr/report';
import type { Rollup } from '../okr/rollup';
import { shownScore } from '../okr/rounding';
import type { WhatIf } from '../okr/what-if';
import { percent } from './format';
import { quoted } from './naming';

/** The words of what-ifs. */
export const whatIf = {
  label: 'What if the rules were others',
  offer: 'What if:',
  back: 'Back to the team’s rules',
  /** Nothing here is what the team’s rules give. */
  note: 'Only you see this; it is never copied or written.',
  without: 'Without this',
  withoutThis: (title: string) => `Without this: ${quoted(title)}`,
} as const;

/** What is offered, as its button says it. */
export const whatIfNames: Record<Exclude<WhatIf['kind'], 'without'>, string> = {
  'missing-as-zero': 'With missing as 0',
  capped: 'Each capped at 100',
  'not-capped': 'None capped',
};

const rules: Record<Exclude<WhatIf['kind'], 'without'>, string> = {
  'missing-as-zero': 'with missing scores as 0',
  capped: 'with each score capped at 100',
  'not-capped': 'with no score capped',
};

/** `What if: 71.3 % with missing scores as 0 (now 80 %)`: the lead, then the rest. */
export function whatIfSentence(report: Report, change: WhatIf, rollup: Rollup): [lead: string, rest: string] {
  const { score } = rollup;
  const then = score === null ? 'no score' : percent(shownScore(score, report.profile.rounding));
  const now = report.shown === null ? 'not scored' : percent(report.shown);
  return ['What if:', ` ${then} ${ruleOf(report, change)} (now ${now})`];
}

function ruleOf({ rows }: Report, change: WhatIf): string {
  if (change.kind !== 'without') return rules[change.kind];
  const row = rows.find(({ item }) => item.id === change.id);
  return `without ${row ? quoted(row.item.title) : 'one of them'}`;
}
