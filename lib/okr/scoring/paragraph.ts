import { applyEdits, type Edit, lineEndOf } from '../description/edit';

// Nothing else makes a blank line in Markdown: https://spec.commonmark.org/0.31.2/#blank-line
const LEADING = /^[ \t\r\n]*/;
const TRAILING = /(?<![ \t\r\n])[ \t\r\n]*$/;

/** The text with the line as a paragraph of its own at `at`, with a blank line on both sides. */
export function withParagraph(text: string, at: number, line: string): string {
  const end = lineEndOf(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const [spaceBefore, spaceAfter] = [before.match(TRAILING)?.[0] ?? '', after.match(LEADING)?.[0] ?? ''];
  const gapBefore = spaceBefore === before ? '' : end.repeat(2 - endsOf(spaceBefore));
  const isLast = spaceAfter === after;
  const gapAfter = isLast
    ? endsOf(after) === 0 && endsOf(before.slice(-1)) > 0
      ? end
      : ''
    : end.repeat(2 - endsOf(spaceAfter));
  return edited(text, { start: at, end: at, text: gapBefore + line + gapAfter });
}

/** The text with the edit made; as it was where the edit lies outside of it. */
export function edited(text: string, edit: Edit): string {
  const done = applyEdits(text, [edit]);
  return done.ok ? done.text : text;
}

/** How many line ends, up to two. */
function endsOf(space: string): number {
  return Math.min(2, space.match(/\r\n|\n|\r/g)?.length ?? 0);
}
