import { useLayoutEffect, useRef } from 'preact/hooks';
import { checkIn } from '../lib/text/check-in';
import { CheckInEpics } from './check-in-epics';
import { CheckInFoot, canPreview } from './check-in-foot';
import { checkInKeys } from './check-in-keys';
import { CheckInTableRow, isOpenRow } from './check-in-row';
import type { CheckInFormProps } from './check-in-view';
import { useDrawnRows } from './drawn-rows';
import { Part } from './part';

/** The weekly update of all key results of an objective, or of one: what is typed is not written here. */
export function CheckInForm(props: CheckInFormProps) {
  const { day, rows, epics, takesFocus, onEdit, onPreview, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  // The focus needs one that is open.
  const drawn = useDrawnRows(rows, rows.findIndex(isOpenRow) + 1);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const first = form.current?.querySelector<HTMLElement>('[data-column="score"]');
    (first ?? form.current?.querySelector('h2'))?.focus();
  }, []);
  const preview = () => {
    if (canPreview(props)) onPreview();
  };
  return (
    <form class="check-in" ref={form} onKeyDown={checkInKeys({ onPreview: preview, onClose })}>
      <Part id="check-in" title={checkIn.title(day)}>
        <table role="table" aria-busy={drawn.length < rows.length}>
          <caption class="unseen">{checkIn.caption}</caption>
          <thead role="rowgroup" class="plain">
            <tr role="row">
              {Object.values(checkIn.columns).map((name) => (
                <th key={name} role="columnheader" scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {drawn.map((row, at) => (
              <CheckInTableRow key={row.id} row={row} id={`check-in-${at}`} onEdit={(edit) => onEdit(row.id, edit)} />
            ))}
          </tbody>
        </table>
        <CheckInEpics epics={epics} />
        <CheckInFoot {...props} />
        {props.isKept && rows.some(isOpenRow) && <p class="line keys">{checkIn.keys}</p>}
      </Part>
    </form>
  );
}
