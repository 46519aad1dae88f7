import type { Span } from '../description/block';
import { readUrl } from '../read-url';
import type { Mention, Reference, ReferenceHome } from './reference';

/** `(address)` or `(<address> "title")` behind a link's label. */
const DESTINATION = /\(\s*(?!\s)(?:<([^<>\s]*)>|([^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*))(?:\s+"[^"]*")?\s*\)/y;
const ADDRESS = /https?:\/\/[^\s<>|"`\]]+/iy;
/** What ends a sentence, not an address. */
const TAIL = ".,;:!?'*_~)";
const TAIL_ENTITY = '&gt;';
/** A `_` behind it may end emphasis. */
const NUMBER = /[#&]([1-9]\d{0,9})(?:\+s?)?(?!_*[a-z\d]|[&#])/iy;
/** GitLab's own form in brackets: `[epic:group/12]`. */
const BRACKETED = /\[(issue|epic|work_item):(?:([\w./-]{1,255})\/)?([1-9]\d{0,9})\]/y;
const PATH_CHARACTER = /[\w./-]/;
const LONGEST_PATH = 255;
const ITEM_PATH = /^\/(?:groups\/)?(.+?)(?:\/-)?\/(?:work_items|issues|epics)\/([1-9]\d{0,9})(?:\+s?)?(?:\/|$)/;

/**
 * What a stretch of Markdown names, in order: inline links, addresses, GitLab's references (`#12`, `&12`,
 * `group/project#12`, `group&12`, also with `+` or `+s`; `[epic:12]`). Code, comments and images name nothing. A short
 * `&12` counts from the text's own group or the one its project is in, a lone `project#12` from the same group. Total, and linear in the
 * length of the stretch.
 */
export function mentionsIn(text: string, span: Span, home: ReferenceHome): Mention[] {
  const mentions: Mention[] = [];
  const labels: number[] = [];
  let at = span.start;
  const lastCommentEnd = span.start + text.slice(span.start, span.end).lastIndexOf('-->');
  /** What stands in a link's label is the link's, an image's is nobody's. */
  const dropSince = (start: number) => {
    while ((mentions.at(-1)?.start ?? -1) >= start) mentions.pop();
  };
  const add = (start: number, end: number, label: string, target: Mention['target']) => {
    dropSince(start);
    mentions.push({ start, end, label, target });
    at = end;
  };
  while (at < span.end) {
    const from = at;
    const char = text[at];
    if (char === '\\') at += 2;
    else if (char === '`') at = codeEnd(text, at, span.end);
    // `<!-->` is a whole comment.
    else if (char === '<' && at < lastCommentEnd && text.startsWith('<!--', at)) at = text.indexOf('-->', at + 2) + 3;
    else if (char === '[') {
      const found = sticky(BRACKETED, text, at, span.end);
      const reference = found && referenceOf(found[2] ?? '', found[1] === 'epic' ? '&' : '#', found[3] ?? '', home);
      if (reference) add(at, at + found[0].length, found[0], { kind: 'item', reference });
      else labels.push(at++);
    } else if (char === ']') {
      const label = labels.pop();
      at++;
      const found = label === undefined ? null : sticky(DESTINATION, text, at, span.end);
      if (label !== undefined && found) {
        const address = found[1] ?? found[2] ?? '';
        const end = at + found[0].length;
        if (text[label - 1] === '!') {
          dropSince(label);
          at = end;
        } else add(label, end, text.slice(label + 1, from).trim(), targetOf(address, home));
      }
    } else if (char === 'h' || char === 'H') {
      const found = isWord(text[at - 1]) ? null : sticky(ADDRESS, text, at, span.end);
      const address = found && withoutTail(found[0]);
      if (address) add(at, at + address.length, address, targetOf(address, home));
      else at++;
    } else if (char === '#' || char === '&') {
      const found = sticky(NUMBER, text, at, span.end);
      const start = found ? pathStart(text, at, Math.max(span.start, mentions.at(-1)?.end ?? 0)) : at;
      const reference = found && referenceOf(text.slice(start, at), char, found[1] ?? '', home);
      const before = text[start - 1];
      if (found && reference && before !== '&' && before !== '#') {
        const end = at + found[0].length;
        add(start, end, text.slice(start, end), { kind: 'item', reference });
      } else at++;
    } else at++;
  }
  return mentions;
}

/** What an address stands for, seen from `home`. */
export function targetOf(address: string, { origin, relativeRoot }: ReferenceHome): Mention['target'] {
  const base = `${origin}${relativeRoot}/`;
  // A description is no file: what is neither an address nor a path from the root leads nowhere, such as `(link)`.
  const url = /^(?:https?:\/\/|\/)/i.test(address) ? readUrl(address, base) : null;
  if (!url) return { kind: 'broken' };
  const elsewhere = { kind: 'elsewhere' as const, url: url.href };
  if (url.origin !== new URL(base).origin || !url.pathname.startsWith(`${relativeRoot}/`)) return elsewhere;
  const [, path, iid] = ITEM_PATH.exec(url.pathname.slice(relativeRoot.length)) ?? [];
  // A file of a repository may have such a path too.
  if (!path || !iid || path.includes('/-/')) return elsewhere;
  try {
    return { kind: 'item', reference: { namespacePath: decodeURIComponent(path), iid } };
  } catch {
    return elsewhere;
  }
}

function withoutTail(address: string): string {
  let end = address.length;
  for (;;) {
    if (TAIL.includes(address.charAt(end - 1))) end--;
    else if (address.endsWith(TAIL_ENTITY, end)) end -= TAIL_ENTITY.length;
    else return address.slice(0, end);
  }
}

function referenceOf(
  path: string,
  sign: string,
  iid: string,
  { namespacePath, isGroup }: ReferenceHome,
): Reference | null {
  if (/^[./-]|\/\/|\/$/.test(path)) return null;
  const isTop = isGroup || !namespacePath.includes('/');
  const group = isTop ? namespacePath : namespacePath.slice(0, namespacePath.lastIndexOf('/'));
  if (sign === '&') return { namespacePath: path || group, iid };
  if (!path) return { namespacePath, iid };
  return { namespacePath: path.includes('/') ? path : `${group}/${path}`, iid };
}

/** Where the path before a reference's sign begins; `at` where there is none. */
function pathStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && at - start < LONGEST_PATH && PATH_CHARACTER.test(text.charAt(start - 1))) start--;
  // Emphasis, dashes and dots before it are no part of a path.
  while (start < at && /[_.-]/.test(text.charAt(start))) start++;
  return start;
}

/** Behind the code that begins here; behind its backticks alone when it never ends. */
function codeEnd(text: string, at: number, end: number): number {
  let open = at;
  while (text[open] === '`') open++;
  const fence = text.slice(at, open);
  let close = text.indexOf(fence, open);
  while (close >= 0 && close < end && text[close + fence.length] === '`') {
    let next = close;
    while (text[next] === '`') next++;
    close = text.indexOf(fence, next);
  }
  return close < 0 || close >= end ? open : close + fence.length;
}

function sticky(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && at + found[0].length <= end ? found : null;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[a-z\d/]/i.test(char);
}
