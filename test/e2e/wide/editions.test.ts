import { afterAll, beforeAll, expect, test } from 'vitest';
import { lacksOf } from '../../../lib/text/lacks';
import type { StandInOptions } from '../../gitlab/stand-in';
import { places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { anotherSite, type Site } from '../another-site';

import { type Launched, launch } from '../harness';
import { asked } from '../stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

const [tooOld] = lacksOf({ variant: { enterprise: true, counts: false }, incomplete: null });
const [community] = lacksOf({ variant: { enterprise: false, counts: true }, incomplete: null });

async function on(gitlab: StandInOptions, look: (site: Site) => Promise<void>): Promise<void> {
  const site = await anotherSite(browser, gitlab);
  await look(site).finally(site.close);
}

/** Opens the objective, reads its panel, and counts what its score asked of the API. */
async function visit(site: Site) {
  const before = asked(site).scores;
  const page = await site.open(places.efficiency.page);
  const text = await readPanel(browser.panel(page));
  await page.close();
  return { text, requests: asked(site).scores - before };
}

test('GitLab 17.2: one request, the same score, and a sentence on what it cannot tell', () =>
  on({ version: '17.2.0-ee' }, async (site) => {
    const { text, requests } = await visit(site);
    expect(requests).toBe(1);
    expect(text.score).toBe('75.2 %');
    expect(text.explanation).toContain(tooOld);
  }));

test('GitLab 17.2 whose page does not tell its version: at most two requests at first, then one', () =>
  on({ version: '17.2.0-ee' }, async (site) => {
    await browser.context.route(`${site.origin}/**/work_items/*`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/gon\.(version|ee)=[^;]*;/g, '');
      await route.fulfill({ response, body });
    });
    const first = await visit(site);
    expect(first.requests).toBeLessThanOrEqual(2);
    expect(first.text.score).toBe('75.2 %');
    expect(first.text.explanation).toContain(tooOld);
    expect((await visit(site)).requests).toBe(1);
  }));

test('a page that tells another version than answers: the same', async () => {
  browser.standIn.weather.set({ kind: 'older' });
  const first = await visit(browser);
  expect(first.requests).toBe(2);
  expect(first.text.score).toBe('75.2 %');
  expect((await visit(browser)).requests).toBe(1);
});

test('Community Edition: scores are read from the text, and the panel says so', () =>
  on({ edition: 'community' }, async (site) => {
    const { text, requests } = await visit(site);
    expect(requests).toBe(1);
    expect(text.score).toBe('144 % 1 of 5 scored');
    expect(text.rows.map(([, score]) => score)).toEqual(['–', '144 %', '–', '–', '–']);
    expect(text.explanation).toContain(community);
  }));
