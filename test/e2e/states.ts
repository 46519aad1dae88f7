import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { objective } from '../../lib/okr/item.fixture';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { balance, keyResultPanel, linkedEpics, toFix } from '../../lib/text/desk';
import { type FailureKind, failures, notRefreshed } from '../../lib/text/failures';
import { formWords } from '../../lib/text/forms';
import { emptyObjective, panel } from '../../lib/text/panel';
import { confirmWords } from '../../lib/text/preview';
import { closing, retroWords } from '../../lib/text/quarter-end';
import { outcomes, writeFailures } from '../../lib/text/writing';
import type { StandIn } from '../gitlab/stand-in';
import type { Weather } from '../gitlab/weather';
import type { World } from '../gitlab/world';
import { type Place, places } from '../gitlab/worlds/places';
import { whole } from '../tools/panel-text';
import { checkInStates } from './check-in-states';
import type { Launched } from './harness';
import { type Look, setOpen } from './look';
import { scoreStates } from './score-states';
import { asked } from './stand-in-page';
import { forgetDrafts } from './storage';

/** Something the panel can look like, and how to get there. */
export interface State {
  name: string;
  at: Place;
  /** What is different in the stand-in's world. */
  bend?: (world: World) => void;
  /** Who looks; the stand-in's usual reader otherwise. */
  user?: string;
  weather?: Weather;
  /** Weather that comes after a good answer; then the item changes, so that the panel asks again. */
  later?: Weather;
  /** What leads to it from the opened panel, which stays open then. `standIn`: whose weather may turn. */
  clicks?: (shown: Locator, standIn: StandIn) => Promise<void>;
  /** The panel has come to this state when it shows this. */
  shows: string;
}

/** Every way in which an answer fails at once, and what the panel says of it. */
export const failing: { weather: Weather; kind: FailureKind }[] = [
  { weather: { kind: 'signedOut' }, kind: 'signed-out' },
  { weather: { kind: 'forbidden' }, kind: 'forbidden' },
  { weather: { kind: 'notFound' }, kind: 'not-found' },
  { weather: { kind: 'failing' }, kind: 'server' },
  { weather: { kind: 'garbage', form: 'html' }, kind: 'not-understood' },
];

const at = places.efficiency;
const pause: Weather = { kind: 'rateLimited', retryAfterSeconds: 60, lasting: true };
/** Longer than any test looks. */
const never: Weather = { kind: 'slow', ms: 100_000 };

const press = (shown: Locator, name: string | RegExp) =>
  shown.getByRole('button', { name, exact: true }).first().click();

const FORM_OF_2023 = /^Use .*2023/;

/** A form's first preview, of all its sections. */
async function template(shown: Locator): Promise<void> {
  await press(shown, FORM_OF_2023);
  await shown.getByRole('button', { name: confirmWords.gitlab.action }).waitFor();
}

async function closeForm(shown: Locator): Promise<void> {
  await press(shown, formWords.close);
  await shown.getByRole('heading', { name: closing.title }).waitFor();
}

async function closePreview(shown: Locator): Promise<void> {
  await closeForm(shown);
  await press(shown, closing.preview);
  await shown.locator('.change').last().click();
}

/** What is to be seen below the score, once it is opened. */
const desk: State[] = [
  {
    name: 'to-fix',
    at: places.linkedEpics,
    async clicks(shown) {
      const dismissed = shown.locator('.dismissed > summary');
      if ((await dismissed.count()) === 0)
        await shown
          .getByRole('button', { name: toFix.dismissThis('') })
          .last()
          .click();
      await dismissed.click();
      await shown.locator('.why > summary').first().click();
    },
    shows: toFix.bringBack,
  },
  { name: 'linked-epics', at: places.linkedEpics, clicks: async () => {}, shows: linkedEpics.delivery(3, 7) },
  {
    name: 'link-preview',
    at: places.linkedEpics,
    clicks: (shown) =>
      shown
        .getByRole('button', { name: /^Link in GitLab…/ })
        .first()
        .click(),
    shows: 'to the linked items of this one',
  },
  { name: 'preview', at: places.emptyDescription, clicks: template, shows: confirmWords.gitlab.action },
  {
    name: 'written',
    at: places.emptyDescription,
    async clicks(shown) {
      await template(shown);
      await press(shown, confirmWords.gitlab.action);
    },
    shows: outcomes.written[0],
  },
  {
    name: 'write-failed',
    at: places.emptyDescription,
    async clicks(shown, { weather }) {
      await template(shown);
      weather.set({ kind: 'failing' });
      await press(shown, confirmWords.gitlab.action);
    },
    shows: writeFailures.server[0],
  },
  {
    name: 'overtaken',
    at: places.otherSpelling,
    async clicks(shown, { weather }) {
      await template(shown);
      weather.set({ kind: 'editedMeanwhile' });
      await press(shown, confirmWords.gitlab.action);
    },
    shows: outcomes.overtaken[0],
  },
  {
    name: 'balance',
    at: places.weightsIncomplete,
    async clicks(shown) {
      await press(shown, formWords.balance);
      await shown.getByLabel(balance.modes.typed).check();
    },
    shows: balance.preview,
  },
  {
    name: 'retro',
    at: places.retroIncomplete,
    // A retro belongs to a form, and this description is complete but for it: choosing the form writes nothing.
    async clicks(shown) {
      const use = shown.getByRole('button', { name: FORM_OF_2023 });
      if ((await use.getAttribute('aria-disabled')) !== 'true') await use.click();
    },
    shows: retroWords.placeholder,
  },
  { name: 'closing', at: places.readyToClose, clicks: closeForm, shows: closing.choose },
  { name: 'closing-preview', at: places.readyToClose, clicks: closePreview, shows: closing.changes },
  {
    name: 'closing-progress',
    at: places.readyToClose,
    async clicks(shown, { weather }) {
      await closePreview(shown);
      weather.set({ kind: 'failingWrite', nth: 3 });
      await press(shown, closing.close(6));
    },
    shows: closing.again,
  },
];

export const states: State[] = [
  ...desk,
  ...scoreStates,
  ...checkInStates,
  { name: 'key-result', at: places.ownCriteria, shows: keyResultPanel.differs(50) },
  { name: 'loading', at, weather: never, shows: panel.loading(0) },
  { name: 'scored', at, shows: '75.2' },
  { name: 'consistent', at: places.availability, shows: '60.5' },
  { name: 'fifty', at: places.fifty, shows: 'Mean of 50' },
  { name: 'partial', at: places.hidden, shows: 'GitLab counts 6, you can read 5' },
  { name: 'partly-scored', at: places.partlyScored, shows: '1 of 5 scored' },
  { name: 'not-scored', at: places.notScored, shows: panel.notScored },
  {
    name: 'empty',
    at: places.empty,
    shows: emptyObjective({ objective: objective({ percent: null }), profile: nativeProfile }),
  },
  { name: 'hostile', at: places.hostile, shows: 'Mean of 7' },
  { name: 'partial-answer', at, weather: { kind: 'partial' }, shows: panel.partial },
  ...failing.map(({ weather, kind }) => ({ name: kind, at, weather, shows: failures[kind] })),
  { name: 'rate-limited', at, weather: pause, shows: 'Trying again at' },
  { name: 'not-refreshed', at, later: { kind: 'failing' }, shows: notRefreshed('server') },
  { name: 'pause-after-score', at, later: pause, shows: 'Not refreshed. GitLab asks for a pause' },
];

/** Somebody judges the item's health: GitLab's page shows it within a second or two, and the panel asks again. */
export function judge(standIn: StandIn, { path, iid }: Place): void {
  const item = standIn.world.items.find((known) => known.namespace === path && known.iid === iid);
  if (item) item.health = item.health === 'atRisk' ? 'onTrack' : 'atRisk';
}

/** Requests of pages that were closed just before are still on their way, and must not be counted for the next one. */
async function silence({ requests }: StandIn): Promise<void> {
  let seen = -1;
  while (seen !== requests.length) {
    seen = requests.length;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Opens a page on which the panel has come to the state. `query` is that of the stand-in's pages, e.g. `?theme=dark`. */
export async function show(browser: Launched, state: State, query = ''): Promise<Page> {
  const { at, bend, user, weather, later, clicks, shows } = state;
  const { standIn } = browser;
  await silence(standIn);
  await forgetDrafts(browser);
  standIn.reset();
  bend?.(standIn.world);
  standIn.weather.set(weather ?? { kind: 'clear' });
  const page = await browser.open(at.page + query, user);
  const shown = browser.panel(page, 'page');
  if (later) {
    await shown.getByText('Mean of').first().waitFor();
    // What stands around it is read in good weather, too.
    await expect.poll(() => asked(browser).around).toBe(1);
    standIn.weather.set(later);
    judge(standIn, at);
  }
  if (clicks) {
    await setOpen(page, shown.getByRole('button', { name: panel.details }), true);
    await shown.getByRole('heading', { name: formWords.title }).waitFor();
    await shown.getByText(linkedEpics.loading).waitFor({ state: 'detached' });
    await clicks(shown, standIn);
  }
  await shown.getByText(shows).first().waitFor();
  await whole(shown);
  return page;
}

/** Those of the looks at which a state can be looked. */
export function looksFor({ clicks }: State, looks: Look[]): Look[] {
  return looks.filter(({ open }) => open || !clicks);
}
