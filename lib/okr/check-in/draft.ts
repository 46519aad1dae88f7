import { isBlankEdit } from './blank-edit';
import { bothWords } from './both-words';
import type { Draft, Edit, Told } from './edit';

/** A check-in that nobody began. */
export const emptyDraft: Draft = { open: false, edits: {}, told: {} };

/** Whether something was typed that is not written yet, or was written and is still to be told in the comment. */
export function hasUnsaved({ edits, told }: Draft): boolean {
  return Object.keys(edits).length > 0 || Object.keys(told).length > 0;
}

/** The draft with what is typed for one key result by now; null, or an edit that is blank again, is no edit. */
export function withEdit(draft: Draft, id: string, edit: Edit | null): Draft {
  const others = without(draft.edits, [id]);
  return { ...draft, edits: edit === null || isBlankEdit(edit) ? others : { ...others, [id]: edit } };
}

/**
 * The draft once a key result's score and health are written. What was written of it before, and not told in a comment
 * yet, becomes one line with this: from the first score to the last, in the words of both.
 */
export function afterWritten(draft: Draft, id: string, told: Told): Draft {
  const earlier = Object.hasOwn(draft.told, id) ? draft.told[id] : undefined;
  const line = earlier ? { ...told, before: earlier.before, words: bothWords(earlier.words, told.words) } : told;
  return { ...draft, edits: without(draft.edits, [id]), told: { ...without(draft.told, [id]), [id]: line } };
}

/** The draft once the comment tells of these key results. */
export function afterNote(draft: Draft, ids: readonly string[]): Draft {
  return { ...draft, told: without(draft.told, ids) };
}

/** Without what is typed, and without what is still to be told. */
export function discarded(draft: Draft): Draft {
  return { ...draft, edits: {}, told: {} };
}

function without<T>(record: Record<string, T>, ids: readonly string[]): Record<string, T> {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
}
