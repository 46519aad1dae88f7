/** A non-breaking space: a number never parts from its unit. */
const NBSP = '\u00a0';

const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false });
const DAY_PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A score to at most one decimal, halves away from zero: 56.25 → `56.3`, 57 → `57`. Nothing stored is rounded. */
export function points(value: number): string {
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10;
  return ONE_DECIMAL.format(rounded === 0 ? 0 : rounded).replace('-', '−');
}

/** Always one decimal, for a column of numbers: `11.0`. */
export function pointsInColumn(value: number): string {
  const text = points(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** A score with its unit: `94 %`, `60.5 %`. */
export function percent(value: number): string {
  return `${points(value)}${NBSP}%`;
}

/** A calendar day: `Wed 4 Oct 2023`. */
export function day(isoDay: string): string {
  const parts = DAY_PARTS.formatToParts(new Date(`${isoDay}T00:00:00Z`));
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}${NBSP}${part('month')} ${part('year')}`;
}

/** A moment of today on the reader's own clock: `14:03:20`. */
export function clock(moment: Date): string {
  return CLOCK.format(moment);
}

/** `1 key result`, `5 key results`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count}${NBSP}${count === 1 ? one : many}`;
}

/** Small numbers as words, as running text has them. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}
