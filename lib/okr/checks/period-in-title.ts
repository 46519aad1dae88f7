const YEAR = String.raw`(?:FY|CY)\s?\d{2}(?:\d{2})?`;
const GAP = String.raw`[\s/:._-]{0,3}`;

/** A fiscal year, a quarter or both, as titles have them: `FY24-Q3`, `Q2FY23`, `2019-Q1`, `Q3`. */
export const PERIOD_IN_TITLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${YEAR}|20\d\d)${GAP}Q[1-4]|Q[1-4](?:${GAP}${YEAR})?|${YEAR})(?![\p{L}\p{N}])`,
  'giu',
);
