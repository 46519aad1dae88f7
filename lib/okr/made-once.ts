/**
 * Makes something when it is first asked for, once: a format of the browser's, whose first of each kind takes
 * milliseconds, or the shape of an answer. A page without one should not spend that time, and none in the task that
 * evaluates a script.
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
