/** `npm start`: the extension on a stand-in GitLab, in a browser one can touch, or as a table where there is no display. */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { serve } from '../gitlab/server';
import { createStandIn } from '../gitlab/stand-in';
import { pagePathOf } from './demo-page';
import { addSite, openBrowser } from './extension-browser';
import { panelLines, readPanel } from './panel-text';
import { ROOT } from './root';
import { run } from './run';
import { HELP, readStartOptions, type StartOptions } from './start-options';

const PICTURE = join(ROOT, 'test-results', 'start.png');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

const options = readOptions();
if (options?.help) console.log(HELP);
else if (options !== null) await start(options).catch((error: Error) => fail(error, 1));

function readOptions(): StartOptions | null {
  try {
    return readStartOptions(process.argv.slice(2), hasDisplay);
  } catch (error) {
    fail(error as Error, 2);
    return null;
  }
}

function fail({ message }: Error, code: number): void {
  console.error(message);
  process.exitCode = code;
}

async function start({ page: wanted, port, headless, picture, gitlab }: StartOptions): Promise<void> {
  const built = await run('wxt', ['build']);
  if (built.status !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  const standIn = createStandIn(gitlab);
  const path = pagePathOf(standIn.world, wanted);
  const server = await serve(standIn, { port });
  const browser = await openBrowser({ headless, gitlabCom: true, ...(!headless && { viewport: null }) }).catch(
    async (error: unknown) => {
      await server.close();
      throw error;
    },
  );
  try {
    const options = await addSite(browser, server.origin);
    await options.close();
    const [page = await browser.context.newPage()] = browser.context.pages();
    await page.goto(`${server.origin}/-/stand-in/sign-in?to=${encodeURIComponent(path)}`);
    console.log(`The stand-in GitLab is at ${server.origin}${path}`);
    if (headless || picture !== null) {
      await printPanel(page);
      await savePicture(page, picture ?? PICTURE);
    } else await untilClosed(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function printPanel(page: Page): Promise<void> {
  const panel = page.locator('okr-lens-panel').first();
  const text = await readPanel(panel).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
    return null;
  });
  console.log(text === null ? '\nNo panel on this page.' : `\n${panelLines(text).join('\n')}`);
}

async function savePicture(page: Page, file: string): Promise<void> {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`\nPicture: ${resolve(file)}`);
}

/** The window is the reader's: it ends with them closing it, or with Ctrl-C. */
function untilClosed(page: Page): Promise<void> {
  console.log('Close the window or press Ctrl-C to end.');
  return new Promise((done) => {
    page.context().once('close', () => done());
    page.once('close', () => done());
    process.once('SIGINT', () => done());
  });
}
