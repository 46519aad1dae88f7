import type { Block } from '../description/block';
import { linesOf } from '../description/line';

/** A line of a comment that may be one of a check-in. Offsets are those of the whole text. */
export interface CommentLine {
  block: Block;
  /** Behind its bullet, without white space at its ends. */
  text: string;
  start: number;
  end: number;
  /** It has a bullet. */
  isItem: boolean;
}

/** Bullets that Markdown does not know. */
const BULLET = /^\s*[•‣◦·–—]\s+/;

/** The lines of a comment's paragraphs, list items and headings, in order; of each other block, all of it as one. */
export function* commentLines(text: string, blocks: readonly Block[]): Generator<CommentLine> {
  for (const block of blocks) {
    const from = block.kind === 'list-item' ? block.content : block.start;
    const isProse = block.kind === 'list-item' || block.kind === 'paragraph';
    const source = text.slice(0, block.end);
    const lines = isProse && from < block.end ? linesOf(source, from) : [{ start: from, end: block.end }];
    for (const { start, end } of lines) yield lineAt(text, start, end, block);
  }
}

function lineAt(text: string, from: number, to: number, block: Block): CommentLine {
  const line = text.slice(from, to);
  const bullet = block.kind === 'paragraph' ? BULLET.exec(line)?.[0] : undefined;
  const lead = bullet?.length ?? line.length - line.trimStart().length;
  const start = Math.min(from + lead, from + line.trimEnd().length);
  const isItem = bullet !== undefined || (block.kind === 'list-item' && from === block.content);
  return {
    block,
    text: text.slice(start, from + line.trimEnd().length),
    start,
    end: from + line.trimEnd().length,
    isItem,
  };
}
