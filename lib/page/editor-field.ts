/** The range of one text, in UTF-16 units, that makes another of it when `inserted` stands there instead. */
export interface Change {
  start: number;
  end: number;
  inserted: string;
}

/** The smallest change that makes `after` of `before`; it never cuts a character in two. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isCut(before, start) || isCut(after, start)) start--;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isCut(before, before.length - tail) || isCut(after, after.length - tail)) tail--;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

/** Is this between the two halves of one character? */
function isCut(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/**
 * Makes the field hold `text`, which has `\n` for line ends, and tells its page as typing would. The field gets the
 * focus, so that the next undo is this one.
 */
export function putText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const change = changeBetween(field.value, text);
  if (field.value === text) return;
  type(field, change);
  if (field.value !== text) overwrite(field, changeBetween(field.value, text));
  field.setSelectionRange(follow(selectionStart, change), follow(selectionEnd, change), selectionDirection);
}

/** The only way that leaves the browser's undo whole. It acts on what has the focus, whatever that is. */
function type(field: HTMLTextAreaElement, { start, end, inserted }: Change): void {
  const document = field.ownerDocument;
  field.focus({ preventScroll: true });
  if (document.activeElement !== field) return;
  field.setSelectionRange(start, end);
  if (inserted === '') document.execCommand('delete');
  else document.execCommand('insertText', false, inserted);
}

/** For a field that cannot have the focus, as while GitLab shows a preview, or a browser that refuses. */
function overwrite(field: HTMLTextAreaElement, { start, end, inserted }: Change): void {
  field.setRangeText(inserted, start, end);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Where a caret stands after the change; one inside the changed range goes to its end. */
function follow(caret: number, { start, end, inserted }: Change): number {
  if (caret <= start) return caret;
  return Math.max(caret, end) - end + start + inserted.length;
}
