import type { DueSiteView } from '../../components/due-view';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import { watchLooks } from '../../lib/settings/due-looks';
import { type KeptLook, keptLooks } from './kept-looks';
import { lookAt, type ReadDueList } from './look';
import { isLost, type LookCause } from './may-look';
import { siteView } from './site-views';

/** “12 minutes ago” is to stay true. */
const SHOWN_EVERY_MS = 30_000;

const isVisible = () => document.visibilityState === 'visible';

/** Shows what is kept at once, looks where that is old, and goes on showing what comes of it. */
export function watchSites(readList: ReadDueList, show: (sites: DueSiteView[]) => void, end: AbortSignal) {
  const early = new Map<string, DueEntry[]>();
  const looking = new Set<string>();
  let shown = 0;

  const refresh = async () => {
    shown += 1;
    const turn = shown;
    const now = Date.now();
    const views = (await keptLooks()).map((kept) => siteView(kept, early.get(kept.base) ?? null, now));
    const sites = await Promise.all(views);
    // A later one may have been faster.
    if (turn === shown && !end.aborted) show(sites);
  };
  const look = async ({ base, places }: KeptLook, cause: LookCause) => {
    const found = (entries: DueEntry[]) => {
      early.set(base, entries);
      void refresh();
    };
    const read: ReadDueList = (...asked) => {
      looking.add(base);
      return readList(...asked);
    };
    // Another that goes on here keeps what it found.
    if (!(await lookAt({ base, places, cause, read, early: found }))) return;
    looking.delete(base);
    early.delete(base);
  };
  /** OKRs may have been opened on one more GitLab. */
  const open = async () => {
    await refresh();
    await Promise.all((await keptLooks()).map((kept) => look(kept, 'opened')));
  };
  /** A toolbar window that was closed took its look with it: who waits for it here gets another. */
  const goOn = async () => {
    await refresh();
    const isWaiting = ({ base, look }: KeptLook) => look !== null && isLost(look, Date.now()) && !looking.has(base);
    const lost = isVisible() ? (await keptLooks()).filter(isWaiting) : [];
    await Promise.all(lost.map((kept) => look(kept, 'opened')));
  };
  const timer = setInterval(goOn, SHOWN_EVERY_MS);
  const shownAgain = () => isVisible() && void open();
  document.addEventListener('visibilitychange', shownAgain);
  end.addEventListener('abort', () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', shownAgain);
  });
  watchLooks(refresh, end);
  void open();
  return {
    lookNow: async (base: string) => {
      const kept = (await keptLooks()).find((one) => one.base === base);
      if (kept) await look(kept, 'asked');
    },
  };
}
