import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { BalanceMode } from '../../components/balance-form';
import { balanceProposal } from '../../lib/text/templates';
import type { Answer } from './answer';
import { type BalanceView, balanceText, balanceView } from './balance-text';
import type { Proposal } from './on-desk';

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
  const view = computed(() => answer.value && balanceView(answer.value, mode.value, typed.value));
  return {
    mode,
    typed,
    view,
    setMode(next) {
      // What is typed starts from what stood there.
      const { rows = [], weights = [] } = view.value ?? {};
      if (next === 'typed') typed.value = rows.map(({ weight }, at) => String(weights[at] ?? weight ?? 0));
      mode.value = next;
    },
    type(at, text) {
      typed.value = typed.value.map((old, index) => (index === at ? text : old));
    },
    proposal: () => ({
      at: 'balance',
      about: balanceProposal,
      make: (text) => ({
        text: (answer.value && balanceText(answer.value, text, mode.value, typed.value)?.text) ?? text,
        note: '',
      }),
    }),
  };
}
