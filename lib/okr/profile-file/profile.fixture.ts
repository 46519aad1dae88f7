import fc from 'fast-check';
import type { Profile, Source } from '../profile';
import { chooseableProfiles } from '../profiles/built-in';
import type { Role } from '../recognise';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const line = fc.oneof(
  fc.stringMatching(/^[\p{L}\p{N}:*<>{}"'&/\\.#_-]{1,20}$/u),
  fc.constantFrom('__proto__', 'constructor', 'Größe 🎯', 'יעד', '../x'),
);
const lines = fc.array(line, { maxLength: 3 });
const body = fc.array(fc.oneof(line, fc.constantFrom('', '/close', '\t- <what counts>')), { maxLength: 4 });
const text = body.map((parts) => parts.join('\n'));
const roles = fc.subarray<Role>(['objective', 'key-result']);
const roleRule = fc.record({ types: lines, labels: lines, titles: lines });
const ask = fc.record({ labels: lines, period: fc.boolean(), assignees: fc.nat({ max: 20 }) });
const level = fc.integer({ min: 1, max: 6 });

const cadence = fc.record({
  weekday: fc.nat({ max: 6 }),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'),
  cutOff: fc.constantFrom('00:00', '09:30', '23:59', '24:00'),
  everyWeeks: fc.constantFrom<1 | 2 | 4>(1, 2, 4),
});

const template = fc.option(
  fc.record({
    level,
    sections: fc.array(
      fc.record({
        purpose: fc.constantFrom('context' as const, 'linked-epics', 'criteria', 'other'),
        title: line,
        spellings: lines,
        body: text,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

const retro = fc.option(
  fc.record({
    title: line,
    spellings: lines,
    place: fc.constantFrom('top' as const, 'end'),
    level,
    parts: fc.array(fc.record({ title: line, spellings: lines, body: text }), { minLength: 1, maxLength: 3 }),
    bullets: fc.constantFrom({ least: 0, most: 0 }, { least: 2, most: 3 }),
    offeredDays: fc.nat({ max: 366 }),
  }),
);

const TONES = ['good', 'fair', 'poor'] as const;

const bands = fc.option(
  fc
    .uniqueArray(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 4 })
    .map((starts) =>
      starts
        .toSorted((one, other) => one - other)
        .map((from) => ({ from, name: `from ${from}`, tone: TONES[from % 3] ?? 'good' })),
    ),
);

const sources = fc.subarray<Source>(
  ['progress', 'title', 'description', 'objective-description', 'below', 'criteria', 'check-in', 'gitlab-rollup'],
  { minLength: 1 },
);

const anyRules: fc.Arbitrary<Profile> = fc.record({
  id,
  name: line,
  appliesTo: fc.array(fc.record({ host: line, path: line }), { maxLength: 2 }),
  recognition: fc.record({ objective: roleRule, 'key-result': roleRule, okrLabels: lines }),
  cancelledLabels: lines,
  sources,
  writesTo: fc.constant('description' as const),
  rollUp: fc.record({
    weighted: fc.boolean(),
    capAt100: fc.boolean(),
    missing: fc.constantFrom('left-out-until-end', 'left-out', 'zero'),
  }),
  rounding: fc.record({ decimals: fc.constantFrom(0, 1), way: fc.constantFrom('nearest', 'down') }),
  tolerance: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  bands,
  cadence,
  checkIn: fc.record({ noteOn: fc.constantFrom('objective', 'key-results') }),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  asks: fc.record({ objective: ask, 'key-result': ask }),
  descriptions: fc.oneof(
    fc.constantFrom(...chooseableProfiles.map(({ descriptions }) => descriptions)),
    fc.record({
      id,
      name: line,
      templates: fc.record({ objective: template, 'key-result': template }),
      retro,
      linkedEpicsFor: roles,
      epicCadence: cadence,
      epicLabels: fc.record({ done: lines, blocked: lines, cancelled: lines }),
      alsoCheck: fc.array(id, { maxLength: 2 }),
    }),
  ),
});

/** For tests: any profile a file can hold. A score is written to a text that is read, where one is. */
export const anyProfile: fc.Arbitrary<Profile> = fc.tuple(anyRules, fc.boolean()).map(([profile, inTitles]) => {
  const { sources: read } = profile;
  const wanted = inTitles ? 'title' : 'description';
  const other = inTitles ? 'description' : 'title';
  return { ...profile, writesTo: !read.includes(wanted) && read.includes(other) ? other : wanted };
});
