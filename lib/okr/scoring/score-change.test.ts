import { describe, expect, it } from 'vitest';
import { keyResult, objective } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { scoreChange } from './score-change';

const inTitles = { ...nativeProfile, writesTo: 'title' as const };
const ofKeyResult = (given: Parameters<typeof keyResult>[0], percent: number, profile = nativeProfile) =>
  scoreChange(keyResult({ title: 'Deploys are quick', ...given }), 'key-result', profile, percent);

describe('an item with a progress field', () => {
  it('gets whole percentages there, whatever the profile writes to', () => {
    const expected = { place: 'progress', percent: 63, current: 63, rounded: false, outweighedBy: null };
    expect(ofKeyResult({ percent: 40 }, 63)).toEqual(expected);
    expect(ofKeyResult({ percent: null }, 63, inTitles)).toEqual(expected);
  });

  it('says what the field makes of decimals, and of steps that are too wide', () => {
    expect(ofKeyResult({ percent: 40 }, 60.5)).toMatchObject({ percent: 61, current: 61, rounded: true });
    const steps = { percent: 20, start: 0, current: 1, end: 5, updatedAt: null };
    expect(ofKeyResult({ progress: steps }, 63)).toMatchObject({ percent: 60, current: 3, rounded: true });
    expect(ofKeyResult({ progress: { ...steps, start: 5 } }, 63)).toEqual({ refused: 'start-equals-end' });
  });

  it('gets more than 100 as text, which counts beside a full field', () => {
    expect(ofKeyResult({ percent: 100 }, 144)).toEqual({
      place: 'description',
      before: '',
      after: 'Score => 144%',
      outweighedBy: null,
    });
    expect(ofKeyResult({ percent: 100, title: 'Deploys => 120%' }, 144)).toMatchObject({
      place: 'title',
      after: 'Deploys => 144%',
      outweighedBy: null,
    });
    expect(ofKeyResult({ percent: 63 }, 144)).toMatchObject({ place: 'description', outweighedBy: { percent: 63 } });
  });

  it('is an objective: GitLab owns its progress', () => {
    expect(scoreChange(objective({ percent: 66 }), 'objective', nativeProfile, 70)).toEqual({ refused: 'objective' });
  });

  it('says where a text goes on to count instead', () => {
    expect(ofKeyResult({ percent: 100, description: 'Score => 144%' }, 100)).toMatchObject({
      place: 'progress',
      outweighedBy: { source: 'description', percent: 144 },
    });
  });
});

describe('an item without', () => {
  it('gets it where the profile says', () => {
    expect(ofKeyResult({}, 60.5)).toMatchObject({ place: 'description', after: 'Score => 60.5%' });
    expect(ofKeyResult({}, 60.5, inTitles)).toMatchObject({ place: 'title', after: 'Deploys are quick => 60.5%' });
    expect(scoreChange(objective(), 'objective', inTitles, 70)).toMatchObject({ after: 'Objective => 70%' });
  });

  it('gets it only where the profile reads it', () => {
    const described = { ...nativeProfile, sources: ['progress' as const, 'description' as const] };
    expect(ofKeyResult({ title: 'Deploys => 40%' }, 63, described)).toMatchObject({ place: 'description' });
    const bare = { ...nativeProfile, sources: ['progress' as const] };
    expect(ofKeyResult({}, 63, bare)).toEqual({ refused: 'not-read' });
    expect(ofKeyResult({ percent: 100 }, 144, bare)).toEqual({ refused: 'not-read' });
    expect(ofKeyResult({ percent: 40 }, 63, bare)).toMatchObject({ place: 'progress' });
  });

  it('gets it where a score stands already', () => {
    expect(ofKeyResult({ title: 'Deploys => 40%' }, 63)).toMatchObject({ place: 'title', after: 'Deploys => 63%' });
    expect(ofKeyResult({ description: 'Progress: 3/5' }, 63, inTitles)).toMatchObject({
      place: 'description',
      after: 'Progress: 63%',
    });
  });

  it('gets it where the score stands that counts, when there are two', () => {
    const both = { title: 'Deploys => 40%', description: 'Score => 50%' };
    expect(ofKeyResult(both, 63)).toMatchObject({ place: 'title', outweighedBy: null });
    const textFirst = { ...inTitles, sources: ['description' as const, 'title' as const] };
    expect(ofKeyResult(both, 63, textFirst)).toMatchObject({ place: 'description', outweighedBy: null });
  });

  it('says what counts instead: its place is not read, or a reading from elsewhere comes first', () => {
    const below = { source: 'below' as const, percent: 20, decimals: 0, at: null };
    expect(scoreChange(keyResult(), 'key-result', nativeProfile, 63, [below])).toMatchObject({ outweighedBy: below });
    expect(scoreChange(keyResult(), 'key-result', nativeProfile, 20, [below])).toMatchObject({ outweighedBy: null });
  });

  it('has no room in its title', () => {
    expect(ofKeyResult({ title: 'a'.repeat(250) }, 63, inTitles)).toEqual({ refused: 'no-place' });
  });
});

it.each([Number.NaN, -1, 1000.01, Number.POSITIVE_INFINITY])('%d is not a score', (percent) => {
  expect(ofKeyResult({}, percent)).toEqual({ refused: 'not-a-score' });
});
