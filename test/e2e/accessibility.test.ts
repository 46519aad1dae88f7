import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { panel } from '../../lib/text/panel';
import { popup } from '../../lib/text/popup';
import { addressProblems, sites } from '../../lib/text/sites';
import { violations } from './axe';
import { type Launched, launch } from './harness';
import { setOpen } from './look';
import { picture } from './picture';
import { show, states } from './states';

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1200 } });
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

function stateOf(name: string) {
  const state = states.find((known) => known.name === name);
  if (!state) throw new Error(`No state is called ${name}.`);
  return state;
}

test('axe looks into the panel: what is put in wrong is found', async () => {
  const page = await show(browser, stateOf('scored'));
  await browser.panel(page).evaluate(({ shadowRoot }) => {
    const button = document.createElement('button');
    shadowRoot?.querySelector('.actions')?.append(button);
    const text = document.createElement('span');
    text.textContent = 'pale';
    text.style.color = '#ddd';
    shadowRoot?.querySelector('.actions')?.append(text);
  });
  const found = await violations(page, 'okr-lens-panel');
  expect(found.filter((line) => line.startsWith('button-name'))).toHaveLength(1);
  expect(found.filter((line) => line.startsWith('color-contrast'))).toHaveLength(1);
});

test.each(['light', 'dark'] as const)('the extension’s own pages, %s', async (theme) => {
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme: theme });
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
    await page.getByLabel(sites.label).fill('our gitlab');
    await page.getByLabel(sites.label).press('Enter');
    await page.getByText(addressProblems.unreadable).waitFor();
    expect(await violations(page, 'html')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: `test-results/pictures/options-${width}-${theme}.png` });
  }
  await page.setViewportSize({ width: 332, height: 220 });
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await page.getByText(popup.elsewhere).waitFor();
  expect(await violations(page, 'html')).toEqual([]);
  await page.screenshot({ path: `test-results/pictures/popup-${theme}.png` });
});

test('forced colours: bars and chips keep a visible shape', async () => {
  const page = await show(browser, stateOf('scored'));
  await page.emulateMedia({ forcedColors: 'active' });
  const shown = browser.panel(page);
  await setOpen(page, shown.getByRole('button', { name: panel.details }), true);
  const shapes = await shown.evaluate(({ shadowRoot }) =>
    ['.bar', '.chip'].map((selector) => {
      const element = shadowRoot?.querySelector(selector);
      return element ? getComputedStyle(element).borderTopWidth : '';
    }),
  );
  expect(shapes).toEqual(['1px', '1px']);
  const [track, filled] = await Promise.all(
    ['.bar', '.bar > i'].map((part) =>
      shown
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    ),
  );
  expect(filled).not.toBe(track);
  expect(await violations(page, 'okr-lens-panel')).toEqual([]);
  await picture(page, shown, 'test-results/pictures/forced-colours.png');
});

test('less motion: nothing turns', async () => {
  const page = await show(browser, stateOf('scored'));
  const caret = browser.panel(page).locator('.caret');
  const duration = () => caret.evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(await duration()).toBe('0.15s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await duration()).toBe('0s');
  await picture(page, browser.panel(page), 'test-results/pictures/less-motion.png');
});
