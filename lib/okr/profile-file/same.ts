/** Whether two JSON values are equal; the order of keys does not count. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** What of a value differs from another of its shape: groups setting by setting, all else whole. Undefined: nothing. */
export function differing(value: unknown, base: unknown): unknown {
  if (same(value, base)) return undefined;
  if (!isGroup(value) || !isGroup(base)) return value;
  const settings = Object.entries(value).map(([key, setting]) => [key, differing(setting, base[key])] as const);
  return Object.fromEntries(settings.filter(([, setting]) => setting !== undefined));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}
