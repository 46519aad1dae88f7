/**
 * In Firefox's content scripts what `Headers.entries()` gives cannot be iterated (seen in 153 ESR), and ky iterates it.
 * This gives it what it lacks; pages do not see it. Does nothing where nothing is missing.
 */
export function makeHeadersIterable(): void {
  const iterator: object = Object.getPrototypeOf(new Headers().entries());
  if (Symbol.iterator in iterator) return;
  Object.defineProperty(iterator, Symbol.iterator, {
    value(this: unknown) {
      return this;
    },
  });
}
