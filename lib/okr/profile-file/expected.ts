import * as z from 'zod/mini';
import { madeOnce } from '../made-once';

/** What a setting must be, for the sentence that refuses anything else. */
export type Expected =
  | { what: 'number'; least: number; most: number }
  | { what: 'whole-number'; least: number; most: number }
  /** 0 (Sunday) to 6. */
  | { what: 'weekday' }
  /** 1 (January) to 12. */
  | { what: 'month' }
  | { what: 'one-of'; values: readonly (string | number)[] }
  | { what: 'yes-no' }
  /** One line of plain text. */
  | { what: 'line'; most: number }
  /** Markdown, may have several lines. */
  | { what: 'text'; most: number }
  | { what: 'id' }
  /** No built-in profile's. */
  | { what: 'own-id' }
  | { what: 'time-zone' }
  /** `HH:MM`, up to `24:00`. */
  | { what: 'time' }
  | { what: 'group' }
  | { what: 'list' }
  | { what: 'list-length'; least: number; most: number }
  /** Greater than the same setting of the entry before. */
  | { what: 'above'; value: number }
  | { what: 'at-least'; value: number };

/** A single value; anything that `is` does not accept is refused with what was expected. */
export function leaf<T>(expected: Expected, is: (value: unknown) => boolean): z.ZodMiniCustom<T, T> {
  return z.custom<T>(is, { params: expected });
}

const isBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;

export const number = (least: number, most: number) =>
  leaf<number>({ what: 'number', least, most }, isBetween(least, most));

export const wholeNumber = (least: number, most: number, what: 'whole-number' | 'weekday' | 'month' = 'whole-number') =>
  leaf<number>(
    what === 'whole-number' ? { what, least, most } : { what },
    (value) => Number.isInteger(value) && isBetween(least, most)(value),
  );

export const oneOf = <const T extends string | number>(values: readonly T[]) =>
  leaf<T>({ what: 'one-of', values }, (value) => values.some((one) => one === value));

export const yesNo = madeOnce(() => leaf<boolean>({ what: 'yes-no' }, (value) => typeof value === 'boolean'));

/** What would show as nothing, or turn the words around it: controls, halves of letters, line and direction marks. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A letter, a number or a sign: not only space, nor what merely joins or steers what stands beside it. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line with something to see in it. */
export const line = (most: number) =>
  leaf<string>(
    { what: 'line', most },
    (value) => typeof value === 'string' && value.length <= most && SEEN.test(value) && !UNSEEN.test(value),
  );

export const text = (most: number) =>
  leaf<string>(
    { what: 'text', most },
    (value) => typeof value === 'string' && value.length <= most && !UNSEEN.test(value.replace(/[\n\t]/g, '')),
  );

export const id = madeOnce(() =>
  leaf<string>({ what: 'id' }, (value) => typeof value === 'string' && /^[a-z\d][a-z\d-]{0,63}$/.test(value)),
);

/** A list of so many entries. */
export function list<T extends z.ZodMiniType>(entry: T, most: number, least = 0) {
  const params: Expected = { what: 'list-length', least, most };
  return z.array(entry).check(z.refine((entries) => entries.length >= least && entries.length <= most, { params }));
}
