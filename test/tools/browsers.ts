import { findChromium } from './chromium';
import { findFirefox } from './firefox';
import type { Step } from './steps';

/**
 * Both browsers are there, or are installed, before anything runs beside anything: test files that each installed what
 * they miss would be in each other's way.
 */
export const browsers: Step = {
  name: 'Browsers',
  async run() {
    const missing: string[] = [];
    // The second one also where the first is not to be had; not at once, since both may come from one installer.
    for (const find of [findChromium, findFirefox]) {
      await find().catch((error: Error) => missing.push(error.message));
    }
    return { passed: missing.length === 0 ? 1 : 0, failed: missing.length, output: missing.join('\n') };
  },
};
