import { browser } from 'wxt/browser';
import { isAllowed } from './hosts';

/** What a page's script is asked, and what it is told when its site was taken back. */
const ASK_ORIGIN = 'your-origin';
const LEAVE = 'leave';

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

/** In a page's script: answers where it runs, and calls `leave` once it is told that its site was taken back. */
export function leaveWhenTold({ protocol, hostname }: Location, leave: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, answer: (site: string) => void) => {
    if (sender.id !== browser.runtime.id) return;
    if (message === ASK_ORIGIN) answer(`${protocol}//${hostname}/*`);
    if (message === LEAVE) leave();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
