import { describe, expect, it } from 'vitest';
import { createPool } from './pool';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('createPool', () => {
  it('runs no more than its size at a time, the rest in order', async () => {
    const inPool = createPool(2);
    const gates = [gate(), gate(), gate(), gate()];
    const started: number[] = [];
    const tasks = gates.map(({ opened }, index) =>
      inPool(async () => {
        started.push(index);
        await opened;
        return index;
      }),
    );
    await settled();
    expect(started).toEqual([0, 1]);
    gates[1]?.open();
    await settled();
    expect(started).toEqual([0, 1, 2]);
    for (const { open } of gates) open();
    expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3]);
  });

  it('passes its place on when a task fails', async () => {
    const inPool = createPool(1);
    const failed = inPool(() => Promise.reject(new Error('no')));
    const next = inPool(async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('never starts a task that is aborted while it waits, and keeps the order of the others', async () => {
    const inPool = createPool(1);
    const first = gate();
    const abort = new AbortController();
    const started: string[] = [];
    const task = (name: string) => async () => {
      started.push(name);
    };
    const running = inPool(() => first.opened);
    const dropped = inPool(task('dropped'), abort.signal);
    const last = inPool(task('last'));
    abort.abort(new Error('left'));
    await expect(dropped).rejects.toThrow('left');
    first.open();
    await Promise.all([running, last]);
    expect(started).toEqual(['last']);
  });

  it('refuses a task whose signal has aborted already, and loses no place by it', async () => {
    const inPool = createPool(1);
    await expect(inPool(async () => 'never', AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect(await inPool(async () => 'free')).toBe('free');
  });
});
