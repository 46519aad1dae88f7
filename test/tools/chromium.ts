import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { aptInstall, canUseApt } from './apt';
import { BrowserMissing } from './browser-missing';
import { fromVariable, isExecutable, onPath } from './find-executable';

const DOWNLOAD_TIME = 120_000;

/** Debian's packages; without the fonts a headless machine draws boxes. */
const PACKAGES = ['chromium', 'fonts-inter', 'fonts-noto-core', 'fonts-noto-color-emoji', 'fonts-liberation'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'ungoogled-chromium'];

const MISSING =
  'No Chromium was found. Install Chromium or Chrome for Testing, or set CHROME_PATH to it. ' +
  'Google Chrome itself will not do: since version 137 it ignores --load-extension.';

/**
 * A Chromium that loads unpacked extensions: CHROME_PATH, then the usual places, playwright's own, its download, and
 * Debian's package where this is root.
 *
 * @throws {BrowserMissing} with what to do when there is none.
 */
export async function findChromium(): Promise<string> {
  const wished = fromVariable('CHROME_PATH');
  if (wished !== null) return wished;
  const found = installed();
  if (found !== null) return found;
  if (canUseApt() && (await aptInstall(PACKAGES))) return installed() ?? missing();
  await download();
  return installed() ?? missing();
}

/** Branded Chrome stands in none of these places on purpose: since 137 it ignores --load-extension. */
function installed(): string | null {
  return onPath(NAMES) ?? places().find(isExecutable) ?? null;
}

function places(): string[] {
  const own = chromium.executablePath();
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ])
      .concat(own);
  }
  if (process.platform === 'win32') {
    return [process.env.LOCALAPPDATA, process.env.PROGRAMFILES]
      .flatMap((folder) => (folder ? [join(folder, 'Chromium', 'Application', 'chrome.exe')] : []))
      .concat(own);
  }
  return ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/chrome-for-testing/chrome', own];
}

/** Playwright's own Chromium, where the network lets it through; given up quietly after two minutes. */
async function download(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  console.log('No Chromium was found. Trying playwright’s download …');
  await promisify(execFile)(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_TIME }).catch(() => {});
}

function missing(): never {
  throw new BrowserMissing(MISSING);
}
