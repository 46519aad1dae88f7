const NEVER = Number.POSITIVE_INFINITY;

/** What is done whenever a page may have changed. */
export interface Follower {
  /** Sets right what should be, and returns in how many ms to be called again at the latest; Infinity: no need. */
  pass(now: number): number;
  /** What the page does does not matter before this time unless its address changes; 0: whatever it does may matter now. */
  restsUntil(): number;
}

/** A page that is followed. */
export interface Followed {
  start(): void;
  /** Has a pass made in the next frame. */
  lookSoon(): void;
}

/**
 * Follows a page until the signal is aborted: mutations and navigation only say that a pass is due. One pass a frame at
 * most, none in a hidden tab. Times are those of `performance.now()`.
 */
export function follow(document: Document, view: Window, follower: Follower, signal: AbortSignal): Followed {
  const observer = new MutationObserver(changed);
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  let due = NEVER;
  /** The address at the last pass. */
  let address = '';
  let isRunning = false;

  function lookBy(time: number, now: number) {
    if (time >= due) return;
    clearTimeout(timer);
    timer = setTimeout(lookSoon, time - now);
    due = time;
  }

  /** A page that fills goes on changing long after it was clear that nothing belongs on it. */
  function changed() {
    const now = performance.now();
    const until = follower.restsUntil();
    if (until > now && document.location.href === address) lookBy(until, now);
    else lookSoon();
  }

  function lookSoon() {
    if (isRunning && document.visibilityState !== 'hidden') frame ??= view.requestAnimationFrame(pass);
  }

  function pass() {
    frame = null;
    if (document.visibilityState === 'hidden') return;
    const now = performance.now();
    address = document.location.href;
    const again = follower.pass(now);
    if (signal.aborted) return;
    // Everything in the queue is our own doing: the page's changes were delivered before this frame.
    observer.takeRecords();
    if (due < NEVER) clearTimeout(timer);
    due = NEVER;
    lookBy(now + again, now);
  }

  signal.addEventListener('abort', () => {
    isRunning = false;
    observer.disconnect();
    if (frame !== null) view.cancelAnimationFrame(frame);
    clearTimeout(timer);
  });

  return {
    start() {
      if (signal.aborted) return;
      isRunning = true;
      document.addEventListener('visibilitychange', lookSoon, { signal });
      // What is chosen in a form shows in no mutation.
      document.addEventListener('change', lookSoon, { capture: true, signal });
      for (const type of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(type, lookSoon, { signal });
      // A page's own pushState shows in no other event. Where a browser lacks these, the mutations that follow do.
      const navigation = 'navigation' in view ? view.navigation : undefined;
      for (const type of ['navigatesuccess', 'currententrychange']) {
        navigation?.addEventListener(type, lookSoon, { signal });
      }
      // Vue writes a new progress into an existing text node, which is no change of children. Attributes are not needed:
      // no fact we read is an attribute that changes alone, and class changes are the most frequent mutation of all.
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      lookSoon();
    },
    lookSoon,
  };
}
