import type { BalanceMode } from '../../components/balance-form';
import { typedWeights } from '../../components/typed-weights';
import { type Balanced, balance } from '../../lib/okr/criteria/balance';
import type { Criteria } from '../../lib/okr/criteria/criteria';
import { readCriteria } from '../../lib/okr/criteria/read-criteria';
import { criteriaSpellings } from '../../lib/okr/criteria/spellings';
import { childrenOf, weighable } from '../../lib/okr/criteria/weights';
import { applyEdits } from '../../lib/okr/description/edit';
import { scan } from '../../lib/okr/description/scan';
import { sectionsOf } from '../../lib/okr/description/sections';
import type { Item } from '../../lib/okr/item';
import { reportOnKeyResult } from '../../lib/okr/key-result-report';
import { reportOn } from '../../lib/okr/report';
import type { Answer } from './answer';

/** The weights of an objective's criteria as its form shows them. */
export interface BalanceView {
  rows: { title: string; weight: number | null }[];
  weights: number[];
  score: { before: number | null; after: number | null };
}

/** Null where there are no criteria. */
export function balanceView(answer: Answer, mode: BalanceMode, typed: readonly string[]): BalanceView | null {
  const { tree } = answer.reading;
  const found = criteriaIn(answer, tree.objective.description);
  if (!found) return null;
  const { criteria, children } = found;
  const listed = childrenOf(criteria, children);
  const unlisted = children.filter((child) => !listed.includes(child));
  const after = balanceText(answer, tree.objective.description, mode, typed);
  return {
    rows: [
      ...criteria.items.map(({ title, weight }, at) => ({ title: listed[at]?.title ?? title, weight })),
      ...unlisted.map(({ title }) => ({ title, weight: null })),
    ],
    weights: after?.weights ?? [],
    score: { before: scoreWith(answer, tree.objective.description), after: after && scoreWith(answer, after.text) },
  };
}

/** A description with its weights made to add up; null where that cannot be done. */
export function balanceText(
  answer: Answer,
  text: string,
  mode: BalanceMode,
  typed: readonly string[],
): { text: string; weights: number[] } | null {
  const found = criteriaIn(answer, text);
  if (!found) return null;
  const asked =
    mode === 'typed' ? { typed: new Map(typedWeights(typed).map((weight, at) => [at, weight ?? Number.NaN])) } : mode;
  const result: Balanced | null = balance(text, found.criteria, found.children, asked);
  const edited = result && applyEdits(text, result.edits);
  return result && edited?.ok ? { text: edited.text, weights: result.weights } : null;
}

function criteriaIn({ profile, home, okrs }: Answer, text: string): { criteria: Criteria; children: Item[] } | null {
  const blocks = scan(text);
  const criteria = readCriteria(text, blocks, sectionsOf(blocks), criteriaSpellings(profile.descriptions), home);
  return criteria && { criteria, children: weighable(okrs, profile) };
}

/** What an objective's roll-up, or a key result's criteria, would give with this text. Percent. */
function scoreWith({ about, reading, profile, home }: Answer, description: string): number | null {
  const { tree, today } = reading;
  const item = { ...tree.objective, description };
  if (about.role === 'objective') return reportOn({ ...tree, objective: item }, profile, today, home).rollup.score;
  return reportOnKeyResult(item, profile, today, home).criteria?.percent ?? null;
}
