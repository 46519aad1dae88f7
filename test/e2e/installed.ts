import type { Worker } from 'playwright-core';
import type { Launched } from './harness';

/** What the extension's worker sees, and what the browser's own extensions page sees. */
declare const chrome: {
  runtime: { reload(): void };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
};

/** Lets the extension be updated: out of this mode the browser does not start an unpacked one again. */
export function allowUpdates(browser: Launched): Promise<void> {
  return onExtensionsPage(browser, () => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
}

/** The extension becomes another one: the old copy gives way to the new, which has started. */
export async function update({ context }: Launched): Promise<void> {
  const updated = context.waitForEvent('serviceworker');
  const [worker] = context.serviceWorkers() as [Worker];
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await updated;
}

/** Its scripts stay in open pages, and have nobody behind them any more. */
export function switchOff(browser: Launched): Promise<void> {
  return onExtensionsPage(browser, (id) => chrome.management.setEnabled(id, false));
}

async function onExtensionsPage({ context, extensionId }: Launched, act: (id: string) => Promise<void>) {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(act, extensionId);
  await extensions.close();
}
