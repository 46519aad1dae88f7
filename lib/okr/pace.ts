import { dayNumber } from './day';
import type { Day } from './item';
import type { Period } from './period';

/** Where a day stands in a period. */
export interface Pace {
  state: 'not-started' | 'running' | 'ended';
  /** Fraction from 0 to 1 of the period that has passed, today counted as a full day. */
  elapsed: number;
  /** Whether pace is worth words: a quarter of the period has passed, and it has not ended. */
  speak: boolean;
}

const SPEAK_FROM = 0.25;

/** The pace of a period on a day. Null when `today` is no day. */
export function paceOf(period: Period, today: Day): Pace | null {
  const [start, end, now] = [dayNumber(period.start), dayNumber(period.end), dayNumber(today)];
  if (start === null || end === null || now === null) return null;
  const length = end - start + 1;
  if (now < start) return { state: 'not-started', elapsed: 0, speak: false };
  if (now > end) return { state: 'ended', elapsed: 1, speak: false };
  const elapsed = (now - start + 1) / length;
  return { state: 'running', elapsed, speak: elapsed >= SPEAK_FROM };
}
