import type { Role } from '../lib/okr/recognise';
import { roles } from '../lib/text/desk';
import { type ClosingChoice, closing } from '../lib/text/quarter-end';
import { ActionButton } from './action-button';
import { Part } from './part';
import { type ReadyItem, ReadyToClose } from './ready-to-close';

/** An item that may be closed: a key result, or the objective at the end. */
export interface ClosingRow {
  /** GitLab's global id. */
  id: string;
  title: string;
  reference: string;
  role: Role;
  choice: ClosingChoice;
  /** `Score => 72% (missed)`; null: none is written. */
  line: string | null;
  /** It is closed already; its line is still written. */
  closed: boolean;
}

interface Props {
  ready: readonly ReadyItem[];
  rows: readonly ClosingRow[];
  onChoose: (id: string, choice: ClosingChoice) => void;
  onPreview: () => void;
  onCancel: () => void;
}

/** One form for the whole quarter: what becomes of each key result and of the objective. */
export function CloseForm({ ready, rows, onChoose, onPreview, onCancel }: Props) {
  const chosen = rows.filter(({ choice }) => choice !== 'open').length;
  return (
    <Part id="close" title={closing.title}>
      <ReadyToClose items={ready} />
      <p class="line">{closing.choose}</p>
      <ul class="closing">
        {rows.map((row) => (
          <Row key={row.id} row={row} onChoose={onChoose} />
        ))}
      </ul>
      <div class="buttons foot">
        <ActionButton confirm label={closing.preview} blocked={chosen === 0} onClick={onPreview} />
        <ActionButton label={closing.cancel} onClick={onCancel} />
        <span class="subtle" role="status">
          {chosen === 0 && closing.nothing}
        </span>
      </div>
    </Part>
  );
}

const choices = Object.entries(closing.choices) as [ClosingChoice, string][];

function Row({ row, onChoose }: { row: ClosingRow } & Pick<Props, 'onChoose'>) {
  const { id, title, reference, role, choice, line, closed } = row;
  return (
    <li>
      <div class="words">
        <span class="title" dir="auto">
          {title}
        </span>
        <div class="sub">{[roles[role], reference, closed && closing.closed].filter(Boolean).join(' · ')}</div>
      </div>
      <select
        aria-label={closing.choiceFor(title)}
        value={choice}
        onChange={({ currentTarget: { value } }) => {
          const picked = choices.find(([known]) => known === value);
          if (picked) onChoose(id, picked[0]);
        }}
      >
        {choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === choice}>
            {label}
          </option>
        ))}
      </select>
      <code>{choice === 'open' ? closing.noLine : (line ?? closing.noLine)}</code>
    </li>
  );
}
