import { guarded } from './guard';
import type { PageHints } from './hints';
import { removeStrayHosts } from './host';
import type { Slot } from './kept-slot';
import { createRootFinder, type Root } from './roots';
import { createSlotKeeper } from './slots';

/** Something else of ours that a pass sets right. */
export interface Kept {
  /** Returns in how many ms to look again at the latest; Infinity: no need. */
  pass(now: number): number;
  /** Nothing that the page does matters to it now. */
  isIdle(): boolean;
  /** Takes everything out of the page. */
  clear(): void;
}

export interface WatchOptions {
  document: Document;
  /** What `readHints` read from the same document: on a page that is not GitLab's nothing is started. */
  hints: PageHints;
  slots: readonly Slot[];
  /** What stands elsewhere than in a slot. */
  marks?: Kept;
  /** Ends the watcher and takes out all it put in. */
  signal: AbortSignal;
  /** False once the extension was updated or removed: the watcher then ends by itself, once nobody is at work in a place. */
  isAlive: () => boolean;
}

/** A page that is being watched. */
export interface WatchedPage {
  /** Looks again, in the next frame, also at what was dismissed: the page is as it was, but what belongs there is not. */
  lookAgain(): void;
  /** Looks again, in the next frame, at what was not. */
  lookSoon(): void;
  /** What shows an item on the page now. */
  roots(): Root[];
}

/** Tells an earlier copy of the extension in the same page to leave. A page that sends it only turns us off. */
const TAKE_OVER = 'okr-lens:take-over';

const NEVER = Number.POSITIVE_INFINITY;

const NOT_WATCHED: WatchedPage = { lookAgain() {}, lookSoon() {}, roots: () => [] };

/**
 * Keeps the slots in the page until the signal is aborted. What should stand where is told by the address and the
 * document as they are at each pass; mutations and navigation only say that a pass is due. One pass a frame at most,
 * none in a hidden tab, none that reads layout.
 */
export function watchPage({ document, hints, slots, marks, signal, isAlive }: WatchOptions): WatchedPage {
  const view = document.defaultView;
  if (!view || !hints.isGitlab || signal.aborted || !isAlive()) return NOT_WATCHED;
  document.dispatchEvent(new Event(TAKE_OVER));
  removeStrayHosts(document);

  const end = new AbortController();
  const findRoots = createRootFinder(document, hints.relativeRoot);
  const keeper = createSlotKeeper(slots);
  const observer = new MutationObserver(followPage);
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  let due = NEVER;
  /** The address at the last pass. */
  let address = '';

  function lookBy(time: number, now: number) {
    if (time >= due) return;
    clearTimeout(timer);
    timer = setTimeout(markDirty, time - now);
    due = time;
  }

  /** A page that fills goes on changing long after it was clear that nothing belongs on it. */
  function followPage() {
    const now = performance.now();
    const rests = keeper.restsUntil() > now && document.location.href === address && (marks?.isIdle() ?? true);
    if (rests) lookBy(keeper.restsUntil(), now);
    else markDirty();
  }

  function markDirty() {
    if (document.visibilityState !== 'hidden') frame ??= view?.requestAnimationFrame(pass) ?? null;
  }

  function pass() {
    frame = null;
    if (document.visibilityState === 'hidden') return;
    if (!isAlive() && !keeper.isHeld()) {
      end.abort();
      return;
    }
    const now = performance.now();
    address = document.location.href;
    const marksAgain = guarded('marking', () => marks?.pass(now) ?? NEVER, NEVER);
    const again = Math.min(keeper.pass(findRoots(now), now), marksAgain);
    // Everything in the queue is our own doing: the page's changes were delivered before this frame.
    observer.takeRecords();
    clearTimeout(timer);
    due = NEVER;
    lookBy(now + again, now);
  }

  end.signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== null) view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    keeper.clear();
    marks?.clear();
  });
  const whileRunning = { signal: end.signal };
  const stop = () => end.abort();
  signal.addEventListener('abort', stop, whileRunning);
  document.addEventListener(TAKE_OVER, stop, whileRunning);
  document.addEventListener('visibilitychange', markDirty, whileRunning);
  // What is chosen in a form shows in no mutation.
  document.addEventListener('change', markDirty, { capture: true, ...whileRunning });
  for (const type of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(type, markDirty, whileRunning);
  // A page's own pushState shows in no other event. Where a browser lacks these, the mutations that follow do.
  const navigation = 'navigation' in view ? view.navigation : undefined;
  for (const type of ['navigatesuccess', 'currententrychange']) {
    navigation?.addEventListener(type, markDirty, whileRunning);
  }
  // Vue writes a new progress into an existing text node, which is no change of children. Attributes are not needed:
  // no fact we read is an attribute that changes alone, and class changes are the most frequent mutation of all.
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  markDirty();
  return {
    lookAgain: () => {
      if (end.signal.aborted) return;
      keeper.reconsider();
      markDirty();
    },
    lookSoon: () => {
      if (!end.signal.aborted) markDirty();
    },
    roots: () => findRoots(performance.now()).flatMap(({ root }) => root ?? []),
  };
}
