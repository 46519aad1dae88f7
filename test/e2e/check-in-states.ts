import type { Locator } from 'playwright-core';
import { checkIn, checkInEpics, checkInPreview, checkInRun, rowLocks, stepRefusals } from '../../lib/text/check-in';
import { noteSaid, stepSaid } from '../../lib/text/check-in-outcomes';
import { checkInPlace } from '../../lib/text/check-in-place';
import { closing } from '../../lib/text/quarter-end';
import { reminder } from '../../lib/text/reminder';
import { addNote } from '../gitlab/notes';
import type { Weather } from '../gitlab/weather';
import type { World, WorldItem } from '../gitlab/world';
import { type Place, places } from '../gitlab/worlds/places';
import { itemAfter } from './score-states';
import type { State } from './states';

const at = places.efficiency;
const metric = itemAfter(at, 3546 - 3391);

const press = (shown: Locator, name: string) => shown.getByRole('button', { name, exact: true }).first().click();

function itemAt({ items }: World, { path, iid }: Pick<Place, 'path' | 'iid'>): WorldItem {
  const found = items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}

/** One key result counts in a unit of its own, one is closed. */
function bend(world: World): void {
  Object.assign(itemAt(world, metric), {
    title: 'Lower the error budget spent per 1M requests from 38 to 53',
    progress: { progress: 47, startValue: 38, currentValue: 45, endValue: 53, updatedAt: '2023-10-18T09:00:00Z' },
  });
  itemAt(world, { path: at.path, iid: 3492 }).state = 'closed';
}

async function openForm(shown: Locator): Promise<void> {
  await press(shown, checkInPlace.open);
  await shown.getByRole('button', { name: checkIn.close, exact: true }).waitFor();
}

/** Each row that can be edited: a score, a health and a note. */
async function typeAll(shown: Locator): Promise<void> {
  await openForm(shown);
  const fields = (column: string) => shown.locator(`[data-column="${column}"]`);
  const count = await fields('score').count();
  for (let row = 0; row < count; row += 1) {
    await fields('score')
      .nth(row)
      .fill(String(40 + 7 * row));
    await fields('words')
      .nth(row)
      .fill(row === 1 ? 'Rolled out to half of the fleet, the rest follows on Friday' : 'Done');
  }
  await shown.locator('.check-in select').first().selectOption('atRisk');
}

async function typeSome(shown: Locator): Promise<void> {
  await typeAll(shown);
  await shown.locator('[data-column="score"]').first().fill('lots');
  await shown.locator('[data-column="value"]').first().fill('51');
}

async function preview(shown: Locator): Promise<void> {
  await typeAll(shown);
  await press(shown, checkIn.preview);
  await shown.getByRole('button', { name: checkInPreview.write }).waitFor();
}

/** The run that meets this weather. */
const run =
  (weather: Weather): NonNullable<State['clicks']> =>
  async (shown, standIn) => {
    await preview(shown);
    standIn.weather.set(weather);
    await press(shown, checkInPreview.write);
  };

const failed = (kind: 'server' | 'offline' | 'signed-out') =>
  ({ kind: 'failed', problem: { kind, until: null } }) as const;

/** A check-in in each of its stages. */
export const checkInStates: State[] = [
  { name: 'check-in', at, clicks: openForm, shows: checkIn.keys },
  { name: 'check-in-typed', at, bend, clicks: typeSome, shows: stepRefusals['not-a-score'] },
  { name: 'check-in-locked', at, user: 'kr-author', clicks: openForm, shows: rowLocks['not-allowed'] },
  { name: 'check-in-epics', at: places.linkedEpics, clicks: openForm, shows: checkInEpics.title },
  { name: 'check-in-hostile', at: places.hostile, clicks: typeAll, shows: checkIn.kept },
  { name: 'check-in-fifty', at: places.fifty, clicks: openForm, shows: checkIn.keys },
  {
    name: 'check-in-discard',
    at,
    async clicks(shown) {
      await typeAll(shown);
      await press(shown, checkIn.discard);
    },
    shows: checkIn.discardAsk(5, []),
  },
  {
    name: 'check-in-unsaved',
    at,
    async clicks(shown) {
      await typeAll(shown);
      await press(shown, checkIn.close);
    },
    shows: checkInPlace.unsaved,
  },
  { name: 'check-in-preview', at, bend, clicks: preview, shows: checkInPreview.newNote('#3391') },
  {
    name: 'check-in-preview-own',
    at,
    bend(world) {
      const body =
        '### Check-in 2023-10-25\n\n- [Increase accuracy of GitLab SaaS availability metrics](/gitlab-com/gitlab-OKRs/-/work_items/3491): 55%, on track – Nothing new.\n\nThanks to all!';
      addNote(world, itemAt(world, at), {
        body,
        author: 'infra-lead',
        createdAt: '2023-10-25T08:00:00Z',
        system: false,
      });
    },
    clicks: preview,
    shows: checkInPreview.ownNote('#3391'),
  },
  { name: 'check-in-preview-texts', at: places.blueprint, clicks: preview, shows: checkInPreview.lines },
  {
    name: 'check-in-preview-failed',
    at,
    async clicks(shown, { weather }) {
      await typeAll(shown);
      weather.set({ kind: 'failing' });
      await press(shown, checkIn.preview);
    },
    shows: 'There is no preview yet.',
  },
  { name: 'check-in-running', at, clicks: run({ kind: 'slow', ms: 4000 }), shows: closing.states.writing },
  { name: 'check-in-written', at, clicks: run({ kind: 'clear' }), shows: checkInRun.allDone },
  { name: 'check-in-failed', at, clicks: run({ kind: 'failingWrite', nth: 3 }), shows: checkInRun.again },
  {
    name: 'check-in-ignored',
    at,
    clicks: run({ kind: 'ignoredWrite', nth: 3 }),
    shows: stepSaid({ kind: 'ignored', parts: ['score'] })[0],
  },
  {
    name: 'check-in-meddled',
    at,
    clicks: run({ kind: 'scoredMeanwhile', iid: 3491, before: 'reading' }),
    shows: stepSaid({ kind: 'changed', score: null, health: null })[0],
  },
  {
    name: 'check-in-untold',
    at,
    clicks: run({ kind: 'failingWrite', nth: 6 }),
    shows: noteSaid(failed('server'))[0],
  },
  { name: 'check-in-signed-out', at, clicks: run({ kind: 'signedOut' }), shows: checkInRun.signIn },
  {
    name: 'check-in-key-result',
    at: metric,
    bend,
    clicks: typeAll,
    shows: checkIn.kept,
  },
  {
    name: 'reminder',
    at: places.trend,
    clicks: (shown) => press(shown, checkInPlace.remind),
    shows: reminder.on('#1'),
  },
];
