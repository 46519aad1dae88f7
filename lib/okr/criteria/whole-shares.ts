/**
 * Whole percentages in proportion to `parts` (0 or more each) that add up to exactly 100, by the largest remainder; of
 * equal remainders the first. Where all parts are 0 they are equal. A part of 0 beside others stays 0.
 */
export function wholeShares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (total > 0 ? (100 * part) / total : 100 / parts.length));
  // What binary fractions take from a whole number is no remainder.
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const remainder = (at: number) => (exact[at] ?? 0) - (shares[at] ?? 0);
  const order = exact.map((_, at) => at).toSorted((one, other) => remainder(other) - remainder(one));
  for (const at of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
