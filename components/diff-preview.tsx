import { lineDiff } from '../lib/okr/description/line-diff';
import { changedLines, confirmWords, type PreviewTarget, preview, previewTargets } from '../lib/text/preview';
import { ActionButton } from './action-button';
import { Diff } from './diff';

interface Props {
  /** What the change does: `Adds the sections Context and Linked Epics.` */
  about: string;
  /** How people call the item: `#3701`. */
  reference: string;
  before: string;
  after: string;
  into: PreviewTarget;
  busy: boolean;
  /** What could not be done; '' where all could. */
  note: string;
  /** The text changed after an earlier preview. */
  again: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A change before it is made: where it goes, what it does line by line, and the one click that makes it. */
export function DiffPreview({ about, reference, before, after, into, busy, note, again, onConfirm, onCancel }: Props) {
  const lines = lineDiff(before, after);
  const count = (kind: 'added' | 'removed') => lines.filter((line) => line.kind === kind).length;
  const words = confirmWords[into];
  return (
    <section class="preview" aria-label={preview.title}>
      <div class="preview-head">
        <strong dir="auto">{about}</strong>
        <p>
          {previewTargets[into](reference)} <span class="subtle">{changedLines(count('added'), count('removed'))}</span>
        </p>
        {note && <p class="again">{note}</p>}
        {again && (
          <p class="again" role="status">
            {preview.again}
          </p>
        )}
      </div>
      {before === after ? <p class="line">{preview.nothing}</p> : <Diff lines={lines} />}
      <div class="buttons foot">
        <ActionButton
          confirm
          label={busy ? words.busy : words.action}
          blocked={busy || before === after}
          onClick={onConfirm}
        />
        <ActionButton label={preview.cancel} blocked={busy} onClick={onCancel} />
      </div>
    </section>
  );
}
