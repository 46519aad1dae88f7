import { describe, expect, it } from 'vitest';
import { parseArrow } from '../arrow';
import { scoreOfDescription } from '../score-lines';
import { finalLine, suggestedState } from './final-state';

describe('the final line', () => {
  it.each([
    [72, 'missed', 'Score => 72% (missed)'],
    [100, 'done', 'Score => 100% (done)'],
    [144, 'done', 'Score => 144% (done)'],
    [56.25, 'carried-over', 'Score => 56.3% (carried over)'],
    [66.6666, 'missed', 'Score => 66.7% (missed)'],
    [0, 'missed', 'Score => 0% (missed)'],
    [40, 'cancelled', 'Score => cancelled'],
    [null, 'done', 'Score => 100% (done)'],
    [null, 'missed', 'Score => 0% (missed)'],
    [null, 'carried-over', 'Score => 0% (carried over)'],
    [null, 'cancelled', 'Score => cancelled'],
  ] as const)('of %j, %s: %s', (score, state, expected) => {
    expect(finalLine(score, state)).toBe(expected);
  });

  it('is read back as that score, for every tenth up to 1000', () => {
    for (let tenths = 0; tenths <= 10_000; tenths++) {
      for (const state of ['done', 'missed', 'carried-over'] as const) {
        const score = scoreOfDescription(finalLine(tenths / 10, state), 'objective');
        expect(score?.outcome).toMatchObject({ kind: 'percent', percent: tenths / 10 });
        expect(score?.health).toBeNull();
      }
    }
    expect(parseArrow(finalLine(40, 'cancelled'))?.outcome).toEqual({ kind: 'cancelled' });
  });
});

it.each([
  [100, false, 'open', 'done'],
  [144, false, 'open', 'done'],
  [99.9, false, 'closed', 'missed'],
  [0, false, 'open', 'missed'],
  [null, false, 'open', 'missed'],
  [null, false, 'closed', 'done'],
  [100, true, 'closed', 'cancelled'],
] as const)('suggests for %j, cancelled %j, %s: %s', (score, cancelled, state, expected) => {
  expect(suggestedState(score, cancelled, state)).toBe(expected);
});
