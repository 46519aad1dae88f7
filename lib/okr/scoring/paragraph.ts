import { applyEdits, type Edit, lineEndOf } from '../description/edit';

/** The text with the line as a paragraph of its own at `at`, with a blank line on both sides. */
export function withParagraph(text: string, at: number, line: string): string {
  const end = lineEndOf(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gapBefore = before.trim() === '' ? '' : end.repeat(2 - endsOf(before.slice(before.trimEnd().length)));
  const isLast = after.trim() === '';
  const gapAfter = isLast
    ? endsOf(after) === 0 && endsOf(before.slice(-1)) > 0
      ? end
      : ''
    : end.repeat(2 - endsOf(leading(after)));
  return edited(text, { start: at, end: at, text: gapBefore + line + gapAfter });
}

/** The text with the edit made; as it was where the edit lies outside of it. */
export function edited(text: string, edit: Edit): string {
  const done = applyEdits(text, [edit]);
  return done.ok ? done.text : text;
}

function leading(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** How many line ends, up to two. */
function endsOf(space: string): number {
  return Math.min(2, space.match(/\r\n|\n|\r/g)?.length ?? 0);
}
