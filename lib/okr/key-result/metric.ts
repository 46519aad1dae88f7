import type { Item } from '../item';
import { titleWithoutScore } from '../title-score';

/** What a key result moves: from `start` to `end`, in its own unit. It may go down. */
export interface Metric {
  start: number;
  /** Null: not known. */
  current: number | null;
  end: number;
  /** `%`, `ms`, …; '' where none is written. */
  unit: string;
}

/** Digits with thousands, or with up to two decimals. */
export const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,2}|\d{1,9}(?:[.,]\d{1,2})?`;
/** A number and its unit, which is no part of a version, a longer number or a word. */
const VALUE = String.raw`(${NUMBER})(?![.,]?\d)( ?%|[a-z]{1,4}(?![a-z\d]))?(?![a-z\d/])`;
const MONTH = ' ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const FROM_TO = new RegExp(String.raw`\bfrom ${VALUE} to ${VALUE}(?!${MONTH})`, 'gi');

/**
 * What the progress field counts, where that is more than 0 to 100, else what the title says: `from 38% to 53%`. Null:
 * neither tells, or the title tells two things, or dates.
 */
export function metricOf(item: Pick<Item, 'progress' | 'title'>): Metric | null {
  return metricOfField(item) ?? metricOfTitle(item.title);
}

/** The metric whose current value the progress field holds, so that it can be written there; null: it has none. */
export function metricOfField({ progress, title }: Pick<Item, 'progress' | 'title'>): Metric | null {
  if (progress === null || progress.start === null || progress.end === null) return null;
  const { start, current, end } = progress;
  if (start === end || isPlain(start, end)) return null;
  const told = metricOfTitle(title);
  const unit = told?.start === start && told.end === end ? told.unit : '';
  return { start, current, end, unit };
}

function metricOfTitle(title: string): Metric | null {
  const [match, another] = [...titleWithoutScore(title).matchAll(FROM_TO)];
  if (!match || another) return null;
  const [, from = '', unitFrom, to = '', unitTo] = match;
  const [before, after] = [unitFrom?.trim() ?? '', unitTo?.trim() ?? ''];
  if (before && after && before !== after) return null;
  const [start, end, unit] = [numberOf(from), numberOf(to), after || before];
  if (start === end || (unit === '' && isYear(from) && isYear(to))) return null;
  if ((unit === '' || unit === '%') && isPlain(start, end)) return null;
  return { start, current: null, end, unit };
}

/** Then the metric is the score itself. */
function isPlain(start: number, end: number): boolean {
  return start === 0 && end === 100;
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** Three digits after a comma are thousands, fewer are decimals. */
export function numberOf(text: string): number {
  return Number(/,\d{3}/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
}
