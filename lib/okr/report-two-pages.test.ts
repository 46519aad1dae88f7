import { describe, expect, it } from 'vitest';
import type { Item, ObjectiveTree } from './item';
import { below, home, issue, keyResult, linksTo, objective, treeOf } from './item.fixture';
import { labelledIssuesProfile } from './profiles/labelled-issues';
import { nativeProfile } from './profiles/native';
import { reportOn } from './report';

const quarter = { startDate: '2023-08-01', dueDate: '2023-10-31' };
const afterEnd = new Date('2023-12-06T15:00:00Z');
const reportAfterEnd = (given: Partial<ObjectiveTree>, by = nativeProfile) =>
  reportOn(treeOf(given), by, afterEnd, home);

describe('an objective that supports another', () => {
  const lower = objective({ iid: '50' });
  const top = (children: Item[]) => ({ children: [lower], below: new Map([[lower.id, below(children)]]) });

  it('has the score of its own page, by the period that its key results agree on', () => {
    const children = [keyResult({ iid: '1', title: 'a => 80%', ...quarter }), keyResult({ iid: '2', ...quarter })];
    expect(reportAfterEnd({ objective: lower, children }).rollup.score).toBe(40);
    expect(reportAfterEnd(top(children)).rollup.score).toBe(40);
  });

  it('has no period where one of them has none', () => {
    const children = [keyResult({ iid: '1', title: 'a => 80%', ...quarter }), keyResult({ iid: '2' })];
    expect(reportAfterEnd({ objective: lower, children }).rollup.score).toBe(80);
    expect(reportAfterEnd(top(children)).rollup.score).toBe(80);
  });
});

describe('the period', () => {
  it('is what the key results agree on that are items', () => {
    const own = issue({ iid: '100', labels: ['okr:o'], description: '### Key Results\n\n- Write it down => 10%' });
    const linked = issue({ iid: '3', labels: ['okr:kr'], title: 'Ship it => 50%', ...quarter });
    const report = reportAfterEnd({ objective: own, links: linksTo([linked]) }, labelledIssuesProfile);
    expect(report.rows).toHaveLength(2);
    expect(report.period).toMatchObject({ end: '2023-10-31' });
  });
});

describe('a missing score', () => {
  const labelled = (iid: string) => issue({ iid, labels: ['okr:o'], ...quarter });
  const [own, lower, deeper] = [labelled('100'), labelled('50'), labelled('60')];
  const keyResult80 = issue({ iid: '3', labels: ['okr:kr'], title: 'Ship it => 80%', ...quarter });
  const scoreOf = (given: Partial<ObjectiveTree>) =>
    reportAfterEnd({ objective: own, ...given }, labelledIssuesProfile).rollup;
  const incomplete = { ...below([]), complete: false };

  it('is not 0 while it may stand below and was not read', () => {
    const links = linksTo([keyResult80, lower], 'blocked-by');
    expect(scoreOf({ links, belowComplete: false })).toMatchObject({ score: 80, missingAsZero: 40, expected: 2 });
    expect(scoreOf({ links, below: new Map([[lower.id, incomplete]]) }).score).toBe(80);
    expect(scoreOf({ links, below: new Map([[lower.id, below([])]]) }).score).toBe(40);
  });

  it('is not 0 two levels down either', () => {
    const links = linksTo([keyResult80, lower], 'blocked-by');
    const known = below([], linksTo([deeper], 'blocked-by'));
    const read = (deepest: typeof known) =>
      scoreOf({
        links,
        below: new Map([
          [lower.id, known],
          [deeper.id, deepest],
        ]),
      });
    expect(read(incomplete).score).toBe(80);
    expect(read(below([])).score).toBe(40);
  });
});

describe('what the reader cannot see or was not read', () => {
  it('is said of what is listed', () => {
    const own = issue({
      iid: '100',
      labels: ['okr:o'],
      description: '### Key Results\n\n- Write it => 10%\n- #77 => 90%',
    });
    const unfinished = reportAfterEnd({ objective: own, belowComplete: false }, labelledIssuesProfile);
    expect(unfinished).toMatchObject({ rollup: { score: 10 }, partial: { listed: 1 }, drift: null });
    const whole = reportAfterEnd({ objective: own }, labelledIssuesProfile);
    expect(whole).toMatchObject({ rollup: { score: 50 }, partial: null });
  });

  it('is said of links where nothing else is there, of items that are tied by links', () => {
    const hidden = { links: linksTo([null, null]) };
    const own = issue({ iid: '100', labels: ['okr:o'] });
    expect(reportAfterEnd({ objective: own, ...hidden }, labelledIssuesProfile).partial).toMatchObject({
      hiddenLinks: 2,
    });
    expect(reportAfterEnd({ objective: objective({ percent: 0 }), ...hidden }).partial).toBeNull();
  });
});
