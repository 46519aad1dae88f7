import type { RetroFacts } from '../okr/closing/readiness';
import type { RetroRule } from '../okr/description-rules';
import { allOf } from './lists';

/** What a change of the description is called before it is made. */
export const retroProposal = {
  add: 'Add the retro',
  complete: 'Add the missing parts of the retro',
  refused:
    'The retro cannot be added: the description ends inside something that is never closed, such as a code block or a comment. Close it first.',
} as const;

/** What a retro lacks, and what to do, one sentence for each; none where it lacks nothing. Null: there is no retro. */
export function retroSentences(
  facts: RetroFacts | null,
  rule: Pick<RetroRule, 'bullets' | 'parts' | 'place'>,
): string[] {
  const points = `${rule.bullets.least}–${rule.bullets.most} points`;
  if (!facts) return [`There is no retro yet: ${points} each under ${allOf(rule.parts.map(({ title }) => title))}.`];
  const { missing, placeholder, few, many } = facts;
  const short = few.filter((title) => !placeholder.includes(title));
  const sentences: string[] = [];
  if (missing.length > 0) sentences.push(`Add ${allOf(missing)}.`);
  if (placeholder.length > 0) sentences.push(`Replace the template’s words under ${allOf(placeholder)}.`);
  if (short.length > 0) sentences.push(`Write ${points} under ${allOf(short)}.`);
  if (many.length > 0) sentences.push(`Keep to ${points} under ${allOf(many)}.`);
  if (facts.misplaced) {
    sentences.push(
      rule.place === 'top'
        ? 'Move the retro to the top, above every other section.'
        : 'Move the retro to the end, below every other section.',
    );
  }
  return sentences;
}
