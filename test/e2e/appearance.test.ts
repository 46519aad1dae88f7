import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { type Launched, launch } from './harness';
import { type Look, lookAt, WINDOW_HEIGHT } from './look';
import { looksFor, show, states } from './states';

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

/** One of each kind; all there are: wide/appearance.test.ts. */
const TYPICAL = ['scored', 'loading', 'fifty', 'hostile', 'rate-limited', 'key-result', 'to-fix', 'preview', 'closing'];

test.each(states.filter(({ name }) => TYPICAL.includes(name)))(
  '$name: of its height, within its frame, accessible',
  async (state) => {
    const page = await show(browser, state);
    await lookAt(page, browser.panel(page, 'page'), state.name, looksFor(state, LOOKS));
  },
);
