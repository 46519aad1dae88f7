import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type LaunchedFirefox, launchFirefox } from './harness';

const PANEL = 'okr-lens-panel';

let firefox: LaunchedFirefox;

beforeAll(async () => {
  firefox = await launchFirefox();
  const page = await firefox.open(places.plainIssue.page);
  expect(await firefox.grant()).toContain('GitLab 19.5.0-ee Enterprise Edition');
  await page.close();
});

afterAll(() => firefox?.close());

test('the details explain the score and stay open on the next page', async () => {
  const page = await firefox.open(places.efficiency.page);
  await firefox.panelText(page, '.compact .score');
  await page.click(`${PANEL} >>> button[aria-controls]`);
  expect(await firefox.panelText(page, 'tbody tr:nth-child(2) .scored')).toMatch(/^144/);
  expect(await firefox.panelText(page, '.note')).toContain('376 ÷ 4');

  const next = await firefox.open(places.availability.page);
  expect(await firefox.panelText(next, '.note')).toContain('÷ 4');
});

test('a page that is not an OKR costs no request', async () => {
  const page = await firefox.open(places.plainIssue.page);
  await page.waitForSelector('[data-testid="work-item-description-wrapper"], .js-issuable-description-wrapper');
  const before = firefox.standIn.requests.length;
  await new Promise((done) => setTimeout(done, 1000));
  const since = firefox.standIn.requests.slice(before).filter(({ path }) => path.includes('/api/graphql'));
  expect(since).toEqual([]);
  expect(await page.$(PANEL)).toBeNull();
});

test('a removed site loses the panel on the next load', async () => {
  const options = await firefox.openOptions();
  await options.click('button[aria-label^="Remove"]');
  await options.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('is removed'));
  const page = await firefox.open(places.efficiency.page);
  await page.waitForSelector('[data-testid="work-item-description-wrapper"]');
  await new Promise((done) => setTimeout(done, 1000));
  expect(await page.$(PANEL)).toBeNull();
});
