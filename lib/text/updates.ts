import type { UpdateState } from '../okr/cadence';
import { day } from './format';

/**
 * How a key result stands with its updates: `Wed 4 Oct 2023; it was due on Wed 18 Oct 2023`. Null: none is
 * asked for, and there was none.
 */
export function updateFact({ state, since, dueDay, isToday }: UpdateState): string | null {
  const asked = dueDay ? day(dueDay) : '';
  const last = since ? day(since) : 'not yet';
  switch (state) {
    case 'overdue':
      return `${last}; it was due on ${asked}`;
    case 'never':
      return `never; it was due on ${asked}`;
    case 'due':
      return `${last}, ${isToday ? 'due today' : `due on ${asked}`}`;
    case 'unknown':
      return since ? `${last}, or later` : 'no date tells when';
    case 'updated':
      return last;
    case 'not-expected':
      return since && last;
  }
}
