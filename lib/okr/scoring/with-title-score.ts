import { scoreOfTitle } from '../title-score';
import { formatPercent, hundredths } from './format-percent';
import { edited } from './paragraph';
import { replaceValue } from './replace-value';

/** GitLab's limit, in characters. */
const LONGEST_TITLE = 255;

/**
 * A title that ends in this score. Where it ends in one already only the value changes: arrow, spaces, marks, health word
 * and note stay as they are. Else ` => 63%` is put behind it. Null: GitLab would refuse a title that long.
 *
 * @param percent 0 to 1000; written to two decimals
 */
export function withTitleScore(title: string, percent: number): string | null {
  const value = formatPercent(percent);
  const tries = [replaced(title, value), `${title.trimEnd()} => ${value}`.trimStart()];
  const after = tries.find((text) => text !== null && reads(text, hundredths(percent)));
  return after && [...after].length <= LONGEST_TITLE ? after : null;
}

function replaced(title: string, value: string): string | null {
  const score = scoreOfTitle(title);
  return score && edited(title, replaceValue(title, score, value));
}

function reads(title: string, percent: number): boolean {
  const outcome = scoreOfTitle(title)?.outcome;
  return outcome?.kind === 'percent' && outcome.percent === percent;
}
