import { describe, expect, it } from 'vitest';
import { startLook } from './due-look';
import { GitlabError } from './errors';

const failing = (kind: ConstructorParameters<typeof GitlabError>[0]) => async () => {
  throw new GitlabError(kind);
};

describe('a look', () => {
  it('asks twelve questions, and says that there were more', async () => {
    const look = startLook();
    const answers = [];
    for (let asked = 0; asked < 13; asked += 1) answers.push(await look.ask(async () => asked));
    expect(answers).toEqual([...Array(12).keys(), null]);
    expect([look.isComplete(), look.failure()]).toEqual([false, null]);
  });

  it('goes on after a failure, and names the first', async () => {
    const look = startLook();
    expect(await look.ask(failing('server'))).toBeNull();
    expect(await look.ask(failing('forbidden'))).toBeNull();
    expect(await look.ask(async () => 'answer')).toBe('answer');
    expect([look.isComplete(), look.failure()?.kind]).toEqual([false, 'server']);
  });

  it.each(['signed-out', 'rate-limited'] as const)('asks nothing more once it is %s, and names that', async (kind) => {
    const look = startLook();
    await look.ask(failing('server'));
    await look.ask(failing(kind));
    expect(await look.ask(async () => 'answer')).toBeNull();
    expect(look.failure()?.kind).toBe(kind);
  });

  it('passes on what is no failure of GitLab’s', async () => {
    const reason = new DOMException('gone', 'AbortError');
    await expect(startLook().ask(() => Promise.reject(reason))).rejects.toBe(reason);
  });
});
