import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyResult as keyResultWords } from '../../../lib/text/key-result';
import { panel } from '../../../lib/text/panel';
import { consent } from '../../../lib/text/profiles';
import { scoreOutcomes, scoring } from '../../../lib/text/scoring';
import { trend } from '../../../lib/text/trend';
import { whatIf, whatIfNames } from '../../../lib/text/what-if';
import { outcomes, undoing, writing } from '../../../lib/text/writing';
import { type Place, places } from '../../gitlab/worlds/places';
import { keyResults } from '../../tools/panel-text';
import { violations } from '../axe';
import { button, changed, held, openPanel, said } from '../desk-page';
import { type Launched, launch } from '../harness';
import { itemAfter, typeScore } from '../score-states';
import { apiRequests, settled } from '../stand-in-page';
import { forgetAll } from '../storage';

/** What surrounds a score: what else it could be, how it came about, and where it is set. */
let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1200 } });
  await browser.grant();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: browser.origin });
});

beforeEach(() => browser.standIn.reset());

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) {
    if ((await browser.panel(page).count()) > 0) expect(await violations(page, 'okr-lens-panel')).toEqual([]);
    await page.close();
  }
});

const ours = (page: Page) => browser.panel(page, 'page');
const press = (page: Page, name: string) => button(browser, page, name).click();
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What has the focus in our panel: its name, else its text. */
function focused(page: Page, shown = ours(page)): Promise<string> {
  return shown.evaluate(({ shadowRoot }) => {
    const element = shadowRoot?.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

async function compactScore(page: Page): Promise<string> {
  return plain(await ours(page).locator('.compact .score').textContent());
}

describe('what if', () => {
  test('another rule is one click, asks nothing of GitLab, and neither the score nor what is copied has it', async () => {
    const page = await openPanel(browser, places.efficiency);
    const before = apiRequests(browser);
    await press(page, whatIfNames.capped);
    const sentence = ours(page).locator('.what-if [role=status]');
    expect(plain(await sentence.textContent())).toContain('What if: 66.4 % with each score capped at 100 (now 75.2 %)');
    expect(await compactScore(page)).toBe('75.2 %');
    await press(page, panel.copy);
    await button(browser, page, panel.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('75.2');
    expect(copied).not.toMatch(/what if/i);
    await press(page, whatIf.back);
    expect(plain(await sentence.textContent())).toBe('');
    expect(await focused(page)).toBe(whatIfNames.capped);
    expect(apiRequests(browser)).toBe(before);
  });

  test('a row is left out by the keyboard, said where the focus goes, and the way back leads to the row', async () => {
    const page = await openPanel(browser, places.fifty);
    const without = ours(page).getByRole('button', { name: /^Without this: / });
    expect(await without.count()).toBe(50);
    const name = plain(await without.nth(2).getAttribute('aria-label'));
    await without.nth(2).focus();
    expect(await without.nth(2).evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('without “');
    expect(await ours(page).locator('.what-if').evaluate(isInView)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(name);
    expect(await ours(page).getByText(whatIf.back).count()).toBe(0);
  });

  test('no row is higher for what is seen only when it is looked at', async () => {
    const page = await openPanel(browser, places.efficiency);
    const rows = keyResults(ours(page)).locator('tbody tr');
    const heights = () => rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    const now = await heights();
    await ours(page).evaluate(({ shadowRoot }) => {
      for (const link of shadowRoot?.querySelectorAll('.without') ?? []) link.remove();
    });
    expect(await heights()).toEqual(now);
  });
});

describe('trend', () => {
  test('asked for, it stands as a line, a table, and two columns of moves', async () => {
    const page = await openPanel(browser, places.trend);
    const table = keyResults(ours(page));
    const columns = await table.locator('thead th').count();
    await button(browser, page, trend.show).press('Enter');
    await ours(page).getByText(trend.asTable).waitFor();
    expect(await focused(page)).toBe(trend.title);
    expect(await table.locator('thead th').count()).toBe(columns + 2);
    const first = await table.locator('tbody tr').first().locator('.move').allInnerTexts();
    expect(first).toEqual(['+4', '+24']);
    const alone = ours(page).getByRole('img', { name: /^From 10 % on Wed 9 Aug 2023 to 46\.4 %/ });
    expect(await alone.count()).toBe(1);
    await ours(page).getByText(trend.asTable).press('Enter');
    const weeks = ours(page).getByRole('table', { name: trend.caption }).locator('tbody tr');
    expect(plain(await weeks.last().innerText())).toBe('Wed 25 Oct 2023 46.4 % 93 %');
  });
});

describe('a key result’s page', () => {
  test('its score, what it moves and gives, whose rules, and those beside it', async () => {
    const page = await openPanel(browser, places.hostingCosts);
    await ours(page).getByRole('heading', { name: keyResultWords.siblings }).waitFor();
    const facts = await ours(page).locator('.facts > div').allInnerTexts();
    expect(facts.map(plain)).toEqual([
      'Score 144 % in the description',
      'Updated Wed 25 Oct 2023',
      expect.stringMatching(/^Objective Improve efficiency/),
      'Gives 28.8 of 75.2 points, at a weight of 20 %',
      'Place 2 of 5 key results',
      'Rules Infrastructure & Quality page',
    ]);
    const siblings = ours(page).getByRole('table', { name: /^The other key results of / });
    expect(await siblings.locator('tbody tr').count()).toBe(4);
  });
});

test('a project’s own rules are agreed to with the keyboard, and the focus is not lost', async () => {
  const page = await openPanel(browser, places.teamRules);
  await button(browser, page, consent.agree).press('Enter');
  await expect.poll(() => compactScore(page)).toBe('83 %');
  expect(await focused(page)).toBe(panel.details);
  await forgetAll(browser);
});

describe('set score', () => {
  async function open(place: Place, user?: string): Promise<Page> {
    const page = await openPanel(browser, place, user);
    await button(browser, page, scoring.open).waitFor();
    return page;
  }

  const native = itemAfter(places.trend, 1);
  const labelled = itemAfter(places.blueprint, 1);

  test('goes to the progress field of a native one, with the keyboard alone, and can be taken back', async () => {
    const page = await open(native);
    await button(browser, page, scoring.open).press('Enter');
    await expect.poll(() => focused(page)).toBe('');
    await page.keyboard.type('70.6');
    await ours(page).getByText('64 % → 71 %').waitFor();
    await ours(page).getByText('it will show 71 %').waitFor();
    expect(held(browser, native).progress?.progress).toBe(64);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(scoring.write);
    expect(held(browser, native).progress?.progress).toBe(64);
    await page.keyboard.press('Enter');
    await said(browser, page, scoreOutcomes.written[0]);
    expect(held(browser, native).progress?.progress).toBe(71);
    await expect.poll(() => compactScore(page)).toBe('71 %');
    expect(await focused(page)).toBe(keyResultWords.facts);
    await button(browser, page, undoing.action).press('Enter');
    await expect.poll(() => held(browser, native).progress?.progress).toBe(64);
    await expect.poll(() => compactScore(page)).toBe('64 %');
    await button(browser, page, writing.close).press('Enter');
    expect(await focused(page)).toBe(keyResultWords.facts);
    await button(browser, page, scoring.open).waitFor();
  });

  test('Escape closes the form, and GitLab’s side panel stays', async () => {
    const page = await browser.open(places.trend.page);
    await settled(page);
    await page.evaluate((iid) => window.standIn.openPanel(iid), native.iid);
    const beside = browser.panel(page, 'panel');
    // It is open where the one on the page was.
    const details = beside.getByRole('button', { name: panel.details, exact: true });
    await details.waitFor();
    if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
    await typeScore(beside, '12');
    await page.keyboard.press('Escape');
    await beside.getByRole('button', { name: scoring.open }).waitFor();
    expect(await focused(page, beside)).toBe(keyResultWords.facts);
    expect(held(browser, native).progress?.progress).toBe(64);
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });
  });

  test('above 100 it goes to the description of a native one, which the field cannot hold', async () => {
    const page = await open(native);
    await typeScore(ours(page), '144');
    await ours(page).getByText('GitLab’s progress field holds no more than 100').waitFor();
    expect((await changed(browser, page)).added.join()).toContain('144');
    await press(page, scoring.write);
    await said(browser, page, outcomes.written[0]);
    expect(held(browser, native).description).toContain('144%');
    expect(held(browser, native).progress?.progress).toBe(64);
  });

  test('goes to the line of the description that a labelled one keeps it in, and nowhere else', async () => {
    const page = await open(labelled);
    const { title, description } = held(browser, labelled);
    await typeScore(ours(page), '80');
    expect(await changed(browser, page)).toEqual({ removed: ['Score => 60%'], added: ['Score => 80%'] });
    await press(page, scoring.write);
    await said(browser, page, outcomes.written[0]);
    expect(held(browser, labelled)).toMatchObject({ title, description: description.replace('60%', '80%') });
    await expect.poll(() => compactScore(page)).toBe('80 %');
  });

  test('goes to the title where it stands there', async () => {
    const titled = itemAfter(places.teamRules, 2);
    const page = await open(titled);
    await typeScore(ours(page), '65.5');
    await press(page, scoring.write);
    await said(browser, page, scoreOutcomes.written[0]);
    expect(held(browser, titled).title).toBe('Set-up takes ten minutes => 65.5%');
    await press(page, undoing.action);
    await expect.poll(() => held(browser, titled).title).toBe('Set-up takes ten minutes => 60%');
  });

  test('a guest, whose progress GitLab would drop, is told before anything is sent', async () => {
    const page = await open(places.guestsOwn, 'kr-author');
    await typeScore(ours(page), '55');
    await press(page, scoring.write);
    await said(browser, page, scoreOutcomes['not-allowed'][0]);
    expect(held(browser, places.guestsOwn).progress?.progress).toBe(40);
    expect(await button(browser, page, undoing.action).count()).toBe(0);
  });

  test('what GitLab drops without a word is said', async () => {
    const { world } = browser.standIn;
    const guests = world.members;
    const { path: namespace } = places.guestsOwn;
    world.members = [
      ...guests.filter(({ username }) => username !== 'kr-author'),
      { namespace, username: 'kr-author', role: 'planner' },
    ];
    const page = await open(places.guestsOwn, 'kr-author');
    // The right is lost between the look and the write.
    await page.route('**/api/graphql', (route) => {
      if (route.request().postData()?.includes('mutation')) world.members = guests;
      return route.continue();
    });
    await typeScore(ours(page), '55');
    await press(page, scoring.write);
    await said(browser, page, scoreOutcomes.ignored[0]);
    expect(held(browser, places.guestsOwn).progress?.progress).toBe(40);
    expect(await button(browser, page, undoing.action).count()).toBe(0);
  });

  test('what somebody changed meanwhile is not overwritten', async () => {
    const page = await open(native);
    await typeScore(ours(page), '90');
    const item = held(browser, native);
    item.progress = {
      ...item.progress,
      ...(item.progress && { progress: 66, currentValue: 66 }),
    } as typeof item.progress;
    await press(page, scoring.write);
    await said(browser, page, scoreOutcomes.changed[0]);
    await ours(page)
      .getByText(/GitLab shows:\s66\s%/)
      .waitFor();
    expect(held(browser, native).progress?.progress).toBe(66);
    await press(page, writing.tryAgain);
    expect(await ours(page).getByLabel(scoring.field).inputValue()).toBe('90');
  });

  test('a letter is no score, and nothing can be written', async () => {
    const page = await open(native);
    await typeScore(ours(page), 'lots');
    await ours(page).getByText('Type a percentage from 0 to 1000.').waitFor();
    expect(await button(browser, page, scoring.write).getAttribute('aria-disabled')).toBe('true');
    expect(await ours(page).getByLabel(scoring.field).getAttribute('aria-invalid')).toBe('true');
  });
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
