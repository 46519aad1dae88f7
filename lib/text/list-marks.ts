import type { ListMark } from '../okr/list-mark/list-mark';
import { percent } from './format';
import { partialLine } from './panel';
import { type Tone, toneOf, warningSentence } from './warnings';

/** What a mark in a list says. */
export interface MarkWords {
  /** What stands there: `75.2 %`. */
  score: string;
  /** Beside it where it is not the whole score; '' where it is. */
  beside: string;
  /** How much the warning matters; null: there is none. */
  tone: Tone | null;
  /** All of it as one sentence, for who does not see it: `Score 75.2 %, warning: …`. */
  spoken: string;
  /** For the pointer: the score and why it is marked. */
  hint: string;
}

/** The words of the mark beside an objective in a list. */
export function markWords({ score, partial, warning }: ListMark): MarkWords {
  const said = percent(score);
  const reason = partial ? partialReason(partial) : warning ? warningSentence(warning).join('') : null;
  const kind = partial ? 'partial' : 'warning';
  return {
    score: said,
    beside: partial ? 'partial' : '',
    tone: warning && toneOf(warning),
    spoken: reason ? `Score ${said}, ${kind}: ${reason}` : `Score ${said}`,
    hint: reason ? `OKR Lens: ${said}. ${reason}` : `OKR Lens: ${said}, from its key results`,
  };
}

function partialReason(partial: NonNullable<ListMark['partial']>): string {
  if (partial.kind === 'hidden') return `${partialLine(partial.unread)}.`;
  const { scored, expected } = partial;
  return scored < expected
    ? `${scored} of ${expected} scored. Comments may tell more, and are not read for lists.`
    : 'Comments may tell other scores, and are not read for lists.';
}
