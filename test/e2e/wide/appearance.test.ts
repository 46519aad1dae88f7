import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lineHeight, measure } from '../compact-line';
import { type Launched, launch } from '../harness';
import { lookAt, looksAt, WINDOW_HEIGHT } from '../look';
import { picture } from '../picture';
import { looksFor, show, states } from '../states';

/** Of the panel, in CSS px: the edges of its three forms, and what GitLab's pages give it. */
const PANEL_WIDTHS = [320, 400, 560, 660, 760, 910];

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: WINDOW_HEIGHT } });
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

test.each(states)('$name: every look', async (state) => {
  const page = await show(browser, state);
  await lookAt(page, browser.panel(page, 'page'), state.name, looksFor(state, looksAt(1280, 400)));
});

describe.each(PANEL_WIDTHS)('%i px', (wished) => {
  const gallery = states.filter(({ name }) =>
    ['scored', 'partial-answer', 'hostile', 'server', 'check-in-typed'].includes(name),
  );

  test.each(gallery)('$name', async (state) => {
    const page = await show(browser, state);
    const shown = browser.panel(page, 'page');
    await lookAt(page, shown, state.name, looksFor(state, looksAt(await windowFor(wished))));

    async function windowFor(width: number): Promise<number> {
      // Whether GitLab's sidebar stands beside the item depends on the width, so it is found by trying.
      for (let window = width; window < width + 700; window += 4) {
        await page.setViewportSize({ width: window, height: WINDOW_HEIGHT });
        if (Math.abs((await measure(shown)).panel - width) <= 2) return window;
      }
      throw new Error(`No window makes the panel ${width} px wide.`);
    }
  });
});

test.each([1280, 1600])('text at twice its size in a window of %i px', async (width) => {
  for (const state of states.filter(({ name }) =>
    ['scored', 'hostile', 'server', 'empty', 'check-in-typed'].includes(name),
  )) {
    const page = await show(browser, state);
    const shown = browser.panel(page, 'page');
    await page.setViewportSize({ width, height: WINDOW_HEIGHT });
    await page.addStyleTag({ content: 'okr-lens-panel { zoom: 2 }' });
    const { line, panel, overflow } = await measure(shown);
    expect({ line: line / 2, overflow }).toEqual({ line: lineHeight(panel), overflow: 0 });
    await picture(page, shown, `test-results/pictures/${state.name}-${width}-twice.png`);
    await page.close();
  }
});
