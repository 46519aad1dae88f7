/**
 * Tells an earlier copy of the extension in the same page to leave. It is refused (`preventDefault`) while work would be
 * lost. A page that sends it only turns us off.
 */
const TAKE_OVER = 'okr-lens:take-over';
/** Told by a copy that has refused, when it leaves. */
const LEFT = 'okr-lens:left';

/** One copy's part in it. */
export interface TakeOver {
  /** Called once no earlier copy is in the way any more: mostly at once. */
  start(): void;
  /** A newer copy asks for the page: false refuses. Who refused leaves later by itself. */
  giveWay(): boolean;
  /** Aborted when this copy has left, or wants the page no more. */
  signal: AbortSignal;
}

/** Has the earlier copies of the extension leave the page, then starts this one, which gives way to the next. */
export function takeOver(document: Document, { start, giveWay, signal }: TakeOver): void {
  let hasRefused = false;
  const asked = (event: Event) => {
    if (giveWay()) return;
    hasRefused = true;
    event.preventDefault();
  };
  signal.addEventListener('abort', () => {
    if (hasRefused) document.dispatchEvent(new Event(LEFT));
  });
  const ask = () => {
    const isFree = document.dispatchEvent(new Event(TAKE_OVER, { cancelable: true }));
    if (!isFree) {
      document.addEventListener(LEFT, ask, { once: true, signal });
      return;
    }
    document.addEventListener(TAKE_OVER, asked, { signal });
    start();
  };
  ask();
}
