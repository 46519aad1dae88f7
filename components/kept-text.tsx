import { writing } from '../lib/text/writing';
import { ActionButton } from './action-button';

/** The clipboard, as the parts that keep texts use it. */
export interface Copying {
  /** What was copied last; null: nothing yet. */
  last: { text: string; failed: boolean } | null;
  onCopy: (text: string) => void;
}

interface Props {
  label: string;
  text: string;
  copying: Copying;
}

/** A text nobody may lose: to read, select and copy. */
export function KeptText({ label, text, copying: { last, onCopy } }: Props) {
  const copied = last?.text === text ? last : null;
  return (
    <div class="kept">
      <div class="kept-head">
        <strong>{label}</strong>
        <span class="subtle" role="status">
          {copied && (copied.failed ? writing.notCopied : writing.copied)}
        </span>
        <ActionButton label={writing.copy} name={`${writing.copy}: ${label}`} onClick={() => onCopy(text)} />
      </div>
      <textarea
        readOnly
        rows={rowsFor(text)}
        dir="auto"
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}

/** As tall as the text, within reason. */
function rowsFor(text: string): number {
  return Math.min(6, Math.max(2, text.split('\n', 6).length));
}
