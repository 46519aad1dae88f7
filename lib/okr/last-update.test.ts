import { describe, expect, it } from 'vitest';
import { keyResult } from './item.fixture';
import { updatedOf } from './last-update';
import { nativeProfile } from './profiles/native';
import { type Reading, scoreOf } from './reading';

const checkIn = (at: string, percent: number | null = null) => ({
  at,
  percent,
  decimals: 0,
  before: null,
  health: null,
  words: '',
  author: null,
});
const reading = (at: string | null): Reading => ({ source: 'description', percent: 50, decimals: 0, at });

describe('updatedOf', () => {
  const item = keyResult({ percent: 50 });

  it.each([
    [null, [], '2023-10-18T09:00:00Z'],
    ['2023-10-20T09:00:00Z', [], '2023-10-20T09:00:00Z'],
    ['2023-10-20T09:00:00Z', ['2023-10-12T09:00:00Z'], '2023-10-20T09:00:00Z'],
    [null, ['2023-10-12T09:00:00Z', '2023-10-25T11:00:00+02:00'], '2023-10-25T11:00:00+02:00'],
  ])('is the latest of the score’s date %s, the field’s, and those of check-ins %j', (at, checkIns, lastUpdate) => {
    const told = checkIns.map((date) => checkIn(date));
    expect(updatedOf(item, at === null ? null : reading(at), told)).toMatchObject({ lastUpdate, undated: false });
  });

  it('cannot tell of a score without a date, nor where GitLab keeps none, until somebody checks in', () => {
    const inTitle = { ...reading(null), source: 'title' } as const;
    const unscored = keyResult({ percent: null });
    expect(updatedOf(unscored, inTitle, [])).toMatchObject({ lastUpdate: null, undated: true });
    expect(updatedOf(keyResult(), null, [])).toMatchObject({ lastUpdate: null, undated: true });
    expect(updatedOf(unscored, null, [])).toMatchObject({ lastUpdate: null, undated: false });
    const at = '2023-10-25T09:00:00Z';
    expect(updatedOf(keyResult(), inTitle, [checkIn(at)])).toMatchObject({ lastUpdate: at, undated: false });
  });

  it.each([
    ['=> 6/7', 85.71, 2, false],
    ['=> 6/7', 86, 0, false],
    ['=> 66.7%', 67, 0, false],
    ['=> 66.7%', 66, 0, false],
    ['=> 66.7%', 66.7, 2, false],
    ['=> 67%', 66.7, 1, false],
    ['=> 67%', 66, 0, true],
    ['=> 66.8%', 66.7, 1, true],
    ['=> 6/7', 57.14, 2, true],
  ])('takes %s for the score that was checked in as %d, but for rounding', (score, percent, decimals, undated) => {
    const titled = keyResult({ title: `Faster ${score}` });
    const { reading } = scoreOf(titled, 'key-result', nativeProfile);
    const told = { ...checkIn('2023-10-04T09:00:00Z', percent), decimals };
    expect(reading?.source).toBe('title');
    expect(updatedOf(titled, reading, [told]).undated).toBe(undated);
  });
});
