import { browser } from 'wxt/browser';
import { watchLooks } from '../../lib/settings/due-looks';
import { dueBadge, mayNotify, watchDueSettings } from '../../lib/settings/due-settings';
import { LOAD_PANELS } from '../look-out/scripts';
import { showBadge } from './badge';
import { keptLooks } from './kept-looks';
import { lookAt, type ReadDueList } from './look';
import type { LookCause } from './may-look';
import { heedNotices, notifyOnce } from './notice';

/**
 * What lets the worker look at what is due. An alarm would need one more permission at install, and would wake it for a
 * reader who is away. To be called in the worker's first turn.
 */
export function watchDue(read: ReadDueList): void {
  const look = (cause: LookCause, page = '') => void lookIfDue(read, cause, page);
  browser.runtime.onInstalled.addListener(() => void showBadge());
  browser.runtime.onStartup.addListener(() => {
    void showBadge();
    look('background');
  });
  // Phones have no windows.
  browser.windows?.onFocusChanged.addListener((id) => {
    if (id === browser.windows.WINDOW_ID_NONE) return;
    // A number past its day goes, whether or not a look brings another.
    void showBadge();
    look('background');
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (message === LOAD_PANELS && sender.id === browser.runtime.id) look('panel', sender.url);
  });
  const { signal } = new AbortController();
  watchDueSettings(() => {
    void showBadge();
    look('background');
  }, signal);
  watchLooks(() => void showBadge(), signal);
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) heedNotices();
  });
  browser.permissions.onRemoved.addListener(() => void showBadge());
  heedNotices();
}

/** Looks at the GitLabs it is time for; at none while the reader wants to be told nothing. */
async function lookIfDue(read: ReadDueList, cause: LookCause, page: string): Promise<void> {
  if (!(await dueBadge.get()) && !(await mayNotify())) return;
  const looks = await keptLooks();
  const looked = await Promise.all(
    looks.map(({ base, places }) => {
      const isThere = page === base || page.startsWith(`${base}/`);
      return lookAt({ base, places, cause: isThere ? cause : 'background', read });
    }),
  );
  if (looked.includes(true)) await notifyOnce();
}
