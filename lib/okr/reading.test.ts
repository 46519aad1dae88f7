import { describe, expect, it } from 'vitest';
import { keyResult, objective } from './item.fixture';
import { nativeProfile as profile } from './profiles/native';
import { recordedScore, scoreOf, withCheckIn } from './reading';

describe('scoreOf', () => {
  it('takes the profile’s first source and shows the ones that disagree', () => {
    const item = keyResult({ percent: 63, title: 'Availability => 63%', description: 'Score => 70%' });
    const score = scoreOf(item, 'key-result', profile);
    expect(score.reading).toMatchObject({ source: 'progress', percent: 63 });
    expect(score.disagreeing).toMatchObject([{ source: 'description', percent: 70 }]);
    const textFirst = { ...profile, sources: ['description', 'progress'] as const };
    expect(scoreOf(item, 'key-result', { ...textFirst, sources: [...textFirst.sources] }).reading?.percent).toBe(70);
  });

  it('lets a text above 100 win over a native 100, which is only a ceiling', () => {
    const score = scoreOf(keyResult({ percent: 100, description: 'Score => 144%' }), 'key-result', profile);
    expect(score).toMatchObject({ reading: { source: 'description', percent: 144 }, disagreeing: [] });
  });

  it('does not let what stands below win over it: that is another fact', () => {
    const below = { source: 'below', percent: 120, decimals: 1, at: null } as const;
    const score = scoreOf(keyResult({ percent: 100 }), 'key-result', profile, [below]);
    expect(score).toMatchObject({ reading: { source: 'progress', percent: 100 }, disagreeing: [below] });
  });

  it('does not let it win over any other native score', () => {
    const score = scoreOf(keyResult({ percent: 90, description: 'Score => 144%' }), 'key-result', profile);
    expect(score).toMatchObject({ reading: { percent: 90 }, disagreeing: [{ percent: 144 }] });
  });

  it('needs no progress widget', () => {
    expect(scoreOf(keyResult({ title: 'A => 6/5' }), 'key-result', profile).reading).toMatchObject({
      source: 'title',
      percent: 120,
    });
    expect(scoreOf(keyResult(), 'key-result', profile).reading).toBeNull();
  });

  it('calls an objective’s progress what it is: GitLab’s roll-up', () => {
    expect(scoreOf(objective({ percent: 66 }), 'objective', profile).reading?.source).toBe('gitlab-rollup');
  });
});

describe('a check-in', () => {
  const told = (at: string, percent: number | null = 70) => ({
    ...{ at, percent, decimals: 0, before: null, health: null, words: '', author: null },
  });
  /** The progress field is of 18 October. */
  const beside = (given: Parameters<typeof keyResult>[0], ...checkIns: ReturnType<typeof told>[]) =>
    scoreOf(keyResult(given), 'key-result', profile, withCheckIn([], checkIns));

  it('contradicts a score only when it is newer, and differs', () => {
    const contradicts = (at: string, percent = 70) => beside({ percent: 63 }, told(at, percent)).disagreeing.length > 0;
    expect(contradicts('2023-10-18T09:00:01Z')).toBe(true);
    expect(contradicts('2023-10-18T09:00:00Z')).toBe(false);
    expect(contradicts('2023-10-11T09:00:00Z')).toBe(false);
    expect(contradicts('2023-10-25T09:00:00Z', 64)).toBe(false);
    expect(contradicts('lately')).toBe(false);
  });

  it('contradicts no score whose date nobody knows', () => {
    expect(beside({ title: 'A => 63%' }, told('2023-10-25T09:00:00Z'))).toMatchObject({
      reading: { source: 'title', percent: 63 },
      disagreeing: [],
    });
  });

  it('above 100 is a full field’s score told whole, as long as nobody filled the field since', () => {
    const above = (at: string, percent = 120) => beside({ percent: 100 }, told(at, percent));
    expect(above('2023-10-25T09:00:00Z')).toMatchObject({
      reading: { source: 'check-in', percent: 120 },
      disagreeing: [],
    });
    expect(above('2023-10-18T09:00:00Z')).toMatchObject({ reading: { source: 'progress' }, disagreeing: [] });
    expect(above('2023-10-25T09:00:00Z', 90)).toMatchObject({
      reading: { source: 'progress' },
      disagreeing: [{ percent: 90 }],
    });
  });

  it('counts where it is the only score, and the newest that tells one', () => {
    const score = beside(
      {},
      told('2023-10-11T09:00:00Z', 30),
      told('2023-10-18T09:00:00Z'),
      told('2023-10-25T09:00:00Z', null),
    );
    expect(score.reading).toEqual({ source: 'check-in', percent: 70, decimals: 0, at: '2023-10-18T09:00:00Z' });
    expect(beside({}, told('2023-10-25T09:00:00Z', null)).reading).toBeNull();
  });
});

describe('recordedScore', () => {
  it('is what people wrote, never GitLab’s roll-up', () => {
    expect(recordedScore(objective({ percent: 66 }), profile).reading).toBeNull();
    const written = objective({
      percent: 66,
      description: 'Context\n\nScore => 60.5%',
      descriptionEditedAt: '2023-10-25T10:00:00Z',
    });
    expect(recordedScore(written, profile).reading).toEqual({
      source: 'description',
      percent: 60.5,
      decimals: 1,
      at: '2023-10-25T10:00:00Z',
    });
  });
});
