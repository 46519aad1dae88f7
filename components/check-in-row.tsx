import { isBlankEdit } from '../lib/okr/check-in/blank-edit';
import type { Edit } from '../lib/okr/check-in/edit';
import { checkIn, movedSince, rowLocks, stepRefusals, stepWords, typedBefore } from '../lib/text/check-in';
import { percent } from '../lib/text/format';
import { panel } from '../lib/text/panel';
import { changeNotes } from '../lib/text/scoring';
import { HealthField, NoteField, ScoreFields } from './check-in-fields';
import type { CheckInRow } from './check-in-view';
import { DueChip } from './due-chip';
import { HealthChip } from './health-chips';
import { ItemLink } from './item-link';

interface Props {
  row: CheckInRow;
  /** Unique within the form. */
  id: string;
  onEdit: (edit: Edit) => void;
}

/** Whether something can be typed for it, as far as is known. */
export function isOpenRow({ locked }: Pick<CheckInRow, 'locked'>): boolean {
  return locked === null || locked === 'checking' || locked === 'unknown';
}

/** One key result: as it stands, what is typed, and what comes of it. */
export function CheckInTableRow({ row, id, onEdit }: Props) {
  const { title, url, sub, update, edit, score, health } = row;
  const open = isOpenRow(row);
  const { columns } = checkIn;
  const fields = { row, said: id, onEdit };
  return (
    <tr role="row" class={open ? undefined : 'out'}>
      <th role="rowheader" scope="row">
        <ItemLink title={title} url={url} />
        <div class="sub">{sub}</div>
        <div class="states">
          <DueChip update={update} />
          {!isBlankEdit(edit) && <span class="chip">{checkIn.unsaved}</span>}
        </div>
      </th>
      <td role="cell" data-label={columns.score}>
        {open ? <ScoreFields {...fields} /> : score === null ? panel.noScore : percent(score)}
      </td>
      <td role="cell" data-label={columns.health}>
        {open ? <HealthField {...fields} /> : <HealthChip health={health} />}
      </td>
      <td role="cell" class="noted">
        {open && <NoteField {...fields} />}
        <div id={id} class="sub" role="status">
          {remarks(row, open).map(({ words, isRefusal }) => (
            <p key={words} class={isRefusal ? 'refusal' : undefined} dir="auto">
              {words}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
}

interface Remark {
  words: string;
  /** What is typed cannot be written. */
  isRefusal: boolean;
}

/** Why nothing can be typed; else what comes of it. */
function remarks({ locked, edit, planned, movedFrom, isToBeTold, score }: CheckInRow, open: boolean): Remark[] {
  const said: string[] = [];
  if (locked && locked !== 'checking') said.push(rowLocks[locked]);
  if (!open && !isBlankEdit(edit)) said.push(typedBefore(edit));
  if (open && isToBeTold) said.push(checkIn.toBeTold);
  if (open && planned && 'line' in planned) {
    said.push(stepWords(planned), ...(planned.score ? changeNotes(planned.score) : []));
  }
  if (open && movedFrom) said.push(movedSince(movedFrom.score, score));
  const refused = open && planned && 'refused' in planned ? [stepRefusals[planned.refused]] : [];
  return [
    ...refused.map((words) => ({ words, isRefusal: true })),
    ...said.map((words) => ({ words, isRefusal: false })),
  ];
}
