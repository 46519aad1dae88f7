import { toFix } from '../lib/text/desk';
import { DETAILS_ID } from './compact-line';

interface Props {
  /** Without what was dismissed. */
  count: number;
  open: boolean;
  onToggle: () => void;
}

/** "To fix (3)", in a compact line. */
export function ToFixChip({ count, open, onToggle }: Props) {
  if (count === 0) return null;
  return (
    <button type="button" class="chip" aria-expanded={open} aria-controls={DETAILS_ID} onClick={onToggle}>
      {toFix.chip(count)}
    </button>
  );
}
