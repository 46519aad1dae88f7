import { follow } from './follow';
import { guarded } from './guard';
import type { PageHints } from './hints';
import { removeStrayHosts } from './host';
import type { Slot } from './kept-slot';
import { createRootFinder, type Shown } from './roots';
import { createSlotKeeper } from './slots';
import { takeOver } from './take-over';

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

/** No change of the page tells that somebody's work has ended. */
const REFUSED_AGAIN_MS = 1000;

const NEVER = Number.POSITIVE_INFINITY;

const NOT_WATCHED: WatchedPage = { lookAgain() {}, lookSoon() {}, shown: () => [] };

/**
 * Keeps the slots in the page until the signal is aborted. What should stand where is told by the address and the
 * document as they are at each pass (see `follow`); none reads layout.
 */
export function watchPage({ document, hints, slots, marks, life, isAlive }: WatchOptions): WatchedPage {
  const view = document.defaultView;
  const { signal } = life;
  if (!view || !hints.isGitlab || signal.aborted || !isAlive()) return NOT_WATCHED;

  const findRoots = createRootFinder(document, hints.relativeRoot);
  const keeper = createSlotKeeper(slots);
  /** Hosts that nobody keeps are looked for once what belongs here has been put in, or kept. */
  let isCleared = false;
  /** A newer copy waits for somebody's work here to be done. */
  let isAwaited = false;

  const restsUntil = () => ((marks?.isIdle() ?? true) ? keeper.restsUntil() : 0);
  const followed = follow(document, view, { pass, restsUntil }, signal);

  function pass(now: number): number {
    const isOver = isAwaited || !isAlive();
    const work = isOver ? keeper.work() : 'none';
    if (isOver && (work === 'none' || (isAwaited && work === 'kept'))) {
      life.abort();
      return NEVER;
    }
    const marksAgain = guarded('marking', () => marks?.pass(now) ?? NEVER, NEVER);
    const again = Math.min(keeper.pass(findRoots(now), now), marksAgain, isOver ? REFUSED_AGAIN_MS : NEVER);
    if (!isCleared) removeStrayHosts(document);
    isCleared = true;
    return again;
  }

  function giveWay(): boolean {
    isAwaited = keeper.work() === 'only-here';
    if (isAwaited) followed.lookSoon();
    else life.abort();
    return !isAwaited;
  }

  signal.addEventListener('abort', () => {
    keeper.clear();
    marks?.clear();
  });
  takeOver(document, { start: followed.start, giveWay, signal });
  return {
    lookAgain: () => {
      if (signal.aborted) return;
      keeper.reconsider();
      followed.lookSoon();
    },
    lookSoon: followed.lookSoon,
    shown: () => findRoots(performance.now()),
  };
}
