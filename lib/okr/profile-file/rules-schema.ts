import * as z from 'zod/mini';
import { madeOnce } from '../made-once';
import type { Band } from '../profile';
import { zoneOffset } from '../zone';
import { type Expected, id, leaf, line, list, number, oneOf, wholeNumber, yesNo } from './expected';

/** A group of settings: each may be left out, and then is as in the profile the file is based on. None else is known. */
export function group<T extends Record<string, z.ZodMiniType>>(settings: T) {
  return z.strictObject(settings);
}

export const optional = z.exactOptional;

/** GitLab's own limit for a label's title and a path. */
const LONGEST_NAME = 255;

export const name = madeOnce(() => line(LONGEST_NAME));
export const names = madeOnce(() => list(name(), 100));

/** Host and full path, `*` for any run of characters. */
const place = () => z.strictObject({ host: name(), path: name() });

const timeZone = () =>
  leaf<string>(
    { what: 'time-zone' },
    // Browsers differ on zones that are mere offsets.
    (value) => typeof value === 'string' && /^[a-z][\w+/-]{0,63}$/i.test(value) && zoneOffset(0, value) !== null,
  );

const time = () =>
  leaf<string>(
    { what: 'time' },
    (value) => typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
  );

export const cadence = madeOnce(() =>
  group({
    weekday: optional(wholeNumber(0, 6, 'weekday')),
    timeZone: optional(timeZone()),
    cutOff: optional(time()),
    everyWeeks: optional(oneOf([1, 2, 4])),
  }),
);

const ascending = () =>
  z.check<Band[]>(({ value, issues }) => {
    const at = value.findIndex(({ from }, index) => from <= (value[index - 1]?.from ?? -1));
    if (at < 0) return;
    const params: Expected = { what: 'above', value: value[at - 1]?.from ?? 0 };
    issues.push({ code: 'custom', input: value, path: [at, 'from'], params });
  });

/** All settings but the descriptions'. */
export function ruleSettings() {
  const roleRule = group({ types: optional(names()), labels: optional(names()), titles: optional(names()) });
  const ask = group({
    labels: optional(list(name(), 20)),
    period: optional(yesNo()),
    assignees: optional(wholeNumber(0, 20)),
  });
  const band = z.strictObject({ from: number(0, 1000), name: name(), tone: oneOf(['good', 'fair', 'poor']) });
  return {
    id: optional(id()),
    appliesTo: optional(list(place(), 50)),
    recognition: optional(
      group({ objective: optional(roleRule), 'key-result': optional(roleRule), okrLabels: optional(names()) }),
    ),
    cancelledLabels: optional(names()),
    sources: optional(
      list(
        oneOf([
          'progress',
          'title',
          'description',
          'objective-description',
          'below',
          'criteria',
          'check-in',
          'gitlab-rollup',
        ]),
        8,
        1,
      ),
    ),
    writesTo: optional(oneOf(['title', 'description'])),
    rollUp: optional(
      group({
        weighted: optional(yesNo()),
        capAt100: optional(yesNo()),
        missing: optional(oneOf(['left-out-until-end', 'left-out', 'zero'])),
      }),
    ),
    rounding: optional(group({ decimals: optional(oneOf([0, 1])), way: optional(oneOf(['nearest', 'down'])) })),
    tolerance: optional(number(0, 100)),
    bands: optional(z.nullable(list(band, 10, 1).check(ascending()))),
    cadence: optional(cadence()),
    checkIn: optional(group({ noteOn: optional(oneOf(['objective', 'key-results'])) })),
    fiscalYearStartMonth: optional(wholeNumber(1, 12, 'month')),
    asks: optional(group({ objective: optional(ask), 'key-result': optional(ask) })),
  };
}
