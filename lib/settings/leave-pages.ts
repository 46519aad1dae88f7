import { browser } from 'wxt/browser';
import { isAllowed } from './hosts';
import { siteOf } from './site-patterns';

/** What a page's script is asked, and what it is told when its site was taken back. */
const ASK_ORIGIN = 'your-origin';
const LEAVE = 'leave';

/** What a page's script asks when the reader comes back to it. */
const ASK_ALLOWED = 'still-allowed';

/**
 * Ends our scripts in all open pages of sites that are not allowed any more. Without the permission the browser tells no
 * tab's address, so each script is asked where it runs. Pages without one do not answer.
 */
export async function leavePages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const site: unknown = await browser.tabs.sendMessage(id, ASK_ORIGIN, { frameId: 0 }).catch(() => null);
      if (typeof site !== 'string' || (await isAllowed(site))) return;
      await browser.tabs.sendMessage(id, LEAVE, { frameId: 0 }).catch(() => {});
    }),
  );
}

/** In the worker: answers pages' scripts whether their own site is still allowed. To be called in its first turn. */
export function answerReturned(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (allowed: boolean) => void) => {
    const site = siteOf(sender.url ?? '');
    if (message !== ASK_ALLOWED || sender.id !== browser.runtime.id || site === null) return;
    isAllowed(site).then(answer);
    return true;
  });
}

/** In a page's script: answers where it runs, and calls `leave` once its site was taken back. */
export function leaveWhenTold({ protocol, hostname }: Location, leave: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, answer: (site: string) => void) => {
    if (sender.id !== browser.runtime.id) return;
    if (message === ASK_ORIGIN) answer(`${protocol}//${hostname}/*`);
    if (message === LEAVE) leave();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
  // Nothing is told to a page that the browser keeps for the way back.
  const returned = async ({ persisted }: PageTransitionEvent) => {
    if (persisted && (await isStillAllowed()) === false) leave();
  };
  addEventListener('pageshow', returned, { signal });
}

/** In a page's script: whether its site is still allowed. Null: nobody answers, as in a page left over from before an update. */
export async function isStillAllowed(): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(ASK_ALLOWED);
  } catch {
    return null;
  }
}
