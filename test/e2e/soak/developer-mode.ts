import type { Launched } from '../harness';

/** What the browser's own extensions page sees. */
declare const chrome: {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
};

/** Lets the extension be updated: out of this mode the browser does not start an unpacked one again. */
export async function developerMode({ context }: Launched): Promise<void> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await extensions.close();
}
