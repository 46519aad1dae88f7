/**
 * What something stored is believed to be; undefined where it is broken. Plain functions, not a library's schemas: they
 * are in every page's script, and cost nothing before something is stored.
 */
export type Shape<T> = (value: unknown) => T | undefined;

/** What values of this shape are. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : undefined);

export const number: Shape<number> = (value) => (typeof value === 'number' ? value : undefined);

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  return (value) => words.find((word) => word === value);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

type Parts<T> = { [K in keyof T]: Shape<T[K]> };

/** An object with all of these parts, and with those of `optional` that it has; other parts are left out. */
export function object<T>(parts: Parts<T>): Shape<T>;
export function object<T, O>(parts: Parts<T>, optional: Parts<O>): Shape<T & Partial<O>>;
export function object(parts: Parts<object>, optional: Parts<object> = {}): Shape<object> {
  const shapes = Object.entries<Shape<unknown>>({ ...parts, ...optional });
  return (value) => {
    if (!isObject(value)) return undefined;
    const there = shapes.filter(([name]) => !(name in optional) || value[name] !== undefined);
    const believed = there.map(([name, shape]) => [name, shape(value[name])] as const);
    return believed.some(([, part]) => part === undefined) ? undefined : Object.fromEntries(believed);
  };
}

/** An object whose entries are believed one by one: a broken one is left out, the others stay. */
export function entries<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const believed = Object.entries(value).map(([key, entry]) => [key, shape(entry)] as const);
    return Object.fromEntries(believed.filter((entry): entry is [string, T] => entry[1] !== undefined));
  };
}

/** A list likewise. */
export function listed<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => (Array.isArray(value) ? value.map(shape).filter((entry) => entry !== undefined) : undefined);
}

/** A list without a broken entry. */
export function list<T>(shape: Shape<T>): Shape<T[]> {
  const believed = listed(shape);
  return (value) => {
    const whole = believed(value);
    return Array.isArray(value) && whole?.length === value.length ? whole : undefined;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
