import type { Block } from './block';
import { scan } from './scan';

/** What a reader sees of one line of Markdown. Its length and offsets are those of the source. */
export interface ProseLine {
  /** Counted from 1. */
  number: number;
  /** Where it begins in the whole text; in the middle of a line after a list marker that holds another block. */
  offset: number;
  /** Without its line end; comments are spaces. */
  text: string;
}

const HIDDEN: ReadonlySet<Block['kind']> = new Set(['blank', 'code', 'fence', 'front-matter', 'quote', 'rule']);
const LINE_END = /\r\n|\n|\r/;
const COMMENT_START = '<!--';
const COMMENT_END = '-->';

/** The lines of a Markdown text outside code, quotes and HTML comments, in order. Linear in the length of the text. */
export function proseLines(markdown: string): ProseLine[] {
  const lines: ProseLine[] = [];
  let number = 1;
  for (const { kind, start, end } of scan(markdown)) {
    const source = markdown.slice(start, end);
    const texts = (HIDDEN.has(kind) ? source : withoutComments(source, kind === 'comment')).split(LINE_END);
    if (!HIDDEN.has(kind)) {
      let offset = start;
      for (const [at, text] of texts.entries()) {
        if (text) lines.push({ number: number + at, offset, text });
        offset += text.length + (markdown.startsWith('\r\n', offset + text.length) ? 2 : 1);
      }
    }
    number += texts.length - 1;
  }
  return lines;
}

/**
 * The text of a block with its comments as spaces, as long as before. A comment that never ends is one only where it is
 * a block of its own (`mayEndOpen`), which then runs to the end.
 */
export function withoutComments(source: string, mayEndOpen: boolean): string {
  let text = '';
  let at = 0;
  for (;;) {
    const start = source.indexOf(COMMENT_START, at);
    if (start < 0) return text + source.slice(at);
    // `<!-->` is a whole comment: its end may begin at the opening's own dashes.
    const close = source.indexOf(COMMENT_END, start + 2);
    if (close < 0 && !mayEndOpen) return text + source.slice(at);
    const end = close < 0 ? source.length : close + COMMENT_END.length;
    text += source.slice(at, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
}
