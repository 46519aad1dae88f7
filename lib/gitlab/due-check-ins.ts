import type { Cadence } from '../okr/cadence';
import { longestTurn } from '../okr/cadence-of';
import { checkInReadings } from '../okr/check-in/check-in-readings';
import { reachesBack } from '../okr/check-in/reaches-back';
import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import { homeOf } from '../okr/initiatives/reference';
import type { Item, ObjectiveTree } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleWithin } from '../okr/structure/role-within';
import type { Commented, Commenting } from './due-comments';
import { okrsAround } from './due-trees';
import type { Reader } from './gateway';

type Okrs = Pick<DueReading, 'objectives' | 'keyResults'>;

/** Objectives and key results with what their comments tell, read where their profile has the week's comment written. */
export async function withCheckIns(
  { base }: Reader['transport'],
  { objectives, keyResults }: Okrs,
  profileFor: (item: Item) => Profile,
  today: Date,
  commentsOn: (items: readonly Commented[]) => Promise<ReadonlyMap<string, Commenting>>,
): Promise<Okrs> {
  const trees = objectives.map((tree) => ({ tree, noted: notedOnTree(tree, profileFor(tree.objective)) }));
  const lone = keyResults.map((one) => ({ one, noted: notedOnLone(one, profileFor(one.item)) }));
  const all = [...trees.flatMap(({ noted }) => noted), ...lone.map(({ noted }) => noted)];
  const comments = await commentsOn(all.map(({ on }) => on));
  const site = siteOf(base);
  const readings = ({ on, about, cadence }: Noted) =>
    checkInReadings(comments.get(on.id)?.comments ?? [], about, homeOf(on, site), cadence);
  const isRead = ({ on, everyWeeks }: Noted) => tellsTurns(comments.get(on.id), everyWeeks, today);
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

/** Whether what was not read can be no update of this turn or the last. */
function tellsTurns(found: Commenting | undefined, everyWeeks: Cadence['everyWeeks'], today: Date): boolean {
  if (!found || found.lacks === 'newer') return false;
  return reachesBack({ oldest: found.comments.at(-1)?.at ?? null, all: found.lacks === 'none' }, everyWeeks, today);
}

/** What comments stand on, and whose lines are looked for in them. */
interface Noted {
  on: Commented & Pick<Item, 'url'>;
  about: readonly Item[];
  cadence: Cadence;
  /** As the one is asked that is asked least often. */
  everyWeeks: Cadence['everyWeeks'];
}

function notedOnTree(tree: ObjectiveTree, profile: Profile): Noted[] {
  const { objective } = tree;
  const okrs = okrsAround(tree);
  const noted = (on: Noted['on'], about: readonly Item[]) => ({
    on,
    about,
    cadence: profile.cadence,
    everyWeeks: longestTurn(about, objective.labels, profile.cadence),
  });
  if (profile.checkIn.noteOn === 'objective') return [noted(objective, okrs)];
  const keyResults = okrs.filter((item) => item.state === 'open' && roleWithin(item, profile) === 'key-result');
  return keyResults.map((item) => noted(item, [item]));
}

/** Where no objective is known, its own comments are all there is. */
function notedOnLone({ item, objective }: LoneKeyResult, { checkIn, cadence }: Profile): Noted {
  const on = checkIn.noteOn === 'objective' ? (objective ?? item) : item;
  return { on, about: [item], cadence, everyWeeks: longestTurn([item], objective?.labels ?? [], cadence) };
}

function siteOf(base: string): { origin: string; relativeRoot: string } {
  const { origin } = new URL(base);
  return { origin, relativeRoot: base.slice(origin.length) };
}
