import type { Rounding } from './profile';

/** 60 comes out of a division as 59.99999999999999: no digit of what people see may hang on that. */
const NOISE = 1e-7;

/** A score as it is shown and compared, in percent; nothing stored is rounded. Halves go up. */
export function shownScore(percent: number, { decimals, way }: Rounding): number {
  const scaled = percent * 10 ** decimals + NOISE;
  return (way === 'down' ? Math.floor(scaled) : Math.round(scaled)) / 10 ** decimals;
}
