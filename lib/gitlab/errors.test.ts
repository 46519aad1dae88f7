import { describe, expect, it } from 'vitest';
import { GitlabError, kindOfStatus } from './errors';

describe('kindOfStatus', () => {
  it.each([
    [0, 'signed-out'],
    [302, 'signed-out'],
    [400, 'refused'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ])('%i is %s', (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind);
  });
});

describe('GitlabError', () => {
  it('names its kind and carries the time to come back', () => {
    const retryAt = new Date('2023-10-25T09:00:00Z');
    const error = new GitlabError('rate-limited', retryAt);
    expect(error).toMatchObject({ name: 'GitlabError', kind: 'rate-limited', retryAt });
    expect(error.message).toContain('rate-limited');
    expect(new GitlabError('server').retryAt).toBeNull();
  });
});
