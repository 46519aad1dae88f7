import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { linkedEpics, templatePicker, toFix } from '../../../lib/text/desk';
import { linking } from '../../../lib/text/linking';
import { confirmWords } from '../../../lib/text/preview';
import { undoing } from '../../../lib/text/writing';
import { linkedItemsOf } from '../../gitlab/work-items';
import { places } from '../../gitlab/worlds/places';
import { button, changed, held, openPanel, said, writeThrough } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const at = places.linkedEpics;

const ONLY_LINKED = '“Rollbacks are rehearsed every…” is not in the description';
const DEAD = '“Regions report their own heal…” leads nowhere';
const ONLY_NAMED = '“Base images are half as large” is not linked in GitLab';
const NO_ACCESS = 'You may not see 2 epics or issues';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
});

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

/** What is to fix, by the findings’ titles; their spaces are plain ones here. */
const findings = async (page: Page) =>
  (await browser.panel(page).locator('.findings .words > strong').allTextContents()).map((title) =>
    title.replaceAll('\u00a0', ' '),
  );

const finding = (page: Page, title: string) =>
  browser.panel(page).locator('.findings > li', { has: page.getByText(title, { exact: true }) });

const epicsOf = (place: { path: string; iid: number }) =>
  linkedItemsOf(browser.standIn.world, held(browser, place)).map(({ item }) => `${item.namespace}&${item.iid}`);

/** Asks for what the form of 2023 asks for. The descriptions here have it all, so that nothing is to be written. */
async function choose2023(page: Page): Promise<void> {
  await button(browser, page, templatePicker.useThis('Infrastructure Platforms (2023)')).click();
  const chosen = browser.panel(page).locator('.forms li', { hasText: '(2023)' });
  await chosen.getByText(templatePicker.chosen, { exact: true }).waitFor();
}

/** Opens the objective whose epics have nearly everything wrong, with all of them read. */
async function open(): Promise<Page> {
  const page = await openPanel(browser, at);
  await finding(page, ONLY_NAMED).waitFor();
  return page;
}

test.each([
  [
    'nearly everything wrong',
    at,
    [
      '“Certificates renew themselves”: at risk, but this is On track',
      '“A second region for the regis…”: blocked, but this is On track',
      '“Deploys are started from chat”: cancelled, but this is On track',
      '“The job queue has a cluster o…”: no status since Wed 11 Oct 2023',
      'A placeholder of the template is left',
      DEAD,
      ONLY_LINKED,
      ONLY_NAMED,
      NO_ACCESS,
    ],
  ],
  ['an epic closed early', places.epicClosedEarly, ['“Freezes are announced in one…”: closed, but not at 100']],
  [
    'done before its epics, one of which is due later',
    places.doneBeforeEpics,
    ['Done, but “Canary checks for stateless s…” is still open'],
  ],
  ['no epic at all', places.noLinkedEpic, ['No epic or issue is linked']],
  ['all in order', places.epicsInOrder, []],
])('%s: each thing is said, and nothing else', async (_, place, expected) => {
  const page = await openPanel(browser, place);
  await choose2023(page);
  await browser.panel(page).getByText(linkedEpics.loading).waitFor({ state: 'detached' });
  const told = (await findings(page)).filter((title) => !title.startsWith('The retro'));
  expect(told).toEqual(expected);
});

test('linked but not named: one row more, and nothing else', async () => {
  const before = held(browser, at).description;
  const row = '| Rollbacks are rehearsed every month | demo/infra&2 |';
  const page = await open();
  await choose2023(page);
  await button(browser, page, `Add to description… ${ONLY_LINKED}`).click();
  expect(await changed(browser, page)).toEqual({ removed: [], added: [row] });
  await writeThrough(browser, page);
  const last = '| Runbooks in one place | <link> |';
  const after = before.replace(last, `${last}\n${row}`);
  expect(after).not.toBe(before);
  expect(held(browser, at).description).toBe(after);

  await expect.poll(() => findings(page)).not.toContain(ONLY_LINKED);
  await button(browser, page, undoing.action).click();
  await expect.poll(() => held(browser, at).description).toBe(before);
  await expect.poll(() => findings(page)).toContain(ONLY_LINKED);
});

test('a link that leads nowhere: its row goes, and nothing else', async () => {
  const before = held(browser, at).description;
  const row = '| Regions report their own health | demo/infra&404 |';
  const page = await open();
  await button(browser, page, `Remove it… ${DEAD}`).click();
  expect(await changed(browser, page)).toEqual({ removed: [row], added: [] });
  await writeThrough(browser, page);
  const after = before.replace(`${row}\n`, '');
  expect(after).not.toBe(before);
  expect(held(browser, at).description).toBe(after);

  await expect.poll(() => findings(page)).not.toContain(DEAD);
  await button(browser, page, undoing.action).click();
  await expect.poll(() => held(browser, at).description).toBe(before);
});

test('a row without an address is said, and its words are left to people', async () => {
  const item = held(browser, at);
  item.description = item.description.replace('| Runbooks in one place | <link> |', '| Runbooks in one place | soon |');
  const page = await open();
  const broken = finding(page, '“Runbooks in one place” has no link');
  expect(await broken.locator('.finding > .buttons').getByRole('button').allTextContents()).toEqual([toFix.dismiss]);
});

test('named but not linked: linked in GitLab, the description as it was', async () => {
  const { description } = held(browser, at);
  const linked = epicsOf(at);
  expect(linked).not.toContain('demo/infra&3');
  const page = await open();
  await button(browser, page, `Link in GitLab… ${ONLY_NAMED}`).click();
  await browser.panel(page).getByText(linking.what('demo/infra&3')).waitFor();
  expect(epicsOf(at)).toEqual(linked);
  await button(browser, page, linking.action).click();
  await said(browser, page, linking.outcomes.linked[0]);
  expect(epicsOf(at)).toEqual([...linked, 'demo/infra&3']);
  expect(held(browser, at).description).toBe(description);

  await expect.poll(() => findings(page)).not.toContain(ONLY_NAMED);
  await browser.panel(page).locator('.said').getByText(linking.outcomes.linked[0]).waitFor();
});

test('what nobody lets you link is said, and can be put away', async () => {
  const page = await openPanel(browser, at, 'visitor');
  await button(browser, page, `Link in GitLab… ${ONLY_NAMED}`).click();
  await button(browser, page, linking.action).click();
  await said(browser, page, linking.outcomes['not-allowed'][0]);
  await button(browser, page, linking.close).click();
  await browser.panel(page).locator('.said').waitFor({ state: 'detached' });
  expect(epicsOf(at)).not.toContain('demo/infra&3');
  expect(await findings(page)).toContain(ONLY_NAMED);
});

test('what you may not see is said as that, not as missing', async () => {
  const page = await open();
  const shown = finding(page, NO_ACCESS);
  expect(await shown.innerText()).toContain('“Keys of the signing service”');
  expect(await shown.innerText()).toContain('Nothing is wrong with that');
  expect(await shown.locator('.finding > .buttons').getByRole('button').allTextContents()).toEqual([toFix.dismiss]);
  const about = (await findings(page)).filter((title) => /signing/.test(title));
  expect(about).toEqual([]);

  // Who may see them is told neither.
  await page.close();
  const owner = await openPanel(browser, at, 'kr-owner');
  await finding(owner, ONLY_NAMED).waitFor();
  expect((await findings(owner)).filter((title) => /You may not see/.test(title))).toEqual([]);
});

test('a fix is put away without a trace', async () => {
  const before = held(browser, at).description;
  const page = await open();
  await button(browser, page, `Remove it… ${DEAD}`).click();
  await button(browser, page, 'Cancel').click();
  await button(browser, page, confirmWords.gitlab.action).waitFor({ state: 'detached' });
  expect(await findings(page)).toContain(DEAD);
  expect(held(browser, at).description).toBe(before);
});

test('dismissed stays so on the next visit, on this item alone, and comes back when asked for', async () => {
  const first = await open();
  const all = await findings(first);
  const chip = (page: Page) => browser.panel(page).getByRole('button', { name: /^To fix/ });
  expect(await chip(first).innerText()).toBe(toFix.chip(all.length));
  await button(browser, first, toFix.dismissThis(DEAD)).click();
  await browser.panel(first).getByText(toFix.dismissed(1)).waitFor();
  expect(await findings(first)).toEqual(all.filter((title) => title !== DEAD));

  await first.reload();
  await finding(first, ONLY_NAMED).waitFor();
  await expect.poll(() => findings(first)).toEqual(all.filter((title) => title !== DEAD));
  expect(await chip(first).innerText()).toBe(toFix.chip(all.length - 1));

  await browser.panel(first).getByText(toFix.dismissed(1)).click();
  await button(browser, first, toFix.bringBackThis(DEAD)).click();
  await expect.poll(() => findings(first)).toEqual(all);
  await first.reload();
  await finding(first, ONLY_NAMED).waitFor();
  await expect.poll(() => findings(first)).toEqual(all);
  expect(await browser.panel(first).getByText(toFix.dismissed(1)).count()).toBe(0);
});
