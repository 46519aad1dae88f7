import type { Page } from 'playwright-core';
import { type FailureKind, failures, notRefreshed } from '../../lib/text/failures';
import { emptyObjective, panel } from '../../lib/text/panel';
import type { StandIn } from '../gitlab/stand-in';
import type { Weather } from '../gitlab/weather';
import { type Place, places } from '../gitlab/worlds/places';
import type { Launched } from './harness';

/** Something the panel can look like, and how to get there. */
export interface State {
  name: string;
  at: Place;
  weather?: Weather;
  /** Weather that comes after a good answer; then the item changes, so that the panel asks again. */
  later?: Weather;
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

export const states: State[] = [
  { name: 'loading', at, weather: never, shows: panel.loading(0) },
  { name: 'scored', at, shows: '75.2' },
  { name: 'consistent', at: places.availability, shows: '60.5' },
  { name: 'fifty', at: places.fifty, shows: 'Mean of 50' },
  { name: 'partial', at: places.hidden, shows: 'GitLab counts 6, you can read 5' },
  { name: 'partly-scored', at: places.partlyScored, shows: '1 of 5 scored' },
  { name: 'not-scored', at: places.notScored, shows: panel.notScored },
  { name: 'empty', at: places.empty, shows: emptyObjective },
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

/** Opens a page on which the panel has come to the state. `query` is that of the stand-in's pages, e.g. `?theme=dark`. */
export async function show(browser: Launched, { at, weather, later, shows }: State, query = ''): Promise<Page> {
  const { standIn } = browser;
  standIn.reset();
  standIn.weather.set(weather ?? { kind: 'clear' });
  const page = await browser.open(at.page + query);
  const shown = browser.panel(page, 'page');
  if (later) {
    await shown.getByText('Mean of').first().waitFor();
    standIn.weather.set(later);
    judge(standIn, at);
  }
  await shown.getByText(shows).first().waitFor();
  return page;
}
