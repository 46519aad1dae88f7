import { checkIn } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { panel } from '../../../lib/text/panel';
import { places } from '../../gitlab/worlds/places';
import { button } from '../desk-page';
import { update } from '../installed';
import { editElsewhere, settled } from '../stand-in-page';
import { pick } from './chance';
import { ITEMS, pathOf, type Run, shownNow, TASK } from './run';

/** One thing a reader, GitLab or the network does. Those that do not fit the page as it is do nothing. */
export interface Action {
  name: string;
  weight: number;
  act(run: Run): Promise<void>;
}

const OBJECTIVES: number[] = [places.efficiency, places.developerExperience, places.availability].map(({ iid }) => iid);

const anItem = ({ random }: Run) =>
  pick(
    [...ITEMS, TASK].map((iid) => ({ iid, weight: 1 })),
    random,
  ).iid;
const inPage = (run: Run, name: string) =>
  run.browser.panel(run.page, 'page').getByRole('button', { name, exact: true });

/** GitLab's own editor would ask before it lets go of what was typed. */
const isFree = ({ edited }: Run) => edited === null;

async function isThere(run: Run, name: string): Promise<boolean> {
  // GitLab 17's side panel lies over the page.
  if ((await run.page.locator('.work-item-drawer').count()) > 0) return false;
  return (await inPage(run, name).count()) > 0;
}

async function navigate(run: Run): Promise<void> {
  if (isFree(run)) await run.page.evaluate((iid) => window.standIn.navigate(iid), anItem(run));
}

async function openBeside(run: Run): Promise<void> {
  await run.page.evaluate((iid) => window.standIn.openPanel(iid), anItem(run));
}

async function toggleDetails(run: Run): Promise<void> {
  if (await isThere(run, panel.details)) await inPage(run, panel.details).click();
}

async function typeCheckIn(run: Run): Promise<void> {
  const { page: iid } = shownNow(run);
  if (iid === null || !OBJECTIVES.includes(iid) || !run.isReachable) return;
  if (!(await isThere(run, checkIn.close))) {
    if (!(await isThere(run, checkInPlace.open))) return;
    await inPage(run, checkInPlace.open).click();
    await inPage(run, checkIn.close).waitFor();
  }
  const words = `Words ${Math.floor(run.random() * 1e6)}`;
  await run.browser.panel(run.page, 'page').locator('form.check-in [data-column="words"]').first().fill(words);
  run.words.set(iid, words);
}

async function closeCheckIn(run: Run): Promise<void> {
  if (await isThere(run, checkIn.close)) await inPage(run, checkIn.close).click();
}

const field = ({ page }: Run) => page.locator('#content-body textarea#work-item-description');

async function edit(run: Run): Promise<void> {
  const { page } = run;
  if (run.edited === null) {
    // GitLab's sticky header may lie over it.
    await page.locator('#content-body').getByTestId('work-item-edit-form-button').dispatchEvent('click');
    await field(run).waitFor();
  }
  run.edited = `${await field(run).inputValue()}\n\nTyped ${Math.floor(run.random() * 1e6)}.`;
  await field(run).fill(run.edited);
}

async function save(run: Run): Promise<void> {
  if (run.edited === null) return;
  await run.page.locator('#content-body').getByTestId('save-description').dispatchEvent('click');
  await field(run).waitFor({ state: 'detached' });
  run.edited = null;
}

async function rest(run: Run): Promise<void> {
  await run.page.waitForTimeout(300 + run.random() * 700);
}

async function storm(run: Run): Promise<void> {
  const { standIn } = run.browser;
  // Without the one that lets requests hang: they are given up after half a minute, which other tests wait for.
  const kinds = ['failing', 'badGateway', 'signedOut', 'forbidden'] as const;
  const { kind } = pick(
    kinds.map((kind) => ({ kind, weight: 1 })),
    run.random,
  );
  standIn.weather.set({ kind });
  run.isReachable = false;
}

async function clear(run: Run): Promise<void> {
  run.browser.standIn.weather.set({ kind: 'clear' });
  run.isReachable = true;
  // As a browser tells it: panels try again at once.
  await run.page.evaluate(() => window.dispatchEvent(new Event('online')));
}

async function reload(run: Run): Promise<void> {
  if (!isFree(run)) return;
  await run.page.reload();
  await settled(run.page);
}

async function colleague({ browser, page, random }: Run): Promise<void> {
  const iid = Number(/(\d+)$/.exec(new URL(page.url()).pathname)?.[1]);
  if (!ITEMS.includes(iid)) return;
  const item = browser.standIn.world.items.find((one) => one.iid === iid);
  const description = `${item?.description ?? ''}\n\nA colleague’s line ${Math.floor(random() * 1e6)}.`;
  await editElsewhere(browser, { path: places.efficiency.path, iid }, { description });
}

export const ACTIONS: readonly Action[] = [
  { name: 'navigate', weight: 24, act: navigate },
  { name: 'open beside', weight: 10, act: openBeside },
  { name: 'close beside', weight: 8, act: ({ page }) => page.evaluate(() => window.standIn.closePanel()) },
  { name: 'details', weight: 8, act: toggleDetails },
  { name: 'type a check-in', weight: 8, act: typeCheckIn },
  { name: 'close the check-in', weight: 3, act: closeCheckIn },
  { name: 'edit', weight: 5, act: edit },
  { name: 'save', weight: 8, act: save },
  {
    name: 'theme',
    weight: 4,
    act: ({ page }) => page.evaluate(() => void document.documentElement.classList.toggle('gl-dark')),
  },
  { name: 'sidebar', weight: 2, act: ({ page }) => page.evaluate(() => window.standIn.hideSidebar()) },
  {
    name: 'redraw',
    weight: 4,
    act: (run) => (isFree(run) ? run.page.evaluate(() => window.standIn.rerender()) : rest(run)),
  },
  {
    name: 'swap',
    weight: 4,
    act: (run) => (isFree(run) ? run.page.evaluate(() => window.standIn.rewriteOverview()) : rest(run)),
  },
  { name: 'burst', weight: 3, act: ({ page }) => page.evaluate(() => window.standIn.burst(50)) },
  { name: 'a colleague edits', weight: 3, act: colleague },
  { name: 'storm', weight: 4, act: storm },
  { name: 'clear', weight: 8, act: clear },
  { name: 'rest', weight: 4, act: rest },
  { name: 'reload', weight: 3, act: reload },
  { name: 'update', weight: 1, act: ({ browser }) => update(browser) },
];

/** Everything as at first: nothing beside the page, GitLab answers, its editor is closed. */
export async function calm(run: Run, iid: number): Promise<void> {
  await clear(run);
  await save(run);
  await run.page.goto(run.browser.origin + pathOf(iid));
  await settled(run.page);
}

/** What is typed in the check-in of the page's objective; its form opens by itself where it was left open. */
export async function typedWords(run: Run): Promise<string> {
  const { browser, page } = run;
  if (!(await isThere(run, checkIn.close))) await button(browser, page, checkInPlace.unsaved).click();
  await inPage(run, checkIn.close).waitFor();
  return browser.panel(page, 'page').locator('form.check-in [data-column="words"]').first().inputValue();
}
