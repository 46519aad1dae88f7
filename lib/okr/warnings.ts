import type { IncompleteWeights } from './criteria/weights';
import type { Drift } from './drift';
import type { Item } from './item';
import type { ItemScore, Reading } from './reading';
import type { Role } from './recognise';
import type { Row } from './rows';

/** Something the reader should know, as facts; the sentences are in `lib/text`. */
export type Warning =
  | { kind: 'drift'; recorded: Reading; drift: Drift }
  /** No key result has a score to compare it with. */
  | { kind: 'recorded-alone'; recorded: Reading }
  | { kind: 'weights-incomplete'; weights: IncompleteWeights }
  | { kind: 'on-track-with-risk'; atRisk: Role[] }
  | { kind: 'missing-count-zero'; count: number }
  | { kind: 'not-updated'; items: Item[] }
  | { kind: 'two-recorded'; recorded: Reading; other: Reading }
  | { kind: 'two-readings'; item: Item; reading: Reading; other: Reading };

interface Facts {
  objective: Item;
  recorded: ItemScore;
  drift: Drift | null;
  /** Whether the key results give a score. */
  isComputed: boolean;
  /** Null: there is nothing to say about them. */
  weights: IncompleteWeights | null;
  /** The children that count or could. */
  rows: readonly Row[];
}

/** In order of weight: what makes the number wrong first, what makes it old last. */
export function warningsOf({ objective, recorded, drift, isComputed, weights, rows }: Facts): Warning[] {
  const warnings: Warning[] = [];
  const drifted: Warning[] =
    recorded.reading && drift && drift.level !== 'none' ? [{ kind: 'drift', recorded: recorded.reading, drift }] : [];
  if (drift?.level === 'loud') warnings.push(...drifted);
  if (recorded.reading && !isComputed) warnings.push({ kind: 'recorded-alone', recorded: recorded.reading });
  if (weights) warnings.push({ kind: 'weights-incomplete', weights });
  // GitLab itself shows no health on a closed child.
  const atRisk = rows.filter(({ item }) => item.health === 'atRisk' && item.state === 'open').map(roleOfRow);
  if (objective.health === 'onTrack' && atRisk.length > 0) warnings.push({ kind: 'on-track-with-risk', atRisk });
  const zero = rows.filter(({ term }) => term !== null && term.score.reading === null).length;
  if (zero > 0) warnings.push({ kind: 'missing-count-zero', count: zero });
  for (const { item, term } of rows) {
    const [other] = term?.score.disagreeing ?? [];
    if (term?.score.reading && other) {
      warnings.push({ kind: 'two-readings', item, reading: term.score.reading, other });
    }
  }
  const [otherRecorded] = recorded.disagreeing;
  if (recorded.reading && otherRecorded) {
    warnings.push({ kind: 'two-recorded', recorded: recorded.reading, other: otherRecorded });
  }
  if (drift?.level === 'quiet') warnings.push(...drifted);
  const late = rows.filter(({ update }) => update.state === 'overdue' || update.state === 'never');
  if (late.length > 0) warnings.push({ kind: 'not-updated', items: late.map(({ item }) => item) });
  return warnings;
}

function roleOfRow({ term, leftOut }: Row): Role {
  return term?.role ?? leftOut?.role ?? 'key-result';
}
