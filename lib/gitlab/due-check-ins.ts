import type { Cadence } from '../okr/cadence';
import { checkInReadings } from '../okr/check-in/check-in-readings';
import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import { homeOf } from '../okr/initiatives/reference';
import type { Item, ObjectiveTree } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleWithin } from '../okr/structure/role-within';
import { type Commented, type Commenting, readComments } from './due-comments';
import type { DueLook } from './due-look';
import { okrsAround } from './due-trees';
import type { Reader } from './gateway';

type Okrs = Pick<DueReading, 'objectives' | 'keyResults'>;

const WEEK_MS = 7 * 24 * 3_600_000;

/** Objectives and key results with what their comments tell, read where their profile has the week's comment written. */
export async function withCheckIns(
  reader: Reader,
  look: DueLook,
  { objectives, keyResults }: Okrs,
  profileFor: (item: Item) => Profile,
  today: Date,
  signal: AbortSignal | undefined,
): Promise<Okrs> {
  const trees = objectives.map((tree) => ({ tree, noted: notedOnTree(tree, profileFor(tree.objective)) }));
  const lone = keyResults.map((one) => ({ one, noted: notedOnLone(one, profileFor(one.item)) }));
  const all = [...trees.flatMap(({ noted }) => noted), ...lone.map(({ noted }) => noted)];
  const comments = await readComments(
    reader,
    look,
    all.map(({ on }) => on),
    signal,
  );
  const site = siteOf(reader.transport.base);
  const readings = ({ on, about }: Noted) =>
    checkInReadings(comments.get(on.id)?.comments ?? [], about, homeOf(on, site));
  const isRead = ({ on, cadence }: Noted) => reachesBack(comments.get(on.id), cadence, today);
  return {
    objectives: trees.map(({ tree, noted }) => ({
      ...tree,
      checkIns: new Map(noted.flatMap((one) => [...readings(one)])),
      checkInsRead: noted.every(isRead),
    })),
    keyResults: lone.map(({ one, noted }) => ({
      ...one,
      checkIns: readings(noted).get(one.item.id) ?? [],
      checkInsRead: isRead(noted),
    })),
  };
}

/** Whether what was not read is too old to be an update of this turn or the last. */
function reachesBack(found: Commenting | undefined, { everyWeeks }: Cadence, today: Date): boolean {
  if (!found || found.lacks === 'newer') return false;
  const oldest = Date.parse(found.comments.at(-1)?.at ?? '');
  return found.lacks === 'none' || oldest <= today.getTime() - 2 * everyWeeks * WEEK_MS;
}

/** What comments stand on, and whose lines are looked for in them. */
interface Noted {
  on: Commented & Pick<Item, 'url'>;
  about: readonly Item[];
  cadence: Cadence;
}

function notedOnTree(tree: ObjectiveTree, profile: Profile): Noted[] {
  const okrs = okrsAround(tree);
  const { cadence } = profile;
  if (profile.checkIn.noteOn === 'objective') return [{ on: tree.objective, about: okrs, cadence }];
  const keyResults = okrs.filter((item) => item.state === 'open' && roleWithin(item, profile) === 'key-result');
  return keyResults.map((item) => ({ on: item, about: [item], cadence }));
}

/** Where no objective is known, its own comments are all there is. */
function notedOnLone({ item, objective }: LoneKeyResult, { checkIn, cadence }: Profile): Noted {
  return { on: checkIn.noteOn === 'objective' ? (objective ?? item) : item, about: [item], cadence };
}

function siteOf(base: string): { origin: string; relativeRoot: string } {
  const { origin } = new URL(base);
  return { origin, relativeRoot: base.slice(origin.length) };
}
