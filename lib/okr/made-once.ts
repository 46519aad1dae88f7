/**
 * Makes something when it is first asked for, once. For what takes long to make and not every page needs: what a module
 * makes as it is loaded, every page waits for. It stands in the core because all rooms may use that.
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
