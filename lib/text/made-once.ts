/**
 * Makes something when it is first asked for, once. The browser's first format of each kind takes milliseconds, which a
 * page without one should not spend, and none in the task that evaluates a script.
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
