import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from './item';
import { home, keyResult, objective, rollUpOf, scored, treeOf } from './item.fixture';
import { infrastructureQualityProfile as uncapped } from './profiles/infrastructure-quality';
import { nativeProfile as capped } from './profiles/native';
import { reportOn } from './report';
import { rollUpIf, whatIfsOf } from './what-if';

const DURING = '2023-09-06T10:00:00Z';
const AFTER = '2023-12-06T10:00:00Z';

function report(children: Item[], profile = capped, now = DURING, description = '') {
  const quarter = { title: 'FY24-Q3', startDate: null, dueDate: null };
  const tree = treeOf({ objective: objective({ milestone: quarter, description }), children });
  return reportOn(tree, profile, new Date(now), home);
}

const kindsOf = (...given: Parameters<typeof report>) => whatIfsOf(report(...given)).map(({ kind }) => kind);

describe('whatIfsOf', () => {
  it('offers what would change the score, and nothing else', () => {
    expect(kindsOf(scored(40, 80))).toEqual([]);
    expect(kindsOf(scored(40, 144))).toEqual(['not-capped']);
    expect(kindsOf(scored(40, 144), uncapped)).toEqual(['capped']);
    expect(kindsOf(scored(40, null, 144))).toEqual(['missing-as-zero', 'not-capped']);
    expect(kindsOf(scored(40, null), capped, AFTER)).toEqual([]);
    expect(kindsOf(scored(null, null))).toEqual([]);
    expect(kindsOf([])).toEqual([]);
  });

  it('offers no change that is not seen', () => {
    expect(kindsOf(scored(100.09, 50))).toEqual([]);
    expect(kindsOf(scored(100.1, 50))).toEqual(['not-capped']);
  });
});

describe('rollUpIf', () => {
  it('counts what is missing as 0', () => {
    const changed = rollUpIf(report(scored(80, null)), { kind: 'missing-as-zero' });
    expect(changed).toMatchObject({ score: 40, terms: [{ value: 80 }, { value: 0 }], leftOut: [] });
  });

  it('caps, and does not', () => {
    expect(rollUpIf(report(scored(9, 144, 55, 92, 76), uncapped), { kind: 'capped' }).score).toBe(66.4);
    expect(rollUpIf(report(scored(9, 144, 55, 92, 76)), { kind: 'not-capped' }).score).toBe(75.2);
  });

  it('divides the weights that are left by what they add up to', () => {
    const criteria = '### Scoring Criteria\n\n- #1 (50%)\n- #2 (30%)\n- #3 (20%)';
    const given = report(scored(10, 40, 90), capped, DURING, criteria);
    expect(given.rollup).toMatchObject({ score: 35, weighted: true });
    const changed = rollUpIf(given, { kind: 'without', id: keyResult({ iid: '1' }).id });
    expect(changed).toMatchObject({ score: 60, weighted: true, terms: [{ weight: 60 }, { weight: 40 }] });
  });

  it('leaves the report alone, and says nothing else than it where nothing changes', () => {
    const given = report(scored(40, null, 144));
    const before = structuredClone(given);
    expect(rollUpIf(given, { kind: 'without', id: 'nobody' })).toEqual(given.rollup);
    expect(given).toEqual(before);
  });

  it('without one is the roll-up of the others, before and after the end', () => {
    const percents = fc.array(fc.option(fc.integer({ min: 0, max: 150 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(percents, fc.nat(), fc.constantFrom(DURING, AFTER), (given, at, now) => {
        const children = scored(...given);
        const out = children[at % children.length];
        if (!out) throw new Error('there is one');
        const others = children.filter((child) => child !== out);
        const changed = rollUpIf(report(children, capped, now), { kind: 'without', id: out.id });
        expect(changed).toEqual(rollUpOf(others, capped, now === AFTER));
      }),
    );
  });

  it('goes through the levels below: what is capped there is capped at its own place', () => {
    const lower = objective({ iid: '50', hasChildren: true, percent: null });
    const children = [keyResult({ iid: '51', description: 'Score => 150%' }), keyResult({ iid: '52', percent: 50 })];
    const tree = treeOf({
      children: [lower],
      below: new Map([[lower.id, { children, links: [], complete: true }]]),
    });
    const of = (profile: typeof capped) => reportOn(tree, profile, new Date(DURING), home);
    expect([of(capped).rollup.score, of(uncapped).rollup.score]).toEqual([75, 100]);
    expect(whatIfsOf(of(capped))).toEqual([{ kind: 'not-capped' }]);
    expect(rollUpIf(of(capped), { kind: 'not-capped' }).score).toBe(100);
    expect(rollUpIf(of(uncapped), { kind: 'capped' }).score).toBe(75);
  });
});
