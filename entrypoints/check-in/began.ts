import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { DraftStore } from './draft-store';
import type { Subject } from './subject';

/** The score each key result had when its edit began, as far as it began, or was found, on this page. Percent. */
export function scoresAtBegin(
  { draft }: Pick<DraftStore, 'draft'>,
  subject: ReadonlySignal<Subject>,
): ReadonlySignal<ReadonlyMap<string, number | null>> {
  const began = new Map<string, number | null>();
  return computed(() => {
    const { edits } = draft.value;
    for (const { item, score } of subject.value.items) {
      if (!Object.hasOwn(edits, item.id)) began.delete(item.id);
      else if (!began.has(item.id)) began.set(item.id, score);
    }
    return new Map(began);
  });
}
