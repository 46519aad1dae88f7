import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium';
import { closeWelcome } from './first-run';
import { CHROME_BUILD } from './root';

/** The part of the extensions page's own API that is used here. */
declare const chrome: {
  developerPrivate: { addHostPermission(id: string, host: string, done: () => void): void };
};

export interface BrowserOptions {
  theme?: 'light' | 'dark';
  /** CSS pixels; null lets the window decide. */
  viewport?: { width: number; height: number } | null;
  headless?: boolean;
  /** Leaves the page of the first run open. */
  firstRun?: boolean;
  /** Lets it reach gitlab.com, which the options page asks what it is: for people, not for tests. */
  gitlabCom?: boolean;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Chromium with the built extension, in a profile of its own that is thrown away.
 *
 * @throws when nothing is built yet, or no usable Chromium is found: the message says what to do.
 */
export async function openBrowser({
  theme = 'light',
  viewport = { width: 1280, height: 900 },
  headless = true,
  firstRun = false,
  gitlabCom = false,
}: BrowserOptions = {}): Promise<ExtensionBrowser> {
  if (!existsSync(CHROME_BUILD)) throw new Error('The extension is not built. Run "npm run build" first.');
  const executablePath = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'okr-lens-'));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true });
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport,
      colorScheme: theme,
      // Whoever started it ends it, and then removes the profile too.
      handleSIGINT: false,
      args: [
        `--disable-extensions-except=${CHROME_BUILD}`,
        `--load-extension=${CHROME_BUILD}`,
        ...(gitlabCom ? [] : ['--host-resolver-rules=MAP gitlab.com ~NOTFOUND']),
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    if (!firstRun) await closeWelcome(worker);
    const opened = context;
    return {
      context: opened,
      extensionId: new URL(worker.url()).host,
      async close() {
        await opened.close();
        removeProfile();
      },
    };
  } catch (error) {
    await context?.close();
    removeProfile();
    throw error;
  }
}

/**
 * Adds a site the way a reader does, on the options page. Nobody can answer the browser's own question in a headless
 * browser, so the answer is given beforehand; the permission itself comes from the extension's request.
 *
 * @returns the options page, with what it said about the site on it.
 */
export async function addSite({ context, extensionId }: ExtensionBrowser, address: string): Promise<Page> {
  await answerYes({ context, extensionId }, address);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByLabel('Address of your GitLab').fill(address);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options
    .getByRole('status')
    .filter({ hasText: new URL(address).hostname })
    .waitFor();
  return options;
}

/** Answers the browser's question for this address's site beforehand; the permission comes with the extension's request. */
export async function answerYes(
  { context, extensionId }: Pick<ExtensionBrowser, 'context' | 'extensionId'>,
  address: string,
): Promise<void> {
  const { protocol, hostname } = new URL(address);
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) =>
      new Promise<void>((done) => {
        chrome.developerPrivate.addHostPermission(id, host, done);
      }),
    [extensionId, `${protocol}//${hostname}/*`] as const,
  );
  await page.close();
}
