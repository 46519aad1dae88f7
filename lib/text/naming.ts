import type { Item } from '../okr/item';
import { allOf } from './lists';

/** More names than this are counted, not listed. */
const LISTED = 5;

/** `a`, `a and b`, `a, b and c`; beyond five, `a, b, c, d, e and 3 more`. */
export function inARow(names: readonly string[]): string {
  const listed = names.slice(0, LISTED);
  if (names.length > LISTED) listed.push(`${names.length - LISTED} more`);
  return allOf(listed);
}

/** A title in quotation marks, on one line, cut to `most` characters where it is longer. */
export function quoted(title: string, most = 120): string {
  const line = title.trim().replace(/\s+/g, ' ');
  const letters = [...line.slice(0, 2 * most)];
  const cut = letters.length > most || line.length > 2 * most;
  return `“${
    cut
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : line
  }”`;
}

/** `#12`; of a key result that is only written in its objective's description, its title. */
export function referenceOf({ reference, title }: Pick<Item, 'reference' | 'title'>): string {
  return reference || quoted(title, 40);
}
