import { applyEdits, type Edit } from '../../lib/okr/description/edit';

/** The text with the edits made; as it was where they cannot be. */
export function edited(text: string, edits: readonly Edit[]): string {
  const done = applyEdits(text, edits);
  return done.ok ? done.text : text;
}
