import { describe, expect, it } from 'vitest';
import { profileFor } from './profile';
import { builtInProfiles } from './profiles/built-in';
import { nativeProfile } from './profiles/native';

describe('profileFor', () => {
  const withPattern = (host: string, path: string) => ({ ...nativeProfile, id: 'x', appliesTo: [{ host, path }] });
  const applies = (host: string, path: string, onHost: string, onPath: string) =>
    profileFor(onHost, onPath, [withPattern(host, path)], nativeProfile).id === 'x';

  it('knows the department’s project on any host, and nothing else', () => {
    expect(profileFor('gitlab.com', 'gitlab-com/gitlab-OKRs', builtInProfiles, nativeProfile).id).toBe(
      'infrastructure-quality-page',
    );
    expect(profileFor('gitlab.com', 'gitlab-com/other', builtInProfiles, nativeProfile)).toBe(nativeProfile);
  });

  it('matches literals and globs, whole', () => {
    expect(applies('gitlab.example.com', 'a/b', 'gitlab.example.com', 'A/B')).toBe(true);
    expect(applies('gitlab.example.com', 'a/b', 'gitlab.example.com', 'a/b/c')).toBe(false);
    expect(applies('*.example.com', 'a/*', 'gitlab.example.com', 'a/b/c')).toBe(true);
    expect(applies('*', '*/okrs', 'x', 'a/b/okrs')).toBe(true);
    expect(applies('*', 'a/*/okrs', 'x', 'a/okrs')).toBe(false);
    expect(applies('*', 'a*a', 'x', 'a')).toBe(false);
    expect(applies('*', 'a.c', 'x', 'abc')).toBe(false);
  });

  it('takes no exponential time on a hostile pattern', () => {
    const started = performance.now();
    expect(applies('*', `${'a*'.repeat(2000)}b`, 'x', 'a'.repeat(5000))).toBe(false);
    // Not a measurement: backtracking would take years.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
