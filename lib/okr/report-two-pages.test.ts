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
