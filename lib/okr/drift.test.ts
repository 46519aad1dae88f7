import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf } from './drift';
import { rollUpOf, scored } from './item.fixture';
import { infrastructureQualityProfile as uncapped } from './profiles/infrastructure-quality';
import { nativeProfile as capped } from './profiles/native';
import type { Reading } from './reading';

const said = (percent: number, decimals = 0, at = '2023-10-25T10:00:00Z'): Reading => ({
  source: 'description',
  percent,
  decimals,
  at,
});
const of = (...percents: (number | null)[]) => rollUpOf(scored(...percents), uncapped, false);

describe('driftOf', () => {
  it('names the wrong divisor of the real page: 94 is 376 ÷ 4, with five scores', () => {
    const drift = driftOf(said(94), of(9, 144, 55, 92, 76), capped);
    expect(drift).toMatchObject({ level: 'loud', cause: { kind: 'divisor', sum: 376, divisor: 4, count: 5 } });
    expect(drift?.points).toBeCloseTo(18.8, 9);
  });

  it('names no cause for 39.5 against 56.25: nothing gives it', () => {
    expect(driftOf(said(39.5, 1), of(43, 29, 83, 70), capped)).toMatchObject({
      level: 'loud',
      points: -16.75,
      cause: null,
    });
  });

  it('takes up to the tolerance for rounding', () => {
    expect(driftOf(said(75), of(43, 91, 65, 100), capped)?.level).toBe('none');
    expect(driftOf(said(77), of(80, 75, 78), capped)?.level).toBe('none');
    expect(driftOf(said(75.75, 2), of(43, 91, 65, 100), capped)?.level).toBe('none');
    expect(driftOf(said(76), of(43, 91, 65, 100), capped)?.level).toBe('quiet');
  });

  it('is none where people wrote what their rules show', () => {
    const strict = { tolerance: 0, rounding: { decimals: 0, way: 'down' } as const };
    expect(driftOf(said(62), of(62.9, 62.9), strict)?.level).toBe('none');
    expect(driftOf(said(63), of(62.9, 62.9), strict)?.level).toBe('quiet');
  });

  it('is not loud about a part of the scores', () => {
    expect(driftOf(said(94), of(80, null, null), capped)?.level).toBe('quiet');
  });

  it('is loud from five points', () => {
    expect(driftOf(said(54.9, 1), of(50, 50), capped)?.level).toBe('quiet');
    expect(driftOf(said(55), of(50, 50), capped)?.level).toBe('loud');
  });

  it('is only behind, quietly and without a cause, when a child changed after the recording', () => {
    const drift = driftOf(said(94, 0, '2023-10-01T10:00:00Z'), of(9, 144, 55, 92, 76), capped);
    expect(drift).toMatchObject({ level: 'quiet', behindSince: '2023-10-18T09:00:00Z', cause: null });
  });

  it('names one child left out, capping, and missing scores as 0', () => {
    expect(driftOf(said(20), of(10, 30, 80), capped)?.cause).toMatchObject({
      kind: 'one-left-out',
      item: { iid: '3' },
    });
    expect(driftOf(said(66.4, 1), of(9, 144, 55, 92, 76), capped)?.cause).toEqual({ kind: 'capped' });
    expect(driftOf(said(75.2, 1), rollUpOf(scored(9, 144, 55, 92, 76), capped, false), capped)?.cause).toEqual({
      kind: 'not-capped',
    });
    expect(driftOf(said(36), of(80, 70, 30, null, null), capped)?.cause).toEqual({ kind: 'missing-as-zero' });
    expect(driftOf(said(56), of(80, 60, 40, 100, null), capped)?.cause).toEqual({ kind: 'missing-as-zero' });
  });

  it('names the plain mean, or one left out, where the score is weighted', () => {
    const children = scored(90, 40, 10);
    const weights = new Map(children.map(({ id }, at) => [id, [50, 30, 20][at] ?? 0]));
    const weighted = rollUpOf(children, uncapped, false, weights);
    expect(driftOf(said(47), weighted, capped)).toMatchObject({
      points: -12,
      level: 'loud',
      cause: { kind: 'unweighted' },
    });
    expect(driftOf(said(71.3, 1), weighted, capped)?.cause).toMatchObject({ kind: 'one-left-out', item: { iid: '3' } });
    expect(driftOf(said(59), weighted, capped)).toMatchObject({ level: 'none' });
  });

  it('names nothing when two things fit', () => {
    // 10 and 10: leaving out either of the 40s gives the same number.
    expect(driftOf(said(20), of(10, 10, 40, 40), capped)?.cause).toBeNull();
  });

  it('has nothing to compare without a score', () => {
    expect(driftOf(said(50), of(null), capped)).toBeNull();
  });

  it('never names a cause that does not give the recorded number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 200 }),
        (values, recorded) => {
          const cause = driftOf(said(recorded), of(...values), capped)?.cause;
          if (cause?.kind === 'divisor') expect(Math.round(cause.sum / cause.divisor)).toBe(recorded);
        },
      ),
    );
  });
});
