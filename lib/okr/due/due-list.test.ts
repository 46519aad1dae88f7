import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInReading } from '../check-in/check-in';
import type { Item, ObjectiveTree, Parent } from '../item';
import { issue, keyResult, linksTo, objective, treeOf } from '../item.fixture';
import { labelledIssuesProfile } from '../profiles/labelled-issues';
import { nativeProfile } from '../profiles/native';
import { byDue, dueCount } from './by-due';
import { type DueRules, dueList } from './due-list';
import type { DueReading } from './due-reading';

const RULES: DueRules = {
  origin: 'https://gitlab.example.com',
  relativeRoot: '',
  profileFor: () => nativeProfile,
};
/** The last Wednesday of FY24-Q3; the cut-off before was at the end of the 18th. */
const TODAY = new Date('2023-10-25T15:00:00Z');
const PERIOD = { milestone: { title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' } };
const LAST_PERIOD = { milestone: { title: 'FY24-Q2', startDate: '2023-05-01', dueDate: '2023-07-31' } };
const ADA = { name: 'Ada', username: 'ada' };
const BOB = { name: 'Bob', username: 'bob' };

function updated(iid: string, day: string | null, given: Partial<Item> = {}): Item {
  const percent = day === null ? 0 : 50;
  const updatedAt = day && `${day}T09:00:00Z`;
  return keyResult({
    iid,
    ...PERIOD,
    progress: { percent, start: 0, current: percent, end: 100, updatedAt },
    ...given,
  });
}

function under(
  iid: string,
  children: Item[],
  given: Partial<ObjectiveTree> = {},
  own: Partial<Item> = {},
): ObjectiveTree {
  return treeOf({ objective: objective({ iid, owners: [ADA], ...PERIOD, ...own }), children, ...given });
}

function parentOf({
  objective: { id, iid, namespacePath, title, url, typeName, typeIcon, labels },
}: ObjectiveTree): Parent {
  return { id, iid, namespacePath, title, url, typeName, typeIcon, labels, children: null };
}

function reading(given: Partial<DueReading>): DueReading {
  return { username: 'ada', today: TODAY, objectives: [], keyResults: [], complete: true, ...given };
}

const listed = (given: Partial<DueReading>, rules: Partial<DueRules> = {}) =>
  dueList(reading(given), { ...RULES, ...rules });
const iidsOf = (entries: { item: { iid: string } }[]) => entries.map(({ item }) => item.iid);

const LATE = updated('1', '2023-10-04');
const LATER = updated('2', '2023-09-13');
const NEVER = updated('3', null);
const DUE = updated('4', '2023-10-17');
const DONE = updated('5', '2023-10-24');
const UNDATED = keyResult({ iid: '6', ...PERIOD, title: 'In its title => 40%' });

describe('the order', () => {
  it('is the most pressing first, behind their objective', () => {
    const entries = listed({ objectives: [under('100', [DONE, UNDATED, DUE, NEVER, LATE, LATER])] });
    expect(entries.map(({ item, update }) => [item.iid, update.state])).toEqual([
      ['100', 'overdue'],
      ['2', 'overdue'],
      ['1', 'overdue'],
      ['3', 'never'],
      ['4', 'due'],
      ['6', 'unknown'],
      ['5', 'updated'],
    ]);
    expect(entries[0]).toMatchObject({ role: 'objective', update: { weeksLate: 5 }, mine: true });
  });

  it('puts objectives in the order of their most pressing key results, and those of ended periods last', () => {
    const ended = under('500', [updated('51', '2023-05-03', LAST_PERIOD)], {}, LAST_PERIOD);
    const objectives = [under('100', [DONE]), ended, under('200', [DUE]), under('300', [NEVER]), under('400', [LATE])];
    const entries = listed({ objectives });
    expect(iidsOf(entries)).toEqual(['400', '1', '300', '3', '200', '4', '100', '5', '500', '51']);
    expect(entries.filter((entry) => entry.ended).map(({ item }) => item.iid)).toEqual(['500', '51']);
  });

  it('has key results of others’ objectives among them, one objective together', () => {
    const other = parentOf(under('900', []));
    const keyResults = [DUE, NEVER].map((item) => ({ item, objective: other, checkIns: [], checkInsRead: true }));
    const alone = { item: LATE, objective: null, checkIns: [], checkInsRead: true };
    const entries = listed({ objectives: [under('100', [DONE])], keyResults: [...keyResults, alone] });
    expect(iidsOf(entries)).toEqual(['1', '3', '4', '100', '5']);
    expect(entries.map((entry) => entry.objective?.iid)).toEqual([undefined, '900', '900', '100', '100']);
  });

  it('names a key result once that supports two objectives, where it presses most', () => {
    const entries = listed({ objectives: [under('100', [DUE]), under('200', [DUE, NEVER])] });
    expect(iidsOf(entries)).toEqual(['200', '3', '4', '100']);
    expect(entries.at(-1)).toMatchObject({ update: { state: 'due', isToday: true } });
  });
});

describe('what is in it', () => {
  it('leaves out what is closed, given up, or only a line of a description', () => {
    const closed = updated('1', null, { state: 'closed' });
    const cancelled = updated('2', null, { title: 'Given up => cancelled' });
    const written = under('100', [closed, cancelled], {}, { description: '### Key results\n\n1. A line => 40%' });
    const given = under('200', [LATE], {}, { title: 'Given up => cancelled' });
    const lone = { item: { ...cancelled, iid: '7' }, objective: null, checkIns: [], checkInsRead: true };
    const entries = listed({ objectives: [written, given], keyResults: [lone] });
    expect(iidsOf(entries)).toEqual(['100']);
    expect(entries[0]?.update.state).toBe('not-expected');
  });

  it('tells whose a key result is', () => {
    const entries = listed({
      objectives: [
        under('100', [
          { ...DUE, owners: [BOB] },
          { ...DONE, owners: [BOB, ADA] },
        ]),
      ],
    });
    expect(entries.map(({ item, mine }) => [item.iid, mine])).toEqual([
      ['100', true],
      ['4', false],
      ['5', true],
    ]);
  });

  it('has an objective of the reader’s own below another of theirs in its own place', () => {
    const lower = under('200', [DUE]);
    const upper = under('100', [lower.objective, DONE]);
    expect(iidsOf(listed({ objectives: [upper, lower] }))).toEqual(['200', '4', '100', '5']);
    expect(iidsOf(listed({ objectives: [upper] }))).toContain('200');
  });

  it('gives no score of which something was not read', () => {
    const scoreOf = (tree: ObjectiveTree) => listed({ objectives: [tree] })[0]?.score;
    const lower = objective({ iid: '200', ...PERIOD, percent: 20 });
    expect(scoreOf(under('100', [DUE, DONE]))).toBe(50);
    expect(scoreOf(under('100', [DUE, DONE], { complete: false }))).toBeNull();
    expect(scoreOf(under('100', [DUE, lower]))).toBeNull();
  });

  it('blames nobody while what stands below an objective is not read', () => {
    const [entry] = listed({ objectives: [under('100', [], { complete: false })] });
    expect(entry?.update.state).toBe('unknown');
  });

  it('knows what comments tell', () => {
    const told: CheckInReading = {
      before: null,
      percent: 70,
      decimals: 0,
      health: null,
      words: '',
      at: '2023-10-25T09:00:00Z',
      author: 'Bob',
    };
    const labels = ['okr:kr', 'FY24-Q3'];
    const item = issue({ iid: '8', title: 'KR: Told', labels });
    const tree = under(
      '100',
      [],
      { links: linksTo([item]), checkIns: new Map([[item.id, [told]]]) },
      {
        typeName: 'Issue',
        labels: ['okr:o', 'FY24-Q3'],
        hasChildren: false,
      },
    );
    const rules = { profileFor: () => labelledIssuesProfile };
    const lone = {
      item: { ...item, iid: '9', id: 'gid://gitlab/WorkItem/9' },
      objective: null,
      checkIns: [told],
      checkInsRead: true,
    };
    const states = listed({ objectives: [tree], keyResults: [lone] }, rules).map(({ update }) => update.state);
    expect(states).toEqual(['updated', 'updated', 'updated']);
  });
});

describe('any list', () => {
  const keyResults = fc.uniqueArray(
    fc.record({
      iid: fc.integer({ min: 1, max: 60 }),
      day: fc.option(fc.integer({ min: 1, max: 25 })),
      mine: fc.boolean(),
    }),
    { selector: ({ iid }) => iid, maxLength: 30 },
  );
  const readings = fc
    .record({ keyResults, objectives: fc.integer({ min: 1, max: 6 }), lone: fc.boolean() })
    .map((made): DueReading => {
      const items = made.keyResults.map(({ iid, day, mine }) =>
        updated(String(iid), day === null ? null : `2023-10-${String(day).padStart(2, '0')}`, {
          owners: [mine ? ADA : BOB],
        }),
      );
      const ofGroup = (group: number) => items.filter((_item, at) => at % (made.objectives + 1) === group);
      const objectives = Array.from({ length: made.objectives }, (_, at) => under(String(100 + at), ofGroup(at)));
      const lone = ofGroup(made.objectives).map((item) => ({
        item,
        objective: made.lone ? null : parentOf(under('900', [])),
        checkIns: [],
        checkInsRead: true,
      }));
      return reading({ objectives, keyResults: lone });
    });

  it('has each item once, each objective before its key results, all in order', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const entries = dueList(given, RULES);
        const all = [
          ...given.objectives.flatMap((tree) => [tree.objective, ...tree.children]),
          ...given.keyResults.map(({ item }) => item),
        ];
        expect(entries.map(({ item }) => item.id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const groups = [...new Set(entries.map((entry) => entry.objective?.id))].map((id) =>
          entries.filter((entry) => entry.objective?.id === id),
        );
        expect(groups.flat()).toEqual(entries);
        const firsts = groups.flatMap(([first]) => first ?? []);
        expect(firsts.toSorted((a, b) => byDue(a.update, b.update))).toEqual(firsts);
        for (const group of groups) {
          expect(group.toSorted((a, b) => byDue(a.update, b.update))).toEqual(group);
          const [first, ...below] = group;
          const isOwn = given.objectives.some((tree) => tree.objective.id === first?.item.id);
          if (isOwn && below[0]) expect(first?.update).toEqual(below[0].update);
        }
      }),
    );
  });

  it('counts each key result that presses, whatever order it came in', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const all = [...given.objectives.flatMap((tree) => tree.children), ...given.keyResults.map(({ item }) => item)];
        // After the 18th: updated this week.
        const pressing = all.filter((item) => (item.progress?.updatedAt ?? '') < '2023-10-19');
        expect(dueCount(dueList(given, RULES))).toBe(pressing.length);
        const reversed = { ...given, objectives: given.objectives.toReversed() };
        expect(dueCount(dueList(reversed, RULES))).toBe(pressing.length);
      }),
    );
  });
});

describe('the count', () => {
  it.each([
    ['overdue', [under('100', [LATE])], 1],
    ['never updated', [under('100', [NEVER])], 1],
    ['due today', [under('100', [DUE])], 1],
    ['updated', [under('100', [DONE])], 0],
    ['without a date', [under('100', [UNDATED])], 0],
    ['closed', [under('100', [{ ...LATE, state: 'closed' as const }])], 0],
    ['given up', [under('100', [{ ...LATE, title: 'Given up => cancelled' }])], 0],
    ['of an ended period', [under('100', [updated('1', '2023-05-03', LAST_PERIOD)], {}, LAST_PERIOD)], 0],
    ['supporting two objectives', [under('100', [LATE]), under('200', [LATE])], 1],
  ] as [string, ObjectiveTree[], number][])('of a key result %s', (_name, objectives, count) => {
    expect(dueCount(listed({ objectives }))).toBe(count);
  });

  it('is none for what is due on another day', () => {
    const entries = dueList(
      {
        ...reading({ objectives: [under('100', [updated('1', '2023-10-17')])] }),
        today: new Date('2023-10-24T15:00:00Z'),
      },
      RULES,
    );
    expect(entries[1]?.update).toMatchObject({ state: 'due', isToday: false, dueDay: '2023-10-25' });
    expect(dueCount(entries)).toBe(0);
  });
});
