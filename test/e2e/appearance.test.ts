import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { type Launched, launch } from './harness';
import { type Look, lookAt, WINDOW_HEIGHT } from './look';
import { show, states } from './states';

/** Each of wide and narrow, light and dark, opened and closed. All that they make together: wide/appearance.test.ts. */
const LOOKS: Look[] = [
  { width: 1280, theme: 'light', open: false },
  { width: 1280, theme: 'light', open: true },
  { width: 400, theme: 'dark', open: true },
  { width: 400, theme: 'dark', open: false },
];

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: WINDOW_HEIGHT } });
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

/** Those that differ from another in one sentence alone are left to wide/appearance.test.ts. */
const ALIKE = ['consistent', 'forbidden', 'not-found', 'not-understood', 'pause-after-score'];

test.each(states.filter(({ name }) => !ALIKE.includes(name)))(
  '$name: of its height, within its frame, accessible',
  async (state) => {
    const page = await show(browser, state);
    await lookAt(page, browser.panel(page, 'page'), state.name, LOOKS);
  },
);
