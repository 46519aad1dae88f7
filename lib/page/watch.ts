import { guarded } from './guard';
import type { PageHints } from './hints';
import { removeStrayHosts } from './host';
import type { Slot } from './kept-slot';
import { createRootFinder, type Shown } from './roots';
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
  /**
   * Ends the watcher, which takes out all it put in. It ends itself when a newer copy takes over, or once the extension
   * was updated or removed: not before somebody's work is done that nothing else keeps.
   */
  life: AbortController;
  /** False once the extension was updated or removed. */
  isAlive: () => boolean;
}

/** A page that is being watched. */
export interface WatchedPage {
  /** Looks again, in the next frame, also at what was dismissed: the page is as it was, but what belongs there is not. */
  lookAgain(): void;
  /** Looks again, in the next frame, at what was not. */
  lookSoon(): void;
  /** The items the address names, and what shows them now. */
  shown(): Shown[];
}

/**
 * Tells an earlier copy of the extension in the same page to leave. It is refused (`preventDefault`) while work would be
 * lost. A page that sends it only turns us off.
 */
const TAKE_OVER = 'okr-lens:take-over';
/** Told by a copy that has refused, when it leaves. */
const LEFT = 'okr-lens:left';
/** No change of the page tells that somebody's work has ended. */
const REFUSED_AGAIN_MS = 1000;

const NEVER = Number.POSITIVE_INFINITY;

const NOT_WATCHED: WatchedPage = { lookAgain() {}, lookSoon() {}, shown: () => [] };

/**
 * Keeps the slots in the page until the signal is aborted. What should stand where is told by the address and the
 * document as they are at each pass; mutations and navigation only say that a pass is due. One pass a frame at most,
 * none in a hidden tab, none that reads layout.
 */
export function watchPage({ document, hints, slots, marks, life, isAlive }: WatchOptions): WatchedPage {
  const view = document.defaultView;
  if (!view || !hints.isGitlab || life.signal.aborted || !isAlive()) return NOT_WATCHED;

  const findRoots = createRootFinder(document, hints.relativeRoot);
  const keeper = createSlotKeeper(slots);
  const observer = new MutationObserver(followPage);
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  let due = NEVER;
  /** The address at the last pass. */
  let address = '';
  let isRunning = false;
  /** A newer copy waits for somebody's work here to be done. */
  let isAwaited = false;

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
    if (isRunning && document.visibilityState !== 'hidden') frame ??= view?.requestAnimationFrame(pass) ?? null;
  }

  function pass() {
    frame = null;
    if (document.visibilityState === 'hidden') return;
    const isOver = isAwaited || !isAlive();
    const work = isOver ? keeper.work() : 'none';
    if (isOver && (work === 'none' || (isAwaited && work === 'kept'))) {
      life.abort();
      return;
    }
    const now = performance.now();
    address = document.location.href;
    const marksAgain = guarded('marking', () => marks?.pass(now) ?? NEVER, NEVER);
    const again = Math.min(keeper.pass(findRoots(now), now), marksAgain, isOver ? REFUSED_AGAIN_MS : NEVER);
    // Everything in the queue is our own doing: the page's changes were delivered before this frame.
    observer.takeRecords();
    clearTimeout(timer);
    due = NEVER;
    lookBy(now + again, now);
  }

  function giveWay(asked: Event) {
    isAwaited = keeper.work() === 'only-here';
    if (!isAwaited) return life.abort();
    asked.preventDefault();
    markDirty();
  }

  const whileRunning = { signal: life.signal };

  const start = () => {
    isRunning = true;
    removeStrayHosts(document);
    document.addEventListener(TAKE_OVER, giveWay, whileRunning);
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
  };

  const takeOver = () => {
    const isFree = document.dispatchEvent(new Event(TAKE_OVER, { cancelable: true }));
    if (isFree) start();
    else document.addEventListener(LEFT, takeOver, { once: true, ...whileRunning });
  };

  life.signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== null) view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    keeper.clear();
    marks?.clear();
    if (isAwaited) document.dispatchEvent(new Event(LEFT));
  });
  takeOver();
  return {
    lookAgain: () => {
      if (life.signal.aborted) return;
      keeper.reconsider();
      markDirty();
    },
    lookSoon: () => {
      if (!life.signal.aborted) markDirty();
    },
    shown: () => findRoots(performance.now()),
  };
}
