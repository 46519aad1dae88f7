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
    await findChromium();
    await findFirefox();
    return { passed: 1, failed: 0, output: '' };
  },
};
