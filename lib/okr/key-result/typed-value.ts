import { type Metric, NUMBER, numberOf } from './metric';

const WHOLE = new RegExp(`^([-−]?)(${NUMBER})$`);

/**
 * A metric's current value as it was typed, with or without its unit: `45`, `45 ms`, `1,200`. Null: it is no whole
 * number, and GitLab takes no other.
 */
export function typedValue(text: string, { unit }: Pick<Metric, 'unit'>): number | null {
  const typed = text.trim();
  const ends = unit !== '' && typed.toLowerCase().endsWith(unit.toLowerCase());
  const [, sign, digits] = WHOLE.exec(ends ? typed.slice(0, -unit.length).trimEnd() : typed) ?? [];
  if (digits === undefined) return null;
  const value = numberOf(digits);
  if (!Number.isInteger(value)) return null;
  // -0 is no number GitLab knows.
  return sign && value > 0 ? -value : value;
}
