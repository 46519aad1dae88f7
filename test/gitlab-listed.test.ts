import { describe, expect, it } from 'vitest';
import { readBelow } from '../lib/gitlab/read-below';
import { LISTED_AT_A_TIME, readListed } from '../lib/gitlab/read-listed';
import type { ItemAddress } from '../lib/gitlab/read-objective';
import { chooseProfile } from '../lib/okr/choose-profile';
import { homeOf } from '../lib/okr/initiatives/reference';
import type { Item } from '../lib/okr/item';
import { type ListMark, listMarkOf } from '../lib/okr/list-mark/list-mark';
import type { Profile } from '../lib/okr/profile';
import { nativeProfile } from '../lib/okr/profiles/native';
import { roleOf } from '../lib/okr/recognise';
import { reportOn } from '../lib/okr/report';
import { toRead } from '../lib/okr/structure/to-read';
import type { StandInOptions } from './gitlab/stand-in';
import { places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const SITE = { origin: ORIGIN, relativeRoot: '' };

function profileFor(item: Item): Profile {
  const rules = { host: 'gitlab.test', path: item.namespacePath, team: null, applications: [], imported: [] };
  return chooseProfile({ ...rules, item }).profile;
}

const addressOf = ({ path, iid }: { path: string; iid: number }): ItemAddress => ({
  namespacePath: path,
  iid: String(iid),
});

function look(options: StandInOptions & { username?: string; hints?: boolean } = {}) {
  const visited = visit(options);
  /** The marks by iid, of as many questions as it takes. */
  const marks = async (items: ItemAddress[]) => {
    const found = new Map<string, ListMark | null>();
    for (let at = 0; at < items.length; at += LISTED_AT_A_TIME) {
      const some = items.slice(at, at + LISTED_AT_A_TIME);
      const path = some[0]?.namespacePath ?? '';
      const { trees, today } = await readListed(visited.gateway, some, { ...SITE, path, profileFor });
      for (const tree of trees) {
        const { objective } = tree;
        const mark = listMarkOf(tree, profileFor(objective), today, homeOf(objective, SITE));
        found.set(`${objective.namespacePath}#${objective.iid}`, mark);
      }
    }
    return found;
  };
  return { ...visited, marks };
}

const quarter = [places.availability, places.efficiency, places.developerExperience].map(addressOf);

describe('a list of objectives', () => {
  it('is read in one request', async () => {
    const { marks, asked } = look();
    const scores = [...(await marks(quarter)).values()].map((mark) => [
      mark?.score,
      mark?.partial,
      mark?.warning?.kind,
    ]);
    expect(scores).toEqual([
      [60.5, null, undefined],
      [75.2, null, 'drift'],
      [56.3, null, 'drift'],
    ]);
    expect(asked()).toEqual(['ListedEnterprise']);
  });

  it('of many projects and groups is, too', async () => {
    const { marks, asked } = look();
    const items = [places.availability, places.weightedTable, places.fifty].map(addressOf);
    expect([...(await marks(items)).values()].map((mark) => mark?.score)).toEqual([60.5, 59, expect.any(Number)]);
    expect(asked()).toEqual(['ListedEnterprise']);
  });

  it.each([
    [{ version: '17.2.0-ee' }, 'ListedEnterprise172', 60.5],
    [{ version: '19.5.0', edition: 'community' as const }, 'ListedCommunity', undefined],
  ])('of %j is read as it understands', async (options, operation, score) => {
    const { marks, asked } = look(options);
    const mark = (await marks([addressOf(places.availability)])).get('gitlab-com/gitlab-OKRs#3390');
    expect(mark?.score).toBe(score);
    expect(asked()[0]).toBe(operation);
  });

  it('says where something is hidden, as the panel does', async () => {
    const { marks } = look({ username: 'infra-lead' });
    const { path, iid } = places.hidden;
    expect((await marks([addressOf(places.hidden)])).get(`${path}#${iid}`)?.partial?.kind).toBe('hidden');
  });

  it('leaves out what it cannot tell: more key results than a question brings', async () => {
    const { marks } = look();
    expect([...(await marks([addressOf(places.hundred)])).values()]).toEqual([null]);
  });

  it('leaves out what stands above levels that are not in the list', async () => {
    const { marks } = look();
    const { path, iid } = places.levels;
    const key = `${path}#${iid}`;
    expect((await marks([addressOf(places.levels)])).get(key)).toBeNull();
    const all = [iid, iid + 10, iid + 20, iid + 30, iid + 40].map((one) => addressOf({ path, iid: one }));
    expect((await marks(all)).get(key)?.score).toBe(67.5);
  });

  it('never shows another score than the objective’s own page, anywhere in the demo', async () => {
    const { marks, gateway, standIn, read } = look();
    const objectives = standIn.world.items
      .filter(
        ({ type, labels, title }) =>
          roleOf({ typeName: type, typeIcon: null, labels, title }, nativeProfile) === 'objective',
      )
      .filter(({ namespace }, at, all) => all.slice(0, at).filter((one) => one.namespace === namespace).length < 2);
    expect(objectives.length).toBeGreaterThan(30);
    const found = await marks(objectives.map(({ namespace, iid }) => addressOf({ path: namespace, iid })));
    let whole = 0;
    for (const [key, mark] of found) {
      if (!mark || mark.partial) continue;
      const [path = '', iid] = key.split('#');
      const { tree, today } = await read({ path, iid: Number(iid), page: '' });
      const profile = profileFor(tree.objective);
      const home = homeOf(tree.objective, SITE);
      const own = await readBelow(gateway, tree, { missing: (soFar) => toRead(soFar, profile, home) });
      const report = reportOn(own.tree, profile, today, home);
      expect([key, mark.score, report.partial]).toEqual([key, report.shown, null]);
      expect([key, mark.warning]).toEqual([key, report.warnings[0] ?? null]);
      whole += 1;
    }
    const partial = [...found].filter(([, mark]) => mark?.partial).map(([key]) => key);
    expect(partial).toEqual(['demo/hidden#1', 'demo/planning#1', 'demo/labelled#1']);
    // Too many key results, none scored, none at all; what only the description or the parent epic tells.
    const left = [...found].filter(([, mark]) => !mark).map(([key]) => key);
    expect(left.length).toBeLessThan(10);
    expect(whole).toBe(found.size - partial.length - left.length);
  });
});
