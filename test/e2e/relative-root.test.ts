import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../gitlab/worlds/places';
import { type Launched, launch } from './harness';
import { inPlace, panels } from './stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ gitlab: { relativeRoot: '/gitlab' } });
  await browser.grant();
});

afterAll(() => browser?.close());

test('a GitLab that lives under a path: asked there, links lead there, in-place navigation works', async () => {
  const page = await browser.open(`/gitlab${places.efficiency.page}`);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  const asked = browser.standIn.requests.map(({ path }) => path).filter((path) => path.includes('graphql'));
  expect(new Set(asked)).toEqual(new Set(['/gitlab/api/graphql']));

  await browser.panel(page).getByRole('button', { name: 'Details' }).click();
  const link = browser.panel(page).getByRole('link', { name: 'Increase accuracy' });
  expect(await link.getAttribute('href')).toBe(`${browser.origin}/gitlab${places.staleKeyResult.page}`);

  await page.evaluate((iid) => window.standIn.navigate(iid), places.developerExperience.iid);
  await expect.poll(() => panels(page)).toEqual([inPlace('56.3')]);
});
