import type { Heading, PlainBlock } from './block';
import { htmlStart } from './html-block';

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*|(>{3,})[ \t]*)$/s;
const HASHES = /^#{1,6}(?=[ \t]|$)/;
const CLOSING_HASHES = /(?:^|[ \t])(?<!#)#+$/;
const OUTER_SPACE = /^[ \t]+|(?<![ \t])[ \t]+$/g;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Where a block of raw lines ends: with the line this is true of (from its first character), or before a blank one. */
export type Until = ((line: string, indent: number) => boolean) | 'blank';

/** A block told by its first line, its only line unless it is raw. */
export interface LeafStart {
  shape: Pick<Heading, 'kind' | 'level' | 'text'> | Pick<PlainBlock, 'kind'>;
  raw: Until | null;
}

/**
 * The heading, fence, HTML block or rule that a line opens, null when none. `line` starts at its first character and is
 * indented by three columns at most; `interrupts`: it would else belong to a paragraph.
 */
export function leafStart(line: string, interrupts: boolean): LeafStart | null {
  const fence = FENCE.exec(line);
  if (fence) {
    const run = fence[1] ?? fence[2] ?? fence[3] ?? '';
    return {
      shape: { kind: fence[3] ? 'quote' : 'fence' },
      raw: (last, indent) => indent < 4 && closesFence(last, run),
    };
  }
  const hashes = HASHES.exec(line)?.[0];
  if (hashes) {
    const text = trimSpace(trimSpace(line.slice(hashes.length)).replace(CLOSING_HASHES, ''));
    return { shape: { kind: 'heading', level: hashes.length, text }, raw: null };
  }
  if (RULE.test(line)) return { shape: { kind: 'rule' }, raw: null };
  const html = line.startsWith('<') && htmlStart(line, interrupts);
  if (!html) return null;
  const { kind, closedBy } = html;
  if (!closedBy) return { shape: { kind }, raw: 'blank' };
  return { shape: { kind }, raw: closedBy.test(line) ? null : (last) => closedBy.test(last) };
}

/** Without spaces and tabs at both ends; other white space is text to Markdown. */
export function trimSpace(text: string): string {
  return text.replace(OUTER_SPACE, '');
}

function closesFence(line: string, run: string): boolean {
  const text = trimSpace(line);
  return text.length >= run.length && text === run.charAt(0).repeat(text.length);
}
