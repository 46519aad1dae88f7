import { formatPercent } from '../scoring/format-percent';
import type { CheckIn, CheckInLine } from './check-in';
import { HEALTH_WORDS, NO_HEALTH, readHealth } from './health-words';
import { itemLink } from './item-link';
import { oneLine } from './one-line';

/** What stands in a score's place where there is none. */
const NOT_SCORED = 'not scored';

/**
 * The week's comment: a heading with its day, one list item for each key result. Scores to two decimals. No line can
 * run as a quick action, whatever titles and words hold; `parseCheckIn` undoes it.
 */
export function formatCheckIn({ day, lines }: CheckIn): string {
  return [`### Check-in ${day}`, '', ...lines.map((line) => `- ${formatLine(line)}`)].join('\n');
}

/**
 * A key result's line without its bullet: `[Title](https://…): 63% → 70%, on track – Words.`
 *
 * @param asides what stands beside its link: ` (Anna)`
 */
export function formatLine({ before, after, health, words, ...item }: CheckInLine, asides = ''): string {
  const said = oneLine(words);
  const looksLikeHealth = health === null && readHealth(said, 0) !== null;
  const named = health ? HEALTH_WORDS[health] : looksLikeHealth && NO_HEALTH;
  return `${itemLink(item)}${asides}: ${scores(before, after)}${named ? `, ${named}` : ''}${said && ` – ${said}`}`;
}

function scores(before: number | null, after: number | null): string {
  return before === after ? score(after) : `${score(before)} → ${score(after)}`;
}

function score(percent: number | null): string {
  return percent === null ? NOT_SCORED : formatPercent(percent);
}
