/** What was typed, as whole percentages; null for each that is none from 0 to 100. */
export function typedWeights(typed: readonly string[]): (number | null)[] {
  return typed.map((text) => {
    const trimmed = text.trim();
    const weight = /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : null;
    return weight !== null && weight <= 100 ? weight : null;
  });
}

/** Their sum; what is no weight adds nothing. */
export function sumOf(weights: readonly (number | null)[]): number {
  return weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
}
