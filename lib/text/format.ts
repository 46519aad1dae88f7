import { madeOnce } from '../okr/made-once';
import { language } from './language';

/** A non-breaking space: a number never parts from its unit. */
export const NBSP = '\u00a0';

const upToOneDecimal = madeOnce(
  () => new Intl.NumberFormat(language.formats, { maximumFractionDigits: 1, useGrouping: false }),
);
const oneDecimal = madeOnce(
  () =>
    new Intl.NumberFormat(language.formats, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      useGrouping: false,
    }),
);
const plurals = madeOnce(() => new Intl.PluralRules(language.formats));
const dayParts = madeOnce(
  () =>
    new Intl.DateTimeFormat(language.formats, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
);
const ofClock = madeOnce(
  () => new Intl.DateTimeFormat(language.formats, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
);

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A score to at most one decimal, halves away from zero: 56.25 → `56.3`, 57 → `57`. Nothing stored is rounded. */
export function points(value: number): string {
  return rounded(value, upToOneDecimal());
}

/** Always one decimal, for a column of numbers: `11.0`. */
export function pointsInColumn(value: number): string {
  return rounded(value, oneDecimal());
}

function rounded(value: number, format: Intl.NumberFormat): string {
  const tenths = (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10;
  return format.format(tenths === 0 ? 0 : tenths).replace('-', '−');
}

/** Behind a score that stands in larger type. */
export const PERCENT = ' %';

/** A score with its unit: `94 %`, `60.5 %`. */
export function percent(value: number): string {
  return `${points(value)}${NBSP}%`;
}

/** A calendar day: `Wed 4 Oct 2023`. */
export function day(isoDay: string): string {
  const part = partsOf(isoDay);
  return `${part.weekday} ${part.day}${NBSP}${part.month} ${part.year}`;
}

/** A day of which everybody knows the year: `Wed 4 Oct`. */
export function dayInYear(isoDay: string): string {
  const part = partsOf(isoDay);
  return `${part.weekday} ${part.day}${NBSP}${part.month}`;
}

/** A day of which nobody asks the weekday, never parted: `4 Oct 2023`. */
export function date(isoDay: string): string {
  const part = partsOf(isoDay);
  return `${part.day}${NBSP}${part.month}${NBSP}${part.year}`;
}

function partsOf(isoDay: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = dayParts().formatToParts(new Date(`${isoDay}T00:00:00Z`));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** A moment of today on the reader's own clock: `14:03:20`. */
export function clock(moment: Date): string {
  return ofClock().format(moment);
}

/** `1 key result`, `5 key results`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count}${NBSP}${formOf(count, one, many)}`;
}

/** What goes with a count that stands elsewhere in the sentence: `is`, `are`. */
export function formOf(count: number, one: string, many: string): string {
  return plurals().select(count) === 'one' ? one : many;
}

/** Small numbers as words, as running text has them. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}
