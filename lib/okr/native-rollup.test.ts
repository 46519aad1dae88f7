import { describe, expect, it } from 'vitest';
import { keyResult, objective, rollUpOf, scored } from './item.fixture';
import { nativeRollUp, nativeScore } from './native-rollup';
import { infrastructureQualityProfile as uncapped } from './profiles/infrastructure-quality';

const told = (children: ReturnType<typeof scored>, shown: number | null, ended = false) =>
  nativeScore(objective({ percent: shown }), children, rollUpOf(children, uncapped, ended), uncapped.rounding);

describe('nativeRollUp', () => {
  it('is the whole part of the mean of all children, missing ones as 0', () => {
    expect(nativeRollUp(scored(63, 73, 62, 44))).toBe(60);
    expect(nativeRollUp(scored(9, 144, 55, 92, 76))).toBe(66);
    expect(nativeRollUp([...scored(100), keyResult({ iid: '2' })])).toBe(50);
    expect(nativeRollUp([])).toBeNull();
  });
});

describe('nativeScore', () => {
  it('says nothing more when both agree to a decimal', () => {
    expect(told(scored(65, 75, 25, 55, 65), 57)).toEqual({ shown: 57, reasons: [] });
  });

  it('says why it differs', () => {
    expect(told(scored(63, 73, 62, 44), 60)?.reasons).toEqual(['drops-decimals']);
    expect(told(scored(9, 144, 55, 92, 76), 66)?.reasons).toEqual(['caps-at-100', 'drops-decimals']);
    expect(told(scored(80, null), 40)?.reasons).toEqual(['missing-as-zero']);
    expect(told([...scored(80), keyResult({ iid: '9', percent: 0, labels: ['OBE'] })], 40)?.reasons).toEqual([
      'counts-left-out',
    ]);
    expect(told([keyResult({ title: 'A => 50%', progress: null })], 0)?.reasons).toEqual(['reads-only-progress']);
  });

  it('says that it knows no weights, where they matter', () => {
    const children = scored(90, 40, 10);
    const weighted = (...weights: number[]) =>
      rollUpOf(children, uncapped, false, new Map(children.map(({ id }, at) => [id, weights[at] ?? 0])));
    const shown = objective({ percent: 46 });
    expect(nativeScore(shown, children, weighted(50, 30, 20), uncapped.rounding)?.reasons).toEqual([
      'ignores-weights',
      'drops-decimals',
    ]);
    expect(nativeScore(shown, children, weighted(60, 40, 0), uncapped.rounding)?.reasons).toContain('counts-left-out');
    expect(nativeScore(shown, children, weighted(10, 10, 10), uncapped.rounding)?.reasons).toEqual(['drops-decimals']);
  });

  it('does not invent a reason when GitLab’s number is not what its rule gives', () => {
    expect(told(scored(63, 73), 90)?.reasons).toEqual(['not-in-step']);
  });

  it('is absent where GitLab shows none', () => {
    expect(told(scored(63), null)).toBeNull();
  });

  it('says that it counts child items only, and reproaches it nothing for what is none', () => {
    const children = scored(60);
    const native = (percents: (number | null)[]) => {
      const linked = scored(...percents).map((item) => ({ ...item, id: `linked ${item.iid}` }));
      return nativeScore(
        objective({ percent: 60 }),
        children,
        rollUpOf([...children, ...linked], uncapped, false),
        uncapped.rounding,
      );
    };
    expect(native([100])?.reasons).toEqual(['counts-only-children']);
    expect(native([100, null])?.reasons).toEqual(['counts-only-children']);
  });

  it('says that it counts a child here that counts below another one', () => {
    const [one, other] = scored(60, 80);
    const rollup = rollUpOf(one ? [one] : [], uncapped, false);
    expect(one && other && nativeScore(objective({ percent: 70 }), [one, other], rollup, uncapped.rounding)).toEqual({
      shown: 70,
      reasons: ['counts-left-out'],
    });
  });

  it('says nothing where both look alike', () => {
    const whole = { decimals: 0, way: 'down' } as const;
    const children = scored(63, 73, 62, 44);
    const rollup = rollUpOf(children, uncapped, false);
    expect(nativeScore(objective({ percent: 60 }), children, rollup, whole)).toEqual({ shown: 60, reasons: [] });
  });
});
