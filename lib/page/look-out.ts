import { follow } from './follow';
import { guarded } from './guard';
import type { PageHints } from './hints';
import type { Wanted } from './kept-slot';
import { createRootFinder, type Root } from './roots';
import { takeOver } from './take-over';

export interface LookOutOptions {
  document: Document;
  /** What `readHints` read from the same document. */
  hints: PageHints;
  /** Does anything of ours belong in this root? Asked as a slot's `wanted` is. */
  wanted(root: Root): Wanted;
  /** Something of ours belongs on the page whatever item it shows. */
  wantsPage(): boolean;
  /** Told at each look which roots want us. One that cannot tell for a moment still wants what it did. */
  seen(roots: readonly Root[], pageToo: boolean): void;
  /** Ends the look-out; aborted by it when a newer copy takes over, or once the extension was updated or removed. */
  life: AbortController;
  /** False once the extension was updated or removed. */
  isAlive: () => boolean;
}

/** A look-out that is kept. */
export interface LookOut {
  lookAgain(): void;
  /** Somebody else watches the page from now on. */
  end(): void;
}

/** A page where nothing belongs is looked at anew this seldom while it changes. Its address is followed at once. */
const REVIEW_MS = 1000;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Looks out for what wants us on a page: all that is done on one that shows no OKR, so it does and remembers as little as
 * it can. See `follow` for when it looks.
 */
export function lookOut({ document, hints, wanted, wantsPage, seen, life, isAlive }: LookOutOptions): LookOut {
  const view = document.defaultView;
  const looking = new AbortController();
  const end = () => looking.abort();
  life.signal.addEventListener('abort', end);
  if (!view) return { lookAgain() {}, end };

  const findRoots = createRootFinder(document, hints.relativeRoot);
  /** The items that said so at the last look. */
  let wantedBefore = new Set<string>();
  let restsUntil = 0;
  const followed = follow(document, view, { pass, restsUntil: () => restsUntil }, looking.signal);

  function pass(now: number): number {
    let again = NEVER;
    const shown = findRoots(now);
    const wanting: Root[] = [];
    let isDecided = shown.length > 0;
    const wantedNow = new Set<string>();
    for (const { kind, key, root, again: rootAgain } of shown) {
      const id = `${kind} ${key}`;
      const answer = root ? guarded('looking out', () => wanted(root), 'no') : 'unknown';
      if (answer === 'yes' || (answer === 'unknown' && wantedBefore.has(id))) {
        wantedNow.add(id);
        if (root) wanting.push(root);
      }
      if (answer !== 'unknown' || root?.settled) continue;
      isDecided = false;
      again = Math.min(again, rootAgain);
    }
    wantedBefore = wantedNow;
    const pageToo = wantsPage();
    if ((wanting.length > 0 || pageToo) && !isAlive()) {
      life.abort();
      return NEVER;
    }
    restsUntil = isDecided && wanting.length === 0 && !pageToo ? now + REVIEW_MS : 0;
    seen(wanting, pageToo);
    return again;
  }

  const giveWay = () => {
    life.abort();
    return true;
  };
  takeOver(document, { start: followed.start, giveWay, signal: looking.signal });
  return {
    lookAgain() {
      restsUntil = 0;
      followed.lookSoon();
    },
    end,
  };
}
