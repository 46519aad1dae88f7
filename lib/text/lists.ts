import { language } from './language';

const ALL = new Intl.ListFormat(language.formats, { type: 'conjunction' });
const ANY = new Intl.ListFormat(language.formats, { type: 'disjunction' });
const BARE = new Intl.ListFormat(language.formats, { type: 'unit' });

/** `a`, `a and b`, `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return ALL.format(words);
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return ANY.format(words);
}

/** `a, b, c`: names beside one another, not in a sentence. */
export function listed(words: readonly string[]): string {
  return BARE.format(words);
}
