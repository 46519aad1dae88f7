import type { Profile, RollUpRule } from './profile';
import type { Reading } from './reading';
import type { Report } from './report';
import { type Rollup, rollUp } from './rollup';
import type { Member } from './structure/structure';

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

/**
 * The roll-up as it would be: of the same members, with the same weights, by the same profile but for the change, on
 * every level.
 */
export function rollUpIf({ structure, profile, rollup, weights }: Report, change: WhatIf): Rollup {
  const members =
    change.kind === 'without' ? structure.members.filter(({ item }) => item.id !== change.id) : structure.members;
  // Missing scores count already where one of them is a term.
  const ended = rollup.terms.some(({ score }) => score.reading === null);
  const used = rollup.weighted && weights?.state === 'complete' ? weights.weights : null;
  const changed = profileIf(profile, change);
  const counted = changed === profile ? members : members.map((member) => memberIf(member, changed));
  return rollUp(counted, changed, ended, used);
}

/** A member whose score from below is the one that the other rules give there. */
function memberIf(member: Member, profile: Profile): Member {
  const { below, elsewhere } = member;
  if (!below || !elsewhere.some(isBelow)) return member;
  const lower = below.members.map((one) => memberIf(one, profile));
  const { score } = rollUp(lower, profile, below.ended, below.weights);
  if (score === null) return member;
  return {
    ...member,
    elsewhere: elsewhere.map((reading) => (isBelow(reading) ? { ...reading, percent: score } : reading)),
  };
}

const isBelow = ({ source }: Reading) => source === 'below';

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
