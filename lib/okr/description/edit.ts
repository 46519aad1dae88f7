import type { Span } from './block';

/** Replaces `start` to `end` of a text by `text`; an insertion where they are equal. */
export interface Edit extends Span {
  text: string;
}

export type Edited =
  | { ok: true; text: string }
  /** Two of the edits change the same characters, or one lies outside the text; nothing was changed. */
  | { ok: false; edits: Edit[] };

/**
 * The text with all edits made, in any order; each counts its offsets in the text as it was. Insertions at the same
 * place stand in the order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const inOrder = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  let before: Edit | null = null;
  for (const edit of inOrder) {
    if (edit.start < at && before) return { ok: false, edits: [before, edit] };
    if (!(edit.start >= 0 && edit.end >= edit.start && edit.end <= text.length)) return { ok: false, edits: [edit] };
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
    before = edit;
  }
  return { ok: true, text: pieces.join('') + text.slice(at) };
}

/** The edit that does the same and touches least: what stays the same at both ends is left alone. */
export function smallest(text: string, { start, end, text: wanted }: Edit): Edit {
  const length = Math.min(end - start, wanted.length);
  let head = 0;
  while (head < length && text[start + head] === wanted[head]) head++;
  let tail = 0;
  while (tail < length - head && text[end - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, text: wanted.slice(head, wanted.length - tail) };
}

/** The line end a text uses: that of its first line, LF in a text of one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** `added` with the line ends that `text` uses. */
export function withLineEndsOf(text: string, added: string): string {
  return added.replace(/\r\n|\n|\r/g, lineEndOf(text));
}
