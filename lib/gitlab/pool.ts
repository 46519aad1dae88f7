/**
 * A pool that runs at most `size` tasks at a time, the others in the order they came. A task whose signal aborts while
 * it waits is never started, and its promise rejects with the signal's reason.
 */
export function createPool(size: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      if (running < size) {
        running += 1;
        resolve();
        return;
      }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal?.reason);
      };
      const start = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      waiting.push(start);
      signal?.addEventListener('abort', giveUp, { once: true });
    });

  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return async <T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    await enter(signal);
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
