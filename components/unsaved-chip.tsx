import { checkInPlace } from '../lib/text/check-in-place';

/** In the compact line: a check-in was begun and is not written; a click opens it. */
export function UnsavedChip({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" class="chip unsaved" onClick={onOpen}>
      {checkInPlace.unsaved}
    </button>
  );
}
