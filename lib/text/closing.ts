import type { Readiness } from '../okr/closing/readiness';
import type { RetroRule } from '../okr/description-rules';
import { formOf, percent, plural } from './format';
import { retroSentences } from './retro';

/** What is looked at before an objective is closed. */
export const readinessTitles: Record<Readiness['item'], string> = {
  'final-score': 'Final score',
  retro: 'Retro',
  'key-results': 'Key results',
  'linked-epics': 'Linked epics',
};

/**
 * How one of them stands, in words.
 *
 * @param rule the retro that is asked for; null where none is
 */
export function readinessLine(readiness: Readiness, rule: RetroRule | null): string {
  switch (readiness.item) {
    case 'final-score':
      return scoreLine(readiness);
    case 'retro':
      return (rule ? retroSentences(readiness.facts, rule) : []).join(' ') || 'Complete.';
    case 'key-results':
      return keyResultsLine(readiness);
    case 'linked-epics':
      return initiativesLine(readiness);
  }
}

type Of<Item extends Readiness['item']> = Extract<Readiness, { item: Item }>;

function scoreLine({ state, facts: { score, recorded } }: Of<'final-score'>): string {
  if (state === 'unknown') return 'Not every key result can be read, so the score here is not the whole one.';
  if (score === null) return recorded === null ? 'Nothing is scored yet.' : `${percent(recorded)} is recorded.`;
  if (recorded === null) return `${percent(score)}. It is written when you close the objective here.`;
  if (state === 'ready') return `${percent(recorded)} is recorded.`;
  return `${percent(recorded)} is recorded, the key results give ${percent(score)}. Closing here writes the latter.`;
}

function keyResultsLine({ state, facts: { all, open, unscored } }: Of<'key-results'>): string {
  const missing = unscored > 0 ? ` ${plural(unscored, 'has', 'have')} no score.` : '';
  if (open > 0) return `${open} of ${all} ${formOf(open, 'is', 'are')} still open.${missing}`;
  if (state === 'unknown') return `All that you can read are closed.${missing}`;
  return (all === 0 ? 'There are none.' : `All ${all} are closed.`) + missing;
}

function initiativesLine({ facts }: Of<'linked-epics'>): string {
  if (!facts) return 'They are not read yet.';
  const { all, open, unreadable } = facts;
  if (all === 0) return 'None is linked.';
  const unseen = unreadable > 0 ? ` ${unreadable} cannot be read.` : '';
  if (open > 0) return `${open} of ${all} should be closed and ${formOf(open, 'is', 'are')} still open.${unseen}`;
  return unreadable === all
    ? `${formOf(all, 'It', 'They')} cannot be read.`
    : `None is open that should be closed.${unseen}`;
}
