import { madeOnce } from '../okr/made-once';
import { NBSP, plural } from './format';
import { language } from './language';

const timeAgo = madeOnce(() => new Intl.RelativeTimeFormat(language.formats));

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The words around the list of what is due. */
export const myOkrs = {
  page: 'My OKRs, due now',
  intro:
    'The objectives and key results assigned to you, and the key results under your objectives, in the groups where you opened one. OKR Lens looks once an hour while you browse, with your own session.',
  all: 'All my OKRs',
} as const;

/** How long ago something was, in ms: `12 minutes ago`. */
export function ago(ms: number): string {
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return unitsAgo(Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return unitsAgo(Math.floor(ms / HOUR_MS), 'hour');
  return unitsAgo(Math.floor(ms / DAY_MS), 'day');
}

function unitsAgo(count: number, unit: 'minute' | 'hour' | 'day'): string {
  return timeAgo().format(-count, unit).replace(`${count} `, `${count}${NBSP}`);
}

/** What the toolbar button is called; `count`: updates of key results that are due today or were before. */
export function buttonTitle(count: number): string {
  return count === 0 ? 'OKR Lens' : `OKR Lens: ${plural(count, 'key result')} to update`;
}

/** What stands on it; '' for nothing. There is room for four characters. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

/** What the browser says on the day. No title of anybody's: others may see the screen. */
export const dueNotice = {
  title: 'OKR updates are due today',
  message: (count: number) => `${plural(count, 'key result')} to update today. Click to see which.`,
} as const;
