import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInReading } from '../check-in/check-in';
import type { Item } from '../item';
import { home, keyResult, objective, treeOf } from '../item.fixture';
import type { Profile } from '../profile';
import { infrastructureQualityProfile } from '../profiles/infrastructure-quality';
import { nativeProfile } from '../profiles/native';
import { reportOn } from '../report';
import type { DatedScore, ItemHistory } from './history';
import { trendOf } from './trend';

const now = new Date('2023-10-25T12:00:00Z');
const inPeriod = objective({ labels: ['FY24-Q3'] });

const history = (item: Item, scores: DatedScore[], complete = true): ItemHistory => ({ id: item.id, scores, complete });
const set = (day: string, percent: number | null): DatedScore => ({
  at: day.includes('T') ? day : `${day}T09:00:00Z`,
  percent,
  source: 'progress',
});
const retitled = (day: string, before: number | null, percent: number | null): DatedScore => ({
  ...set(day, percent),
  source: 'title',
  before,
});

const reported = (day: string, before: number | null, percent: number | null): CheckInReading => ({
  at: set(day, null).at,
  before,
  percent,
  decimals: 0,
  health: null,
  words: '',
  author: 'a',
});

function trend(
  children: Item[],
  histories: ItemHistory[],
  profile: Profile = nativeProfile,
  given: { objective?: Item; now?: Date; checkIns?: [Item, CheckInReading[]][] } = {},
) {
  const checkIns = new Map(given.checkIns?.map(([item, readings]) => [item.id, readings]));
  const tree = treeOf({ objective: given.objective ?? inPeriod, children, checkIns });
  const report = reportOn(tree, profile, given.now ?? now, home);
  const made = trendOf({ report, histories, checkIns });
  const on = (day: string) => made.line.find((point) => point.day === day);
  const moveOf = (item: Item) => made.moves.get(item.id);
  return { ...made, report, on, moveOf };
}

describe('moves', () => {
  const item = keyResult({ iid: '1', percent: 63 });

  it('since last week and over four weeks', () => {
    const { moveOf } = trend(
      [item],
      [history(item, [set('2023-08-09', 20), set('2023-10-04', 50), set('2023-10-20', 63)])],
    );
    expect(moveOf(item)).toEqual({ week: 13, fourWeeks: 43 });
  });

  it('a first score moved from nothing, one that did not change by 0', () => {
    expect(trend([item], [history(item, [set('2023-10-20', 63)])]).moveOf(item)).toEqual({ week: 63, fourWeeks: 63 });
    expect(trend([item], [history(item, [set('2023-08-09', 63)])]).moveOf(item)).toEqual({ week: 0, fourWeeks: 0 });
  });

  it('are not known before the notes that were read, and without notes', () => {
    const some = [history(item, [set('2023-10-11', 50), set('2023-10-20', 63)], false)];
    expect(trend([item], some).moveOf(item)).toEqual({ week: 13, fourWeeks: null });
    // GitLab says when the field was set, not what stood there before.
    expect(trend([item], []).moveOf(item)).toEqual({ week: 0, fourWeeks: null });
  });

  it('take what was set after the newest note that was read', () => {
    const { moveOf } = trend([item], [history(item, [set('2023-08-09', 20)])]);
    expect(moveOf(item)).toEqual({ week: 0, fourWeeks: 43 });
  });

  it('a day ends when it ends where the team is', () => {
    const late = [history(item, [set('2023-08-09', 20), set('2023-10-18T23:30:00Z', 63)])];
    const berlin = { ...nativeProfile, cadence: { ...nativeProfile.cadence, timeZone: 'Europe/Berlin' } };
    expect(trend([item], late).moveOf(item)?.week).toBe(0);
    expect(trend([item], late, berlin).moveOf(item)?.week).toBe(43);
    const nowhere = { ...nativeProfile, cadence: { ...nativeProfile.cadence, timeZone: 'Nowhere/Land' } };
    expect(trend([item], late, nowhere).moveOf(item)?.week).toBe(0);
  });

  it('follow a score from the title into the progress field', () => {
    const scores = [retitled('2023-09-06', null, 20), set('2023-10-20', 63)];
    expect(trend([item], [history(item, scores)]).moveOf(item)).toEqual({ week: 43, fourWeeks: 43 });
  });

  it('know what stood in a title before its first change', () => {
    const titled = keyResult({ title: 'Answer faster => 63%' });
    const told = (complete: boolean) => [history(titled, [retitled('2023-10-20', 50, 63)], complete)];
    expect(trend([titled], told(true)).moveOf(titled)).toEqual({ week: 13, fourWeeks: 13 });
    expect(trend([titled], told(false)).moveOf(titled)).toEqual({ week: 13, fourWeeks: 13 });
    expect(trend([titled], [history(titled, [])]).moveOf(titled)).toEqual({ week: 0, fourWeeks: 0 });
    expect(trend([titled], [history(titled, [], false)]).moveOf(titled)).toEqual({ week: null, fourWeeks: null });
  });

  it('of a score in a description are known from its last edit on only', () => {
    const described = keyResult({ description: 'Score => 40%', descriptionEditedAt: '2023-10-11T09:00:00Z' });
    const { moveOf, undated } = trend([described], [history(described, [])]);
    expect(moveOf(described)).toEqual({ week: 0, fourWeeks: null });
    expect(undated).toEqual([described]);
  });

  it('take a text above GitLab’s ceiling for the score it holds', () => {
    const over = keyResult({
      percent: 100,
      description: 'Score => 144%',
      descriptionEditedAt: '2023-10-20T09:00:00Z',
    });
    const scores = [set('2023-09-06', 70), set('2023-10-11', 100)];
    expect(trend([over], [history(over, scores)]).moveOf(over)).toEqual({ week: 44, fourWeeks: 74 });
  });
});

describe('the line', () => {
  const [one, two] = [keyResult({ iid: '1', percent: 60 }), keyResult({ iid: '2', percent: 40 })];
  const told = [
    history(one, [set('2023-08-16', 20), set('2023-09-13', 60)]),
    history(two, [set('2023-08-23', 10), set('2023-10-11', 40)]),
  ];

  it('goes from the period’s first day to today, by the same rules', () => {
    const { line, on, report } = trend([one, two], told);
    expect(line).toHaveLength(86);
    expect(on('2023-08-01')).toEqual({ day: '2023-08-01', score: null, expected: (100 * 1) / 92, unknown: 0 });
    expect(on('2023-08-16')?.score).toBe(20);
    expect(on('2023-08-23')?.score).toBe(15);
    expect(on('2023-09-13')?.score).toBe(35);
    expect(line.at(-1)).toEqual({ day: '2023-10-25', score: 50, expected: (100 * 86) / 92, unknown: 0 });
    expect(report.rollup.score).toBe(50);
  });

  it('is the same by weeks: each day of the cadence, and today', () => {
    const { weeks } = trend([one, two], told, nativeProfile, { now: new Date('2023-10-27T12:00:00Z') });
    expect(weeks.map(({ day }) => day)).toEqual([
      ...['02', '09', '16', '23', '30'].map((day) => `2023-08-${day}`),
      ...['06', '13', '20', '27'].map((day) => `2023-09-${day}`),
      ...['04', '11', '18', '25', '27'].map((day) => `2023-10-${day}`),
    ]);
  });

  it('counts what was missing as 0 after the end only', () => {
    const late = [history(one, [set('2023-08-16', 60)]), history(two, [set('2023-11-08', 40)])];
    const { on } = trend([one, two], late, nativeProfile, { now: new Date('2023-11-10T12:00:00Z') });
    expect(on('2023-10-31')?.score).toBe(60);
    expect(on('2023-11-01')).toMatchObject({ score: 30, expected: 100 });
    expect(on('2023-11-10')?.score).toBe(50);
  });

  it('weighs and caps as the report does', () => {
    const over = keyResult({ iid: '2', percent: 100, description: 'Score => 144%' });
    const description = '### Scoring Criteria\n\n- 75% #1\n- 25% #2\n';
    const weighing = objective({ labels: ['FY24-Q3'], description });
    const scores = [told[0] ?? history(one, []), history(over, [set('2023-08-23', 100)])];
    const { on, report } = trend([one, over], scores, infrastructureQualityProfile, { objective: weighing });
    expect(report.rollup).toMatchObject({ weighted: true, score: 81 });
    expect(on('2023-10-24')?.score).toBe(81);
    const capping = trend([one, over], scores, nativeProfile, { objective: weighing });
    expect(capping.on('2023-10-24')?.score).toBe(70);
  });

  it('without a period begins with the first score that is known', () => {
    const { line, period } = trend([one, two], told, nativeProfile, { objective: objective() });
    expect(line[0]).toEqual({ day: '2023-08-16', score: 20, expected: null, unknown: 0 });
    expect(period).toBeNull();
  });

  it('is empty where no past score is known', () => {
    const titled = keyResult({ title: 'Answer faster => 63%' });
    const { line, weeks, undated } = trend([titled], []);
    expect([line, weeks]).toEqual([[], []]);
    expect(undated).toEqual([titled]);
  });

  it('leaves out whom nobody can tell of, and says of how many', () => {
    const described = keyResult({ iid: '3', description: 'Score => 0%', descriptionEditedAt: '2023-10-11T09:00:00Z' });
    const { on } = trend([one, two, described], told);
    expect(on('2023-10-10')).toMatchObject({ score: 35, unknown: 1 });
    expect(on('2023-10-11')).toMatchObject({ score: 100 / 3, unknown: 0 });
  });

  it('knows nothing of what was cancelled', () => {
    const gone = keyResult({ iid: '3', percent: 0, labels: ['cancelled'] });
    const { on, moves } = trend([one, two, gone], [...told, history(gone, [set('2023-08-16', 0)])]);
    expect(on('2023-09-13')?.score).toBe(35);
    expect(moves.has(gone.id)).toBe(false);
  });
});

describe('check-ins', () => {
  const described = keyResult({ description: 'Score => 40%', descriptionEditedAt: '2023-10-23T09:00:00Z' });
  const given = (item: Item, ...readings: CheckInReading[]) => ({
    checkIns: [[item, readings]] as [Item, CheckInReading[]][],
  });

  it('date a score of which GitLab keeps no history', () => {
    const weekly = [reported('2023-08-16', null, 10), reported('2023-09-27', 10, 30), reported('2023-10-18', 30, 35)];
    const { on, moveOf, undated, line } = trend([described], [], nativeProfile, given(described, ...weekly));
    expect(['2023-08-15', '2023-08-16', '2023-09-27', '2023-10-22', '2023-10-23'].map((day) => on(day)?.score)).toEqual(
      [null, 10, 30, 35, 40],
    );
    expect(moveOf(described)).toEqual({ week: 5, fourWeeks: 10 });
    expect(undated).toEqual([]);
    expect(line.at(-1)?.score).toBe(40);
  });

  it('tell nothing before the first one that is known, but that there was no score', () => {
    const first = reported('2023-10-04', 10, 30);
    const { on, moveOf, undated } = trend([described], [], nativeProfile, given(described, first));
    expect(on('2023-10-03')).toMatchObject({ score: null, unknown: 1 });
    expect(on('2023-10-04')).toMatchObject({ score: 30, unknown: 0 });
    expect(moveOf(described)).toEqual({ week: 10, fourWeeks: null });
    expect(undated).toEqual([described]);
  });

  it('give way to the progress field’s notes and the title’s', () => {
    const item = keyResult({ percent: 63 });
    const scores = [set('2023-09-06', 20), set('2023-10-11', 63)];
    const told = [reported('2023-08-16', 5, 5), reported('2023-10-04', 20, 50)];
    const { on, undated } = trend([item], [history(item, scores)], nativeProfile, given(item, ...told));
    expect(['2023-09-06', '2023-10-04', '2023-10-11'].map((day) => on(day)?.score)).toEqual([20, 20, 63]);
    // Until the field was set, a comment was all there was.
    expect(on('2023-08-16')?.score).toBe(5);
    expect(on('2023-08-15')).toMatchObject({ score: null, unknown: 1 });
    expect(undated).toEqual([item]);
  });

  it('above 100 tell a full field’s score whole, until the field is set again', () => {
    const item = keyResult({ percent: 100 });
    const scores = [history(item, [set('2023-09-06', 100), set('2023-10-18', 90), set('2023-10-20', 100)])];
    const told = [reported('2023-08-30', null, 110), reported('2023-09-20', 100, 120)];
    const { on } = trend([item], scores, infrastructureQualityProfile, given(item, ...told));
    const days = ['2023-09-06', '2023-09-20', '2023-10-17', '2023-10-18', '2023-10-20'];
    expect(days.map((day) => on(day)?.score)).toEqual([100, 120, 120, 90, 100]);
  });

  it('take nothing away from a history that tells all', () => {
    const item = keyResult({ percent: 63 });
    const scores = [history(item, [set('2023-09-06', 20), set('2023-10-11', 63)])];
    const looked = given(item, reported('2023-10-04', 20, 20));
    expect(trend([item], scores, nativeProfile, looked).line).toEqual(trend([item], scores).line);
    expect(trend([item], scores, nativeProfile, looked).undated).toEqual([]);
  });

  it('tell where notes were not read far enough back', () => {
    const item = keyResult({ percent: 63 });
    const some = [history(item, [set('2023-10-20', 63)], false)];
    const { moveOf } = trend([item], some, nativeProfile, given(item, reported('2023-09-20', 30, 40)));
    expect(moveOf(item)).toEqual({ week: 23, fourWeeks: 23 });
  });

  it('are the history of a score that stands nowhere else', () => {
    const item = keyResult();
    const weekly = [
      reported('2023-10-04', null, 30),
      reported('2023-10-11', 30, null),
      reported('2023-10-18', null, 35),
    ];
    const { on, moveOf, report } = trend([item], [], nativeProfile, given(item, ...weekly));
    expect(report.rollup.score).toBe(35);
    expect(['2023-10-03', '2023-10-10', '2023-10-11', '2023-10-25'].map((day) => on(day)?.score)).toEqual([
      null,
      30,
      null,
      35,
    ]);
    expect(moveOf(item)).toEqual({ week: 0, fourWeeks: 35 });
  });

  it('tell nothing without a score or a date, or where the rules do not read them', () => {
    const good = reported('2023-09-27', 10, 30);
    const odd = [reported('2023-09-06', null, null), { ...reported('2023-09-06', 1, 2), at: 'last week' }];
    const line = (...all: CheckInReading[]) => trend([described], [], nativeProfile, given(described, ...all)).line;
    expect(line(...odd)).toEqual(trend([described], []).line);
    expect(line(...odd, good)).toEqual(line(good));
    const bare = { ...nativeProfile, sources: ['description' as const] };
    const told = given(described, reported('2023-09-06', null, 10));
    expect(trend([described], [], bare, told).line).toEqual(trend([described], [], bare).line);
  });
});

describe('whatever was scored when', () => {
  const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
  const moment = fc.integer({ min: Date.parse('2023-06-01'), max: now.getTime() });
  const scores = fc
    .array(fc.tuple(moment, percent), { maxLength: 8 })
    .map((changes) => changes.sort(([a], [b]) => a - b).map(([time, to]) => set(new Date(time).toISOString(), to)));
  const readings = fc
    .array(fc.tuple(moment, percent, percent), { maxLength: 5 })
    .map((all) => all.sort(([a], [b]) => a - b).map(([at, ...told]) => reported(new Date(at).toISOString(), ...told)));
  const line = fc.constantFrom('', 'Score => 40%');
  const children = fc.array(fc.tuple(scores, fc.boolean(), readings, line), { maxLength: 6 }).map((all) =>
    all.map(([changes, complete, checkIns, description], at) => {
      const last = changes.at(-1);
      const item = keyResult({ iid: String(at + 1), percent: last?.percent ?? null, description });
      if (item.progress) item.progress.updatedAt = last?.at ?? null;
      return { item, history: history(item, changes, complete), checkIns };
    }),
  );
  const profiles = fc.constantFrom(nativeProfile, infrastructureQualityProfile);

  it('the last point is the report’s score, each lies between the least and the most that was scored', () => {
    fc.assert(
      fc.property(children, profiles, (all, profile) => {
        const { line, report } = trend(
          all.map(({ item }) => item),
          all.map((one) => one.history),
          profile,
          { checkIns: all.map((one) => [one.item, one.checkIns]) },
        );
        if (line.length > 0) expect(line.at(-1)?.score).toBe(report.rollup.score);
        const told = all.flatMap(({ history: { scores }, checkIns, item }) => [
          ...[...scores, ...checkIns].flatMap(({ percent }) => percent ?? []),
          ...(item.description ? [40] : []),
        ]);
        for (const { score } of line) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(Math.min(...told) - 1e-9);
          expect(score).toBeLessThanOrEqual(Math.max(...told) + 1e-9);
        }
      }),
    );
  });

  it('scores that never change give a flat line, and no move', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (percents) => {
        const items = percents.map((value, at) => keyResult({ iid: String(at + 1), percent: value }));
        const histories = items.map((item, at) => history(item, [set('2023-07-05', percents[at] ?? 0)]));
        const { line, moves, report } = trend(items, histories);
        expect(new Set(line.map(({ score }) => score))).toEqual(new Set([report.rollup.score]));
        expect([...moves.values()]).toEqual(items.map(() => ({ week: 0, fourWeeks: 0 })));
      }),
    );
  });
});
