import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyResult, membersOf, objective, rollUpOf, scored } from './item.fixture';
import { infrastructureQualityProfile as uncapped } from './profiles/infrastructure-quality';
import { nativeProfile as capped } from './profiles/native';
import { rollUp } from './rollup';

describe('rollUp', () => {
  it('is the plain mean, unrounded', () => {
    expect(rollUpOf(scored(63, 73, 62, 44), capped, false).score).toBe(60.5);
    expect(rollUpOf(scored(43, 29, 83, 70), capped, false).score).toBe(56.25);
  });

  it('counts a score above 100 as the profile says, and knows the other number', () => {
    const children = scored(9, 144, 55, 92, 76);
    expect(rollUpOf(children, uncapped, false)).toMatchObject({ score: 75.2, capped: 66.4, uncapped: 75.2 });
    expect(rollUpOf(children, capped, false)).toMatchObject({ score: 66.4, capped: 66.4, uncapped: 75.2 });
  });

  it('leaves a missing score out while the period runs, and says what it hides', () => {
    const rollup = rollUpOf(scored(80, null, null, null, null), capped, false);
    expect(rollup).toMatchObject({ score: 80, scored: 1, expected: 5, missingAsZero: 16 });
    expect(rollup.leftOut.map(({ reason }) => reason)).toEqual(Array(4).fill('not-scored'));
  });

  it('leaves a missing score out whose item was not all read, also where others count as 0', () => {
    const [unread, ...others] = membersOf(scored(null, 80, null), capped);
    const members = unread ? [{ ...unread, isUnread: true as const }, ...others] : [];
    expect(rollUp(members, capped, true)).toMatchObject({
      score: 40,
      scored: 1,
      expected: 3,
      leftOut: [{ item: { iid: '1' }, reason: 'not-scored' }],
    });
    expect(rollUp(members, capped, true).missingAsZero).toBeCloseTo(80 / 3, 9);
  });

  it('counts a missing score as 0 from the end of the period', () => {
    const rollup = rollUpOf(scored(80, null), capped, true);
    expect(rollup).toMatchObject({ score: 40, scored: 1, expected: 2 });
    expect(rollup.terms).toHaveLength(2);
  });

  it('has no score before the first one, also after the end', () => {
    for (const ended of [false, true]) {
      expect(rollUpOf(scored(null, null), capped, ended)).toMatchObject({
        score: null,
        terms: [],
        scored: 0,
        expected: 2,
      });
    }
    expect(rollUpOf([], capped, false).score).toBeNull();
  });

  it('takes a 0 that was set for a score, and one that never was for none', () => {
    const never = keyResult({ iid: '2', progress: { percent: 0, start: 0, current: 0, end: 100, updatedAt: null } });
    expect(rollUpOf([...scored(0), never], capped, false)).toMatchObject({ score: 0, scored: 1, expected: 2 });
  });

  it('leaves cancelled children out, by label or by word, also after the end', () => {
    const byLabel = keyResult({ iid: '2', percent: 10, labels: ['workflow:Cancelled'] });
    const byWord = keyResult({ iid: '3', title: 'Migrate dashboards => OBE' });
    const rollup = rollUpOf([...scored(50), byLabel, byWord], capped, true);
    expect(rollup).toMatchObject({ score: 50, scored: 1, expected: 1 });
    expect(rollup.leftOut.map(({ reason }) => reason)).toEqual(['cancelled', 'cancelled']);
  });

  it('counts child objectives, by what people wrote before what GitLab rolled up, and no other items', () => {
    const task = keyResult({ iid: '4', typeName: 'Task', percent: 100 });
    const rollup = rollUpOf(
      [objective({ iid: '2', percent: 30 }), objective({ iid: '3', percent: 30, description: 'Score => 50%' }), task],
      capped,
      false,
    );
    expect(rollup.terms.map(({ value }) => value)).toEqual([30, 50]);
    expect(rollup.leftOut).toMatchObject([{ reason: 'not-an-okr' }]);
  });

  describe('with weights', () => {
    const weights = (...percents: number[]) =>
      new Map(scored(...percents).map(({ id }, at) => [id, percents[at] ?? 0] as const));
    const pointsOf = ({ terms }: ReturnType<typeof rollUpOf>) => terms.map(({ points }) => points);

    it('follows them', () => {
      const rollup = rollUpOf(scored(90, 40, 10), capped, false, weights(50, 30, 20));
      expect(rollup).toMatchObject({ score: 59, weighted: true, scored: 3, expected: 3, missingAsZero: null });
      expect(pointsOf(rollup)).toEqual([45, 12, 2]);
    });

    it('leaves out what has 0', () => {
      const rollup = rollUpOf(scored(95, 60, 20), capped, false, weights(50, 50, 0));
      expect(rollup).toMatchObject({ score: 77.5, scored: 2, expected: 2 });
      expect(rollup.leftOut).toMatchObject([{ reason: 'weight-zero', score: { reading: { percent: 20 } } }]);
      expect(rollUpOf(scored(null, 5), capped, true, weights(100, 0)).score).toBeNull();
    });

    it('divides by the weights present, and by all where a missing score counts 0', () => {
      const children = [...scored(90, null), keyResult({ iid: '3', percent: 10, labels: ['OBE'] })];
      const running = rollUpOf(children, capped, false, weights(60, 20, 20));
      expect(running).toMatchObject({ score: 90, scored: 1, expected: 2, missingAsZero: 67.5 });
      expect(running.terms).toMatchObject([{ weight: 100, points: 90 }]);
      const over = rollUpOf(children, capped, true, weights(60, 20, 20));
      expect(over).toMatchObject({ score: 67.5, missingAsZero: 67.5 });
      expect(over.terms.map(({ weight }) => weight)).toEqual([75, 25]);
    });

    it('knows the number under the other rule for over-achievement', () => {
      expect(rollUpOf(scored(144, 50), uncapped, false, weights(75, 25))).toMatchObject({
        score: 120.5,
        capped: 87.5,
        uncapped: 120.5,
      });
      expect(rollUpOf(scored(144, 50), capped, false, weights(75, 25)).score).toBe(87.5);
    });

    it('stays in the range of its terms, in whatever order, and points and weights add up', () => {
      const child = fc.tuple(fc.option(fc.integer({ min: 0, max: 300 })), fc.integer({ min: 0, max: 100 }));
      fc.assert(
        fc.property(
          fc.array(child, { minLength: 1, maxLength: 20 }),
          fc.boolean(),
          fc.integer(),
          (given, ended, seed) => {
            const children = scored(...given.map(([percent]) => percent));
            const shares = weights(...given.map(([, weight]) => weight));
            const { score, terms } = rollUpOf(children, uncapped, ended, shares);
            const shuffled = children.toSorted(
              (a, b) => Math.sin(seed + Number(a.iid)) - Math.sin(seed + Number(b.iid)),
            );
            expect(rollUpOf(shuffled, uncapped, ended, shares).score).toBe(score);
            if (score === null) return;
            expect(score).toBeGreaterThanOrEqual(Math.min(...terms.map(({ value }) => value)) - 1e-9);
            expect(score).toBeLessThanOrEqual(Math.max(...terms.map(({ value }) => value)) + 1e-9);
            expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 8);
            expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 8);
          },
        ),
      );
    });

    it('is the plain mean where all are equal', () => {
      expect(rollUpOf(scored(43, 29, 83, 70), capped, false, weights(25, 25, 25, 25)).score).toBe(56.25);
    });
  });

  const percents = fc.array(fc.option(fc.integer({ min: 0, max: 300 })), { minLength: 1, maxLength: 40 });

  it('does not depend on the order of the children', () => {
    fc.assert(
      fc.property(percents, fc.boolean(), fc.integer(), (values, ended, seed) => {
        const children = scored(...values);
        const shuffled = [...children].sort((a, b) => Math.sin(seed + Number(a.iid)) - Math.sin(seed + Number(b.iid)));
        expect(rollUpOf(shuffled, uncapped, ended).score).toBe(rollUpOf(children, uncapped, ended).score);
      }),
    );
  });

  it('stays in the range of its terms, and the points and weights add up', () => {
    fc.assert(
      fc.property(percents, fc.boolean(), fc.boolean(), (values, ended, cap) => {
        const { score, terms } = rollUpOf(scored(...values), cap ? capped : uncapped, ended);
        if (score === null) {
          expect(terms).toEqual([]);
          return;
        }
        const counted = terms.map(({ value }) => value);
        expect(score).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...counted) + 1e-9);
        expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 8);
        expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 8);
      }),
    );
  });

  it('never has a score above the one with nothing missing left out, once the period is over', () => {
    fc.assert(
      fc.property(percents, (values) => {
        const children = scored(...values);
        const running = rollUpOf(children, capped, false).score;
        const over = rollUpOf(children, capped, true).score;
        expect(over ?? 0).toBeLessThanOrEqual((running ?? 0) + 1e-9);
      }),
    );
  });
});
