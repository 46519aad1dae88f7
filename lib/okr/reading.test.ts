import { describe, expect, it } from 'vitest';
import { keyResult, objective } from './item.fixture';
import { nativeProfile as profile } from './profiles/native';
import { recordedScore, scoreOf } from './reading';

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
