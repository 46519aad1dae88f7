import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { itemActions } from '../../../lib/text/popup';
import { importing, profilesPage } from '../../../lib/text/profiles-page';
import { addressProblems, sites } from '../../../lib/text/sites';
import { places } from '../../gitlab/worlds/places';
import { lineOff, measure } from '../compact-line';
import { type Launched, launch } from '../harness';
import { HARD_LOOKS, lookAt, looksAt, PAIRS_OF_LOOKS, WINDOW_HEIGHT } from '../look';
import { lookAtPage } from '../page-look';
import { picture } from '../picture';
import { openPopup } from '../popup-page';
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

test.each(states)('$name', async (state) => {
  const page = await show(browser, state);
  const looks = looksFor(state, [...PAIRS_OF_LOOKS, ...HARD_LOOKS]);
  await lookAt(page, browser.panel(page, 'page'), state.name, looks);
});

test('the options in every look', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByLabel(sites.label).fill('our gitlab');
  await page.getByLabel(sites.label).press('Enter');
  await page.getByText(addressProblems.unreadable).waitFor();
  await page.getByRole('button', { name: profilesPage.use }).first().click();
  await page.getByLabel(importing.paste).fill('{');
  await page.getByRole('button', { name: importing.import }).click();
  await page.getByText('The file is not JSON').waitFor();
  await lookAtPage(page, 'options');
});

test('the toolbar window in every look', async () => {
  const page = await browser.open(places.plainIssue.page);
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: itemActions.treatAs.objective }).waitFor();
  await lookAtPage(popup, 'popup-item', [360]);
});

describe.each(PANEL_WIDTHS)('%i px', (wished) => {
  const gallery = states.filter(({ name }) =>
    ['scored', 'partial-answer', 'hostile', 'server', 'check-in-typed'].includes(name),
  );
  let narrowest = wished;

  test.each(gallery)('$name', async (state) => {
    const page = await show(browser, state);
    const shown = browser.panel(page, 'page');
    await lookAt(page, shown, state.name, looksFor(state, looksAt(await windowFor(wished))));

    async function windowFor(width: number): Promise<number> {
      // Whether GitLab's sidebar stands beside the item depends on the width, so it is found by trying, once a width.
      // The panel grows by no more than its window.
      for (let window = narrowest, short = 0; window < width + 700; window += Math.max(4, short)) {
        await page.setViewportSize({ width: window, height: WINDOW_HEIGHT });
        short = width - (await measure(shown)).panel;
        if (Math.abs(short) > 2) continue;
        narrowest = window;
        return window;
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
    const measured = await measure(shown);
    expect([lineOff({ ...measured, line: measured.line / 2 }), measured.overflow]).toEqual([0, 0]);
    await picture(page, shown, `test-results/pictures/${state.name}-${width}-twice.png`);
    await page.close();
  }
});
