import type { Profile, RollUpRule } from './profile';
import type { Report } from './report';
import { type Rollup, rollUp } from './rollup';

/** A rule changed for a moment, to see what it does. Never copied, never written. */
export type WhatIf =
  | { kind: 'missing-as-zero' }
  | { kind: 'capped' }
  | { kind: 'not-capped' }
  /** Without the member of that item id. */
  | { kind: 'without'; id: string };

const RULES: WhatIf[] = [{ kind: 'missing-as-zero' }, { kind: 'capped' }, { kind: 'not-capped' }];
/** Below this many points a change is not seen: scores are shown to one decimal. */
const SEEN = 0.05;

/** The what-ifs that would change the score, in the order they are offered; each member's `without` is not among them. */
export function whatIfsOf(report: Report): WhatIf[] {
  const { score } = report.rollup;
  if (score === null) return [];
  return RULES.filter((change) => {
    const changed = rollUpIf(report, change).score;
    return changed !== null && Math.abs(changed - score) >= SEEN - 1e-9;
  });
}

/** The roll-up as it would be: of the same members, with the same weights, by the same profile but for the change. */
export function rollUpIf({ structure, profile, rollup, weights }: Report, change: WhatIf): Rollup {
  const members =
    change.kind === 'without' ? structure.members.filter(({ item }) => item.id !== change.id) : structure.members;
  // Missing scores count already where one of them is a term.
  const ended = rollup.terms.some(({ score }) => score.reading === null);
  const used = rollup.weighted && weights?.state === 'complete' ? weights.weights : null;
  return rollUp(members, profileIf(profile, change), ended, used);
}

function profileIf(profile: Profile, { kind }: WhatIf): Profile {
  const changed = CHANGED[kind];
  return changed ? { ...profile, rollUp: { ...profile.rollUp, ...changed } } : profile;
}

const CHANGED: Record<WhatIf['kind'], Partial<RollUpRule> | null> = {
  'missing-as-zero': { missing: 'zero' },
  capped: { capAt100: true },
  'not-capped': { capAt100: false },
  without: null,
};
