import { existsSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { serve } from '../../gitlab/server';
import { createStandIn, type StandIn, type StandInOptions } from '../../gitlab/stand-in';
import { findFirefox } from '../../tools/firefox';
import { OWN_LOOKS } from '../../tools/own-looks';
import { FIREFOX_BUILD } from '../../tools/root';

/** The add-on's id in the manifest, and the address its pages get in the test's profile. */
const ADDON = 'okr-lens@okr-lens.example';
const EXTENSION_ID = '4b5a1c1e-6f0d-4c5e-9a55-0d6c6f6b7265';

/** What a page of the extension sees. */
declare const browser: { storage: { sync: { set(items: object): Promise<void> } } };

/** The twin of Chromium's harness; `grant` goes through the options page too. */
export interface LaunchedFirefox {
  origin: string;
  standIn: StandIn;
  extensionId: string;
  /** A new page on this path of the stand-in, signed in. The path starts with the relative root, if there is one. */
  open(path: string): Promise<Page>;
  /** Text of the first match of a selector inside our panel, once it has any. */
  panelText(page: Page, selector: string): Promise<string>;
  /** The options page. */
  openOptions(): Promise<Page>;
  /** Allows the stand-in's site and returns what the options page said. */
  grant(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Waits for an element of a page that is still on its way. Puppeteer's own waiting ends with the document it began in, which
 * may be the blank one before.
 */
async function isThere(page: Page, selector: string): Promise<void> {
  const until = Date.now() + 15_000;
  while (!(await page.$(selector).catch(() => null))) {
    if (Date.now() > until) throw new Error(`Nothing came of ${selector}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * Starts a stand-in GitLab and a headless Firefox with the built extension, not allowed there yet.
 *
 * @param name what the browser knows the GitLab by.
 */
export async function launchFirefox(gitlab: StandInOptions = {}, name = '127.0.0.1'): Promise<LaunchedFirefox> {
  if (!existsSync(FIREFOX_BUILD)) throw new Error('The extension is not built. Run "npm run build" first.');
  const executablePath = await findFirefox();
  const standIn = createStandIn(gitlab);
  const server = await serve(standIn);
  const origin = server.origin.replace('127.0.0.1', name);
  const root = gitlab.relativeRoot ?? '';
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: EXTENSION_ID }),
      // Nobody can answer the question in a headless browser.
      'extensions.webextOptionalPermissionPrompts': false,
      // The options page asks gitlab.com what it is: nothing of a test leaves the machine.
      'network.dns.localDomains': `gitlab.com,${name}`,
    },
  });
  const [first] = await firefox.pages();
  await firefox.installExtension(FIREFOX_BUILD);
  // The page of the first run would hide the tests' own. Firefox tells of the tab, never what it shows.
  const welcome = await firefox.waitForTarget((target) => target.type() === 'page' && target !== first?.target());
  await (await welcome.page())?.close();

  async function openOptions(): Promise<Page> {
    const page = await firefox.newPage();
    // Firefox loads the page but never tells that it has.
    page.goto(`moz-extension://${EXTENSION_ID}/options.html`).catch(() => {});
    await isThere(page, 'input[name=site]');
    return page;
  }

  return {
    origin,
    standIn,
    extensionId: EXTENSION_ID,
    async open(path) {
      const page = await firefox.newPage();
      await page.goto(`${origin}${root}/-/stand-in/sign-in?to=${encodeURIComponent(path)}`);
      return page;
    },
    async panelText(page, selector) {
      // Looked up afresh each time: what stands there first is a skeleton that goes.
      const found = await page.waitForFunction(
        (inside) => {
          const panel = document.querySelector('okr-lens-panel')?.shadowRoot;
          return panel?.querySelector(inside)?.textContent?.trim();
        },
        {},
        selector,
      );
      return String(await found.jsonValue());
    },
    openOptions,
    async grant() {
      const page = await openOptions();
      // No requests but those a test makes.
      await page.evaluate((key) => browser.storage.sync.set({ [key]: false }), OWN_LOOKS);
      await page.type('input[name=site]', origin + root);
      await page.click('button[type=submit]');
      await page.waitForFunction(() => (document.querySelector('[role=status]')?.textContent ?? '').includes('added'));
      const said = await page.$eval('[role=status]', (element) => element.textContent ?? '');
      await page.close();
      return said;
    },
    async close() {
      await firefox.close();
      await server.close();
    },
  };
}
