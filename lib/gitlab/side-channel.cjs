/**
 * Stands in for the `side-channel` package that the REST library's query writer brings: its polyfills for browsers
 * without WeakMap hold `Function(…)`, which a store refuses in an extension. Only the writer's search for cycles uses it.
 */
module.exports = function createSideChannel() {
  const seen = new WeakMap();
  return {
    has: (key) => seen.has(key),
    get: (key) => seen.get(key),
    set: (key, value) => void seen.set(key, value),
    assert(key) {
      if (!seen.has(key)) throw new TypeError('Side channel does not contain this key');
    },
  };
};
