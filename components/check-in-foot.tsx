import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isBlankEdit } from '../lib/okr/check-in/blank-edit';
import { checkIn, refusedRows, typedBefore } from '../lib/text/check-in';
import { previewSaid } from '../lib/text/check-in-outcomes';
import { ActionButton } from './action-button';
import { isOpenRow } from './check-in-row';
import type { CheckInFormProps, CheckInRow } from './check-in-view';
import { focusHeading } from './part';
import { Said } from './said';

type Props = Pick<
  CheckInFormProps,
  'rows' | 'strays' | 'isKept' | 'busy' | 'problem' | 'onPreview' | 'onDiscard' | 'onClose'
>;

/** Whether there is anything to write or to tell. */
export function canPreview({ rows, busy }: Pick<CheckInFormProps, 'rows' | 'busy'>): boolean {
  return !busy && rows.some((row) => row.isToBeTold || (isOpenRow(row) && row.planned && 'line' in row.planned));
}

/** What is typed so far, and the way on. */
export function CheckInFoot({ rows, strays, isKept, busy, problem, onPreview, onDiscard, onClose }: Props) {
  const isOpen = rows.some(isOpenRow) || canPreview({ rows, busy: false });
  const edited = rows.filter(({ edit }) => !isBlankEdit(edit)).length;
  const edits = edited + strays.length;
  const told = rows.flatMap(({ isToBeTold, title }) => (isToBeTold ? [title] : []));
  return (
    <>
      <div role="status">
        <p class="line">
          {edited > 0 ? checkIn.edited(edited, rows.length) : isOpen ? checkIn.nothing : checkIn.allLocked}{' '}
          {edited > 0 && isKept && checkIn.kept}
        </p>
        {edited > 0 && !isKept && <p class="line loss">{checkIn.notKept}</p>}
        {strays.map((edit, at) => (
          <p key={at} class="line" dir="auto">
            {checkIn.stray} {typedBefore(edit)}
          </p>
        ))}
        {refused(rows).length > 0 && <p class="line">{refusedRows(refused(rows))}</p>}
      </div>
      {problem && <Said words={previewSaid(problem)} />}
      <div class="buttons foot">
        {isOpen && (
          <ActionButton
            confirm
            label={busy ? checkIn.previewing : checkIn.preview}
            blocked={!canPreview({ rows, busy })}
            onClick={onPreview}
          />
        )}
        <ActionButton label={checkIn.close} onClick={onClose} />
        {edits + told.length > 0 && <Discard edits={edits} told={told} onDiscard={onDiscard} />}
      </div>
    </>
  );
}

function refused(rows: readonly CheckInRow[]): string[] {
  return rows.filter((row) => isOpenRow(row) && row.planned && 'refused' in row.planned).map(({ title }) => title);
}

/** Asks once more before anybody's words are gone. */
function Discard({ edits, told, onDiscard }: { edits: number; told: readonly string[]; onDiscard: () => void }) {
  const [asks, setAsks] = useState<boolean | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone: the focus goes to the answer that loses nothing, and back.
  useLayoutEffect(() => {
    if (asks !== null) [...(place.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  }, [asks]);
  return (
    <span class="buttons" ref={place}>
      {asks ? (
        <>
          <span role="status">{checkIn.discardAsk(edits, told)}</span>
          <ActionButton
            label={checkIn.discard}
            onClick={({ currentTarget }) => {
              focusHeading(currentTarget);
              onDiscard();
            }}
          />
          <ActionButton label={checkIn.keep} onClick={() => setAsks(false)} />
        </>
      ) : (
        <ActionButton label={checkIn.discard} onClick={() => setAsks(true)} />
      )}
    </span>
  );
}
