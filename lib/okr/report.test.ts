import { describe, expect, it } from 'vitest';
import type { Item, ObjectiveTree } from './item';
import { below, home, keyResult, objective, scored, treeOf } from './item.fixture';
import type { Profile } from './profile';
import { infrastructureQualityProfile as profile } from './profiles/infrastructure-quality';
import { reportOn as reportFrom } from './report';

const wednesday = new Date('2023-10-25T15:00:00Z');
const quarter = { title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' };

const reportOn = (of: ObjectiveTree, by: Profile, at: Date) => reportFrom(of, by, at, home);

function tree(children: Item[], given: Partial<Item> = {}, known: Partial<ObjectiveTree> = {}): ObjectiveTree {
  const edited = { descriptionEditedAt: '2023-10-25T12:00:00Z' };
  return treeOf({
    objective: objective({ milestone: quarter, ...edited, ...given }),
    children,
    countedChildren: children.length,
    complete: true,
    ...known,
  });
}

describe('reportOn', () => {
  it('knows the period from the milestone and stands in it on GitLab’s day', () => {
    const report = reportOn(tree(scored(50)), profile, wednesday);
    expect(report.period).toMatchObject({ start: '2023-08-01', end: '2023-10-31' });
    expect(report.pace).toMatchObject({ state: 'running', elapsed: 86 / 92 });
    expect(report.today).toBe('2023-10-25');
  });

  it('takes the period its key results agree on where the objective has none', () => {
    const dated = scored(50, 60).map((item) => ({ ...item, startDate: '2023-08-01', dueDate: '2023-10-31' }));
    expect(reportOn(tree(dated, { milestone: null }), profile, wednesday).period).toMatchObject({ end: '2023-10-31' });
    const apart = dated.map((item, index) =>
      index ? { ...item, startDate: '2023-05-01', dueDate: '2023-07-31' } : item,
    );
    expect(reportOn(tree(apart, { milestone: null }), profile, wednesday).period).toBeNull();
  });

  it('counts missing scores as 0 once the period is over', () => {
    const children = scored(80, null);
    expect(reportOn(tree(children), profile, wednesday).rollup.score).toBe(80);
    const after = reportOn(tree(children), profile, new Date('2023-11-02T09:00:00Z'));
    expect(after.rollup.score).toBe(40);
    expect(after.warnings).toContainEqual({ kind: 'missing-count-zero', count: 1 });
  });

  it('is shown as the profile rounds, and named by its bands', () => {
    const whole = {
      ...profile,
      rounding: { decimals: 0, way: 'down' } as const,
      bands: [
        { from: 0, name: 'At risk', tone: 'poor' as const },
        { from: 70, name: 'Off target', tone: 'fair' as const },
      ],
    };
    const report = reportOn(tree(scored(70, 69.9 * 2 - 70)), whole, wednesday);
    expect([report.rollup.score, report.shown, report.band?.name]).toEqual([69.9, 69, 'At risk']);
    expect(reportOn(tree(scored(70, 71)), whole, wednesday).band?.name).toBe('Off target');
    expect(reportOn(tree(scored(70, 71)), profile, wednesday)).toMatchObject({ shown: 70.5, band: null });
    expect(reportOn(tree(scored(null)), whole, wednesday)).toMatchObject({ shown: null, band: null });
  });

  it('uses no weights where the profile has none', () => {
    const criteria = { description: '### Scoring Criteria\n\n- #1 (90%)\n- #2 (10%)' };
    const plain = { ...profile, rollUp: { ...profile.rollUp, weighted: false } };
    expect(reportOn(tree(scored(100, 0), criteria), profile, wednesday).rollup.score).toBe(90);
    expect(reportOn(tree(scored(100, 0), criteria), plain, wednesday).rollup.score).toBe(50);
  });

  it('judges no drift and names no native score when children are hidden', () => {
    const hidden = tree(scored(50), { description: 'Score => 94%', percent: 66 } as Partial<Item>, {
      countedChildren: 2,
    });
    expect(reportOn(hidden, profile, wednesday)).toMatchObject({
      partial: { readable: 1, counted: 2 },
      drift: null,
      native: null,
    });
    expect(
      reportOn(tree(scored(50), {}, { complete: false, countedChildren: null }), profile, wednesday).partial,
    ).toEqual({
      readable: 1,
      counted: null,
      hiddenLinks: 0,
      listed: 0,
    });
    expect(reportOn(tree(scored(50), {}, { countedChildren: null }), profile, wednesday).partial).toBeNull();
  });

  it('says what missed its day, but not of a key result that was closed', () => {
    const late = keyResult({
      iid: '1',
      progress: { percent: 55, start: 0, current: 55, end: 100, updatedAt: '2023-10-04T09:00:00Z' },
    });
    const done = { ...late, id: 'done', iid: '2', state: 'closed' as const };
    const report = reportOn(tree([late, done]), profile, wednesday);
    expect(report.rows.map(({ update }) => update.state)).toEqual(['overdue', 'not-expected']);
    expect(report.rows[0]?.update).toMatchObject({ since: '2023-10-04', weeksLate: 2 });
    expect(report.warnings).toEqual([{ kind: 'not-updated', items: [late] }]);
  });

  it('blames nobody for a date it does not have, nor for a key result that was given up, nor other items', () => {
    const inTitle = keyResult({ iid: '1', title: 'Ship => 40%' });
    const cancelled = keyResult({ iid: '2', labels: ['cancelled'] });
    const task = keyResult({ iid: '3', typeName: 'Ergebnis' });
    const report = reportOn(tree([inTitle, cancelled, task]), profile, wednesday);
    expect(report.rows.map(({ update }) => update.state)).toEqual(['unknown', 'not-expected', 'not-expected']);
    expect(report.warnings).toEqual([]);
  });

  it('asks each key result as often as its label says, else as the objective’s', () => {
    const at = (iid: string, labels: string[]) =>
      keyResult({
        iid,
        labels,
        progress: { percent: 55, start: 0, current: 55, end: 100, updatedAt: '2023-10-04T09:00:00Z' },
      });
    const children = [at('1', []), at('2', ['updates::monthly']), at('3', ['updates::weekly'])];
    const states = (labels: string[]) =>
      reportOn(tree(children, { labels }), profile, wednesday).rows.map(({ update }) => update.state);
    expect(states([])).toEqual(['overdue', 'updated', 'overdue']);
    expect(states(['Updates:Semi-Monthly'])).toEqual(['due', 'updated', 'overdue']);
  });

  it('takes check-ins for updates, and for a score where a key result has no other, never for the objective’s', () => {
    const told = (percent: number | null, at = '2023-10-25T09:00:00Z') => [
      { percent, at, decimals: 0, before: null, health: null, words: '', author: null },
    ];
    const plain = keyResult({ iid: '1' });
    const [scoredOne] = scored(80);
    const held = { ...(scoredOne ?? plain), iid: '2', id: 'held' };
    const above = objective({ milestone: quarter });
    const checkIns = new Map([
      [plain.id, told(40)],
      [held.id, told(null)],
      [above.id, told(90)],
    ]);
    const report = reportOn(tree([plain, held], {}, { checkIns }), profile, wednesday);
    expect(report.rows.map(({ term, update }) => [term?.score.reading?.source, update.state])).toEqual([
      ['check-in', 'updated'],
      ['progress', 'updated'],
    ]);
    expect(report).toMatchObject({ shown: 60, recorded: null, warnings: [] });
  });

  it('takes no check-in for the score of another level, nor of an objective', () => {
    const told = [
      { percent: 40, at: '2023-10-25T09:00:00Z', decimals: 0, before: null, health: null, words: '', author: null },
    ];
    const lower = objective({ iid: '7', hasParent: true });
    const plain = keyResult({ iid: '8', hasParent: true });
    const known = { below: new Map([[lower.id, below([plain])]]) };
    const checkIns = new Map([lower.id, plain.id].map((id) => [id, told]));
    const report = reportOn(tree([lower], {}, { ...known, checkIns }), profile, wednesday);
    expect(report.rollup.scored).toBe(0);
    expect(report.structure.members[0]?.below?.members).toMatchObject([{ elsewhere: [] }]);
  });

  it('does not blame anybody for what GitLab failed to send', () => {
    const half = tree(scored(null), {}, { complete: false });
    expect(reportOn(half, profile, wednesday).rows[0]?.update.state).toBe('unknown');
    expect(reportOn(tree(scored(null)), profile, wednesday).rows[0]?.update.state).toBe('never');
  });

  it('does not take what GitLab failed to send for a score nobody gave', () => {
    const half = tree(scored(80, null), {}, { complete: false });
    expect(reportOn(half, profile, new Date('2023-11-02T09:00:00Z')).rollup.score).toBe(80);
  });

  it('raises no alarm over a key result at risk that is closed, and calls an objective one', () => {
    const risk = { health: 'atRisk' as const, percent: 50 };
    const closed = reportOn(tree([keyResult({ ...risk, state: 'closed' })], { health: 'onTrack' }), profile, wednesday);
    expect(closed.warnings).toEqual([]);
    const below = reportOn(tree([objective({ ...risk, iid: '7' })], { health: 'onTrack' }), profile, wednesday);
    expect(below.warnings).toEqual([{ kind: 'on-track-with-risk', atRisk: ['objective'] }]);
  });

  it('says what was recorded where no key result has a score', () => {
    const written = { title: 'Costs fall => 40%', description: 'Score => 40%' };
    for (const children of [[], scored(null, null)]) {
      const report = reportOn(tree(children, written), profile, wednesday);
      expect(report).toMatchObject({ shown: null, drift: null });
      expect(report.warnings[0]).toMatchObject({ kind: 'recorded-alone', recorded: { percent: 40 } });
    }
    const computed = reportOn(tree(scored(40, null), written), profile, wednesday);
    expect(computed.warnings.map(({ kind }) => kind)).not.toContain('recorded-alone');
  });

  it('puts a wrong number before a hopeful health before an old update', () => {
    const risky = keyResult({ iid: '9', percent: 50, health: 'atRisk' });
    const old = keyResult({
      iid: '8',
      progress: { percent: 50, start: 0, current: 50, end: 100, updatedAt: '2023-09-06T09:00:00Z' },
    });
    const report = reportOn(tree([risky, old], { health: 'onTrack', description: 'Score => 94%' }), profile, wednesday);
    expect(report.warnings.map(({ kind }) => kind)).toEqual(['drift', 'on-track-with-risk', 'not-updated']);
    expect(report.health).toEqual({ onTrack: 0, needsAttention: 0, atRisk: 1, none: 1 });
  });

  it('puts drift that only lags behind after what is wrong', () => {
    const lagging = tree(scored(50), { description: 'Score => 94%', descriptionEditedAt: '2023-10-01T09:00:00Z' });
    const report = reportOn(lagging, profile, wednesday);
    expect(report.warnings.at(-1)).toMatchObject({
      kind: 'drift',
      drift: { level: 'quiet', behindSince: '2023-10-18T09:00:00Z' },
    });
  });
});

describe('scoring criteria', () => {
  const criteria = (...lines: string[]) => ({ description: `### Scoring Criteria\n\n${lines.join('\n')}` });

  it('weigh the score', () => {
    const report = reportOn(
      tree(scored(90, 40, 10), criteria('- #1 (50%)', '- #2 (30%)', '- #3 (20%)')),
      profile,
      wednesday,
    );
    expect(report).toMatchObject({
      rollup: { score: 59, weighted: true },
      weights: { state: 'complete' },
      warnings: [],
    });
    expect(report.criteria?.items).toHaveLength(3);
  });

  it('are not used while they are incomplete, which is said', () => {
    const children = scored(80, 60, 10);
    const report = reportOn(tree(children, criteria('- #1 (50%)', '- #2 (50%)')), profile, wednesday);
    expect(report.rollup).toMatchObject({ score: 50, weighted: false });
    expect(report.warnings).toMatchObject([
      { kind: 'weights-incomplete', weights: { sum: 100, unlisted: [children[2]] } },
    ]);
  });

  it('are no matter for a reader who does not see all that is weighed', () => {
    const given = criteria('- #1 (50%)', '- #2 (30%)', '- #3 (20%)');
    const report = reportOn(tree(scored(90, 40), given, { countedChildren: 3 }), profile, wednesday);
    expect(report).toMatchObject({ rollup: { weighted: false }, warnings: [] });
  });

  it('say nothing where they have no weights', () => {
    const report = reportOn(tree(scored(90, 40), criteria('- #1', '- #2')), profile, wednesday);
    expect(report).toMatchObject({ weights: null, rollup: { score: 65, weighted: false }, warnings: [] });
    expect(report.criteria?.items).toHaveLength(2);
  });

  it('of a key result give a score of its own, unless they rest on what was not read', () => {
    const children = [
      keyResult({ iid: '1', percent: 75, ...criteria('- [x] A', '- [ ] B') }),
      keyResult({ iid: '2', percent: 30, ...criteria('- #1') }),
      keyResult({ iid: '3', percent: 30, ...criteria('- [x] A', '- other/project#4') }),
      keyResult({ iid: '4', percent: 30 }),
    ];
    const { rows } = reportOn(tree(children), profile, wednesday);
    expect(rows.map((row) => row.criteria?.percent ?? null)).toEqual([50, 75, null, null]);
  });

  it('of a key result are its score where nothing else tells one', () => {
    const edited = { descriptionEditedAt: '2023-10-24T09:00:00Z' };
    const byCriteria = keyResult({ iid: '1', ...criteria('- [x] A', '- [ ] B'), ...edited });
    const children = [byCriteria, keyResult({ iid: '2', percent: 30 })];
    const report = reportOn(tree(children), profile, wednesday);
    expect(report.rollup).toMatchObject({ score: 40, scored: 2, expected: 2 });
    expect(report.rows[0]?.term?.score.reading).toMatchObject({ source: 'criteria', percent: 50 });
    // They are the score: nobody has to be told that they differ from it.
    expect(report.warnings).toEqual([]);
  });
});
