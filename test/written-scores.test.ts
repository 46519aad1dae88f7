import { describe, expect, it } from 'vitest';
import { readBelow } from '../lib/gitlab/read-below';
import { chooseProfile } from '../lib/okr/choose-profile';
import type { Item } from '../lib/okr/item';
import { recordedScore, scoreOf } from '../lib/okr/reading';
import { reportOn } from '../lib/okr/report';
import { toRead } from '../lib/okr/structure/to-read';
import { demoWorld } from './gitlab/worlds/demo-world';
import { inProject } from './gitlab/worlds/place';
import { type Place, places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const native = visit();
const removed = visit({ nativeTypes: 'removed' });
const removedAndLinked = visit({ nativeTypes: 'removed-and-linked' });

/** What a panel is made of, by GitLab's built-in rules. */
async function reportAt({ gateway, read }: ReturnType<typeof visit>, place: Place) {
  const { tree: first, today } = await read(place);
  const item = first.objective;
  const { profile } = chooseProfile({
    host: new URL(ORIGIN).host,
    path: place.path,
    item,
    team: null,
    applications: [],
    imported: [],
  });
  const home = { origin: ORIGIN, relativeRoot: '', namespacePath: place.path };
  const { tree } = await readBelow(gateway, first, { missing: (soFar) => toRead(soFar, profile, home) });
  return reportOn(tree, profile, today, home);
}

type Told = Awaited<ReturnType<typeof reportAt>>;

/** The score of each row as its item's own text tells it, whatever else there is; rows without one are left out. */
function writtenIn({ rows, profile }: Told): [title: string, percent: number][] {
  const texts = profile.sources.filter((source) => source === 'title' || source === 'description');
  return rows.flatMap(({ item, member }) => {
    const found = member.role === 'key-result' && scoreOf(item, 'key-result', { ...profile, sources: texts }).reading;
    return found ? [[item.title, found.percent]] : [];
  });
}

const usedIn = ({ rows }: Told) =>
  new Map(rows.map(({ item, term }): [string, number | null] => [item.title, term?.score.reading?.percent ?? null]));
const recordedIn = (objective: Item, { profile }: Told) => recordedScore(objective, profile).reading?.percent ?? null;

/** Large ones say no more than small ones, and take longer. */
const LARGE: readonly string[] = [places.fifty.path, places.tree100.path];
const objectives = demoWorld().items.filter(
  ({ namespace, type }) => type === 'Objective' && !LARGE.includes(namespace),
);

describe('without the native types', () => {
  it.each(objectives.map(({ title, namespace, iid }) => [title, inProject(namespace, iid)] as const))(
    'no score that is written as text is lost: %s',
    async (_, place) => {
      const before = await reportAt(native, place);
      const [alone, linked] = await Promise.all([reportAt(removed, place), reportAt(removedAndLinked, place)]);
      for (const after of [alone, linked]) {
        const recorded = recordedIn(before.objective, before);
        expect(after.recorded?.percent ?? null).toBe(recorded);
        if (recorded !== null && after.rollup.score === null) {
          expect(after.warnings[0]).toMatchObject({ kind: 'recorded-alone', recorded: { percent: recorded } });
        }
      }
      const used = usedIn(linked);
      expect(writtenIn(before).map(([title]) => [title, used.get(title)])).toEqual(writtenIn(before));
    },
  );

  it('is tried with scores on objectives and on key results', async () => {
    const [efficiency, trend] = await Promise.all([
      reportAt(native, places.efficiency),
      reportAt(native, places.trend),
    ]);
    expect([efficiency.recorded?.percent, writtenIn(efficiency), writtenIn(trend)]).toEqual([
      94,
      [['GitLab.com hosting costs reduced by 5% from FY24-Q2', 144]],
      [['Old schemas are gone => 63%', 63]],
    ]);
  });
});
