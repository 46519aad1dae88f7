import fc from 'fast-check';
import type { Health } from '../item';
import type { CheckIn, CheckInLine } from './check-in';
import { linkAddress } from './item-link';
import { oneLine } from './one-line';

const PIECES = [
  '[',
  ']',
  '](',
  '(',
  ')',
  '<',
  '>',
  '`',
  '```',
  '\\',
  '\\:',
  ':',
  ': 40%',
  '40%',
  ' → 50%',
  '=> 60%',
  '-> 7',
  ' – ',
  ' - ',
  'on track',
  ', at risk',
  '**',
  '_',
  '~~',
  '<!--',
  '-->',
  '<b>',
  '<details>',
  '&amp;',
  '#12',
  '&12',
  '@all',
  '/close',
  '\n/close',
  '\r\n',
  '\n\n',
  '\t',
  '\u2028',
  '\u0085',
  '\u00a0',
  'https://a.b/c]',
  'http://',
  '|',
  '|---|',
  '$a$',
  '🎯',
  'عنوان',
  '\u202e',
  '### Check-in 2023-10-25',
  '- [x] ',
  '1. ',
  '> ',
  'KR 1: ',
  'a',
  'not scored',
  'no health',
  ':smile:',
  '![x](y)',
  '[a](b)',
  '[epic:12]',
  '"',
  '%',
  '\ud83c',
  '---',
  '===',
] as const;

/** Anything people may write, and what nobody should. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 8,
  })
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

const url = fc.oneof(
  fc.constant(null),
  fc.nat({ max: 9999 }).map((iid) => `https://gitlab.example.com/group/okrs/-/work_items/${iid}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const score = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
  ),
);

export const hostileLine: fc.Arbitrary<CheckInLine> = fc.record({
  title: hostileText,
  url,
  before: score,
  after: score,
  health: fc.option(fc.constantFrom<Health>('onTrack', 'needsAttention', 'atRisk')),
  words: hostileText,
});

export const hostileCheckIn: fc.Arbitrary<CheckIn> = fc.record({
  day: fc.constantFrom('2023-10-25', '2024-02-29', '2023-01-01'),
  lines: fc.array(hostileLine, { maxLength: 5 }),
});

/** A line as it is read back: titles and words on one line, addresses without what breaks a link. */
export function normalised(line: CheckInLine): CheckInLine {
  return { ...line, title: oneLine(line.title), words: oneLine(line.words), url: line.url && linkAddress(line.url) };
}
