import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { BalanceMode } from '../../components/balance-form';
import { typedWeights } from '../../components/typed-weights';
import { type Balanced, balance as balanced } from '../../lib/okr/criteria/balance';
import type { Criteria } from '../../lib/okr/criteria/criteria';
import { readCriteria } from '../../lib/okr/criteria/read-criteria';
import { criteriaSpellings } from '../../lib/okr/criteria/spellings';
import { childrenOf, weighable } from '../../lib/okr/criteria/weights';
import { applyEdits } from '../../lib/okr/description/edit';
import { scan } from '../../lib/okr/description/scan';
import { sectionsOf } from '../../lib/okr/description/sections';
import type { Item } from '../../lib/okr/item';
import { reportOn } from '../../lib/okr/report';
import { balanceProposal } from '../../lib/text/templates';
import type { Answer } from './item-source';
import type { Proposal } from './on-desk';

/** The weights of an objective's criteria as its form shows them. */
export interface BalanceView {
  rows: { title: string; weight: number | null }[];
  weights: number[];
  score: { before: number | null; after: number | null };
}

/** The form that makes weights add up, while it is open. */
export interface Balance {
  mode: ReadonlySignal<BalanceMode>;
  typed: ReadonlySignal<readonly string[]>;
  /** Null where there is nothing to balance, or it cannot be done by itself. */
  view: ReadonlySignal<BalanceView | null>;
  setMode: (mode: BalanceMode) => void;
  type: (at: number, text: string) => void;
  proposal: () => Proposal;
}

export function createBalance(answer: ReadonlySignal<Answer | null>): Balance {
  const mode = signal<BalanceMode>('proportion');
  const typed = signal<readonly string[]>([]);
  const view = computed(() => answer.value && viewOf(answer.value, mode.value, typed.value));
  return {
    mode,
    typed,
    view,
    setMode(next) {
      // What is typed starts from what stood there.
      if (next === 'typed') typed.value = (view.value?.weights ?? []).map(String);
      mode.value = next;
    },
    type(at, text) {
      typed.value = typed.value.map((old, index) => (index === at ? text : old));
    },
    proposal: () => ({
      at: 'balance',
      about: balanceProposal,
      make: (text) => (answer.value && balance(answer.value, text, mode.value, typed.value)?.text) ?? text,
    }),
  };
}

function viewOf(answer: Answer, mode: BalanceMode, typed: readonly string[]): BalanceView | null {
  const { tree, today } = answer.reading;
  const found = criteriaIn(answer, tree.objective.description);
  if (!found) return null;
  const { criteria, children } = found;
  const listed = childrenOf(criteria, children);
  const unlisted = children.filter((child) => !listed.includes(child));
  const after = balance(answer, tree.objective.description, mode, typed);
  const then =
    after &&
    reportOn(
      { ...tree, objective: { ...tree.objective, description: after.text } },
      answer.profile,
      today,
      answer.home,
    );
  return {
    rows: [...criteria.items, ...unlisted.map(({ title }) => ({ title, weight: null }))],
    weights: after?.weights ?? [],
    score: {
      before: answer.about.role === 'objective' ? answer.about.report.rollup.score : null,
      after: then?.rollup.score ?? null,
    },
  };
}

function balance(
  answer: Answer,
  text: string,
  mode: BalanceMode,
  typed: readonly string[],
): { text: string; weights: number[] } | null {
  const found = criteriaIn(answer, text);
  if (!found) return null;
  const asked =
    mode === 'typed' ? { typed: new Map(typedWeights(typed).map((weight, at) => [at, weight ?? Number.NaN])) } : mode;
  const result: Balanced | null = balanced(text, found.criteria, found.children, asked);
  const edited = result && applyEdits(text, result.edits);
  return result && edited?.ok ? { text: edited.text, weights: result.weights } : null;
}

function criteriaIn({ profile, home, reading }: Answer, text: string): { criteria: Criteria; children: Item[] } | null {
  const blocks = scan(text);
  const criteria = readCriteria(text, blocks, sectionsOf(blocks), criteriaSpellings(profile.descriptions), home);
  return criteria && { criteria, children: weighable(reading.tree.children, profile) };
}
