import { asPlainMarkdown } from '../description/plain-text';
import { oneLine } from './one-line';

/** What an address in Markdown must not hold as it is. */
const UNSAFE = /[\s\p{Cc}<>\\"`|]/gu;
const ESCAPED_OR_COLON = /\\.|:/g;
const ESCAPED_OR_SCHEME = /\\.|:(?=\/\/)/g;

/**
 * A title as Markdown that shows just these words: the text of a link, or alone where there is no http(s) address. A
 * colon of a title alone is escaped, so that what follows can be told from it.
 */
export function itemLink({ title, url }: { title: string; url: string | null }): string {
  const address = url === null ? null : linkAddress(url);
  const words = asPlainMarkdown(oneLine(title));
  if (address === null) return words.replace(ESCAPED_OR_COLON, escaped);
  return `[${words.replace(ESCAPED_OR_SCHEME, escaped)}](${/[()]/.test(address) ? `<${address}>` : address})`;
}

/** The address as it stands in a link; null: not one of http(s). */
export function linkAddress(url: string): string | null {
  return /^https?:\/\/[^/]/i.test(url) ? url.replace(UNSAFE, (char) => encodeURIComponent(char)) : null;
}

function escaped(found: string): string {
  return found === ':' ? '\\:' : found;
}
