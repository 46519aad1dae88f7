import * as z from 'zod/mini';
import type { RetroRule } from '../description-rules';
import { type Expected, id, list, oneOf, text, wholeNumber } from './expected';
import { cadence, group, name, names, optional } from './rules-schema';

/** A form in words: a handbook's longest section takes less. */
const LONGEST_BODY = 10_000;

const enough = () =>
  z.check<RetroRule['bullets']>(({ value, issues }) => {
    if (value.most >= value.least) return;
    const params: Expected = { what: 'at-least', value: value.least };
    issues.push({ code: 'custom', input: value, path: ['most'], params });
  });

/** A template and a retro are given whole: half of one form and half of another are no form. */
export function descriptionSettings() {
  const level = wholeNumber(1, 6);
  const body = text(LONGEST_BODY);
  const section = z.strictObject({
    purpose: oneOf(['context', 'linked-epics', 'criteria', 'other']),
    title: name(),
    spellings: names(),
    body,
  });
  const template = z.strictObject({ level, sections: list(section, 20, 1) });
  const points = wholeNumber(0, 20);
  const retro = z.strictObject({
    title: name(),
    spellings: names(),
    place: oneOf(['top', 'end']),
    level,
    parts: list(z.strictObject({ title: name(), spellings: names(), body }), 10, 1),
    bullets: z.strictObject({ least: points, most: points }).check(enough()),
    offeredDays: wholeNumber(0, 366),
  });
  return group({
    id: optional(id()),
    name: optional(name()),
    templates: optional(
      group({ objective: optional(z.nullable(template)), 'key-result': optional(z.nullable(template)) }),
    ),
    retro: optional(z.nullable(retro)),
    linkedEpicsFor: optional(list(oneOf(['objective', 'key-result']), 2)),
    epicCadence: optional(cadence()),
    epicLabels: optional(group({ done: optional(names()), blocked: optional(names()), cancelled: optional(names()) })),
    // Only their shape: a file may name a check that this version does not have yet.
    alsoCheck: optional(list(id(), 100)),
  });
}
