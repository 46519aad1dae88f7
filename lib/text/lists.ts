import { madeOnce } from '../okr/made-once';
import { language } from './language';

const all = madeOnce(() => new Intl.ListFormat(language.formats, { type: 'conjunction' }));
const any = madeOnce(() => new Intl.ListFormat(language.formats, { type: 'disjunction' }));
const bare = madeOnce(() => new Intl.ListFormat(language.formats, { type: 'unit' }));

/** `a`, `a and b`, `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return all().format(words);
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return any().format(words);
}

/** `a, b, c`: names beside one another, not in a sentence. */
export function listed(words: readonly string[]): string {
  return bare().format(words);
}
