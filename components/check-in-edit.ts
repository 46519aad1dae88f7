import type { Edit } from '../lib/okr/check-in/edit';

/**
 * The edit with one field changed. A field without text, or undefined, is absent; a score takes the metric's value
 * away, and the other way round.
 */
export function withField<F extends keyof Edit>(edit: Edit, field: F, value: Edit[F] | undefined): Edit {
  const { [field]: _, ...others } = edit;
  if (value === undefined || value === '') return others as Edit;
  if (field === 'score') delete (others as Edit).value;
  if (field === 'value') delete (others as Edit).score;
  return { ...others, [field]: value } as Edit;
}
