import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, canUseApt } from './apt';
import { BrowserMissing } from './browser-missing';
import { fromVariable, isExecutable, onPath } from './find-executable';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/**
 * A Firefox of 140 or later: FIREFOX_PATH, then the usual places, and Debian's package where this is root.
 *
 * @throws {BrowserMissing} with what to do when there is none.
 */
export async function findFirefox(): Promise<string> {
  const found = fromVariable('FIREFOX_PATH') ?? installed();
  if (found !== null) return found;
  if (canUseApt()) await aptInstall(['firefox-esr']);
  const now = installed();
  if (now === null) throw new BrowserMissing('No Firefox was found. Install Firefox, or set FIREFOX_PATH to it.');
  return now;
}

function installed(): string | null {
  return onPath(NAMES) ?? places().find(isExecutable) ?? null;
}

function places(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Firefox.app/Contents/MacOS/firefox'),
    );
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
    );
  }
  return ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'];
}
