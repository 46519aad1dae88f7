import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a command is started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built extension, as `wxt build` leaves it. */
export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');
