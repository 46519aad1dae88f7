import { useEffect, useRef } from 'preact/hooks';
import { ActionButton } from '../../components/action-button';
import { checkInPlace } from '../../lib/text/check-in-place';
import type { CheckInStart } from '../check-in/start';
import type { CheckInDesk } from './check-in-desk';

/** What the script of check-ins draws in, and what is said until it has come. Null: nothing is asked for, or it cannot come. */
export function CheckInPlace({ desk, kind }: { desk: CheckInDesk; kind: CheckInStart['kind'] }) {
  return desk.drawn.value === kind ? <Drawn key={kind} desk={desk} kind={kind} /> : null;
}

function Drawn({ desk, kind }: { desk: CheckInDesk; kind: CheckInStart['kind'] }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const end = new AbortController();
    if (container.current) desk.draw(kind, container.current, end.signal);
    return () => end.abort();
  }, []);
  return (
    <>
      <div ref={container} />
      {desk.state.value === 'loading' && (
        <p class="line" role="status">
          {checkInPlace.loading}
        </p>
      )}
    </>
  );
}

/** What may be checked in; null while a check-in or a reminder is asked for, and where nothing is expected. */
function offered({ subject, asked }: CheckInDesk) {
  return asked.value || subject.value?.isClosed ? null : subject.value;
}

/** Opens a check-in, or a reminder. */
export function CheckInButtons({ desk }: { desk: CheckInDesk }) {
  const subject = offered(desk);
  if (!subject) return null;
  return (
    <>
      <ActionButton label={checkInPlace.open} onClick={() => desk.open('check-in')} />
      {subject.reminder && <ActionButton label={checkInPlace.remind} onClick={() => desk.open('reminder')} />}
    </>
  );
}

/** That what was asked for could not be opened. */
export function CheckInFailed({ desk }: { desk: CheckInDesk }) {
  const asked = desk.asked.value;
  if (!asked || desk.state.value !== 'failed') return null;
  return (
    <div class="buttons above-table" role="alert">
      <span class="subtle">{checkInPlace.failed}</span>
      <ActionButton label={checkInPlace.again} onClick={() => desk.open(asked)} />
    </div>
  );
}

/** Above an objective's table. */
export function CheckInBar({ desk }: { desk: CheckInDesk }) {
  return (
    <>
      <CheckInFailed desk={desk} />
      {offered(desk) && (
        <div class="buttons above-table">
          <CheckInButtons desk={desk} />
        </div>
      )}
      <CheckInPlace desk={desk} kind="reminder" />
    </>
  );
}
