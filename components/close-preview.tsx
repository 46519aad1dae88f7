import { lineDiff } from '../lib/okr/description/line-diff';
import { preview } from '../lib/text/preview';
import { closing } from '../lib/text/quarter-end';
import { ActionButton } from './action-button';
import { Diff } from './diff';
import { Part } from './part';

/** What closing writes to one item. */
export interface ClosingChange {
  /** GitLab's global id. */
  id: string;
  title: string;
  reference: string;
  before: string;
  after: string;
  /** False: it is closed already. */
  closes: boolean;
}

interface Props {
  changes: readonly ClosingChange[];
  onClose: () => void;
  onBack: () => void;
}

/** Everything closing will write, item by item; each opens to its lines. */
export function ClosePreview({ changes, onClose, onBack }: Props) {
  return (
    <Part id="close-preview" title={closing.changes}>
      <ul class="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <Change {...change} />
          </li>
        ))}
      </ul>
      <div class="buttons foot">
        <ActionButton confirm label={closing.close(changes.length)} blocked={changes.length === 0} onClick={onClose} />
        <ActionButton label={closing.back} onClick={onBack} />
      </div>
    </Part>
  );
}

function Change({ title, reference, before, after, closes }: ClosingChange) {
  return (
    <details>
      <summary class="change">
        <span class="title" dir="auto">
          {title}
        </span>{' '}
        <span class="sub">
          {reference} · {closes ? closing.closes : closing.stays}
        </span>
      </summary>
      {before === after ? <p class="line">{preview.nothing}</p> : <Diff lines={lineDiff(before, after)} />}
    </details>
  );
}
