import { useEffect, useRef } from 'preact/hooks';
import { ActionButton } from '../../components/action-button';
import { checkInPlace } from '../../lib/text/check-in-place';
import type { CheckInStart } from '../check-in/start';
import type { CheckInDesk } from './check-in-desk';

interface Props {
  desk: CheckInDesk;
  kind: CheckInStart['kind'];
}

/** What the third script draws in, and what is said until it has come. */
export function CheckInPlace({ desk, kind }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const end = useRef(new AbortController());
  const draw = () => {
    if (container.current) desk.draw(kind, container.current, end.current.signal);
  };
  useEffect(() => {
    draw();
    return () => end.current.abort();
  }, []);
  const state = desk.state.value;
  return (
    <>
      <div ref={container} />
      {state === 'loading' && (
        <p class="line" role="status">
          {checkInPlace.loading}
        </p>
      )}
      {state === 'failed' && (
        <div class="buttons foot" role="alert">
          <span class="subtle">{checkInPlace.failed}</span>
          <ActionButton label={checkInPlace.again} onClick={draw} />
        </div>
      )}
    </>
  );
}

/** Opens a check-in, above what it will stand in place of. Null where there is nothing to check in, or it stands open. */
export function CheckInButton({ desk }: { desk: CheckInDesk }) {
  if (!desk.subject.value || desk.shown.value !== null) return null;
  return <ActionButton label={checkInPlace.open} onClick={() => desk.open('check-in')} />;
}

/** Above an objective's table: what opens a check-in or a reminder, and the latter itself. */
export function CheckInBar({ desk }: { desk: CheckInDesk }) {
  const subject = desk.subject.value;
  if (!subject) return null;
  if (desk.shown.value === 'reminder') return <CheckInPlace key="reminder" desk={desk} kind="reminder" />;
  return (
    <div class="buttons above-table">
      <CheckInButton desk={desk} />
      {subject.reminder && <ActionButton label={checkInPlace.remind} onClick={() => desk.open('reminder')} />}
    </div>
  );
}
