/** A score as it was typed, `63`, `63.5`, `63,5` or `63 %`, in percent; null: it is none from 0 to 1000. */
export function typedScore(text: string): number | null {
  const trimmed = text.trim().replace(/\s?%$/, '');
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/.test(trimmed)) return null;
  const score = Number(trimmed.replace(',', '.'));
  return score <= 1000 ? score : null;
}
