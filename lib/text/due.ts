import type { UpdateState } from '../okr/cadence';
import type { Role } from '../okr/recognise';
import type { FailureKind } from './failures';
import { clock, dayInYear, percent, plural } from './format';
import { listed } from './lists';
import { panel } from './panel';

/** How a look at one GitLab stands. */
export type DueSiteState = 'looking' | 'ready' | FailureKind;

/** The words of “My OKRs”. */
export const due = {
  list: (site: string) => `What is due on ${site}`,
  checkIn: 'Check in',
  checkInOn: (title: string) => `Check in on ${title}`,
  unsaved: 'Unsaved check-in',
  ended: 'its quarter has ended',
  nothing: 'Nothing is assigned to you in the places you opened.',
  noSites: 'Open an objective in your GitLab first: OKR Lens looks for yours where you have opened one.',
  look: 'Look now',
  lookAt: (site: string) => `Look now at ${site}`,
  looking: 'Looking…',
  signIn: 'Sign in',
  never: 'Not looked yet.',
  looked: (ago: string) => `Last looked ${ago}.`,
  tried: (ago: string, answered: string | null) =>
    `Last tried ${ago}.${answered === null ? '' : ` The list is from ${answered}.`}`,
  more: (count: number) => `and ${count} more`,
  incomplete: 'There is more than OKR Lens could read here.',
} as const;

/** The words of what the reader can switch. */
export const dueSettings = {
  label: 'What OKR Lens tells by itself',
  badge: 'Show the number due on the toolbar button',
  notify: 'Notify me on the day something is due',
  notAllowed: 'Your browser did not allow notifications, so there are none.',
} as const;

/** How an update stands, as short as a chip: `2 weeks late`; '' where none is asked for. */
export function dueWords({ state, since, dueDay, isToday, weeksLate }: UpdateState): string {
  switch (state) {
    case 'overdue':
      return late(weeksLate);
    case 'never':
      return 'never updated';
    case 'due':
      return isToday ? 'due today' : `due${dueDay ? ` ${dayInYear(dueDay)}` : ''}`;
    case 'updated':
      return `updated${since ? ` ${dayInYear(since)}` : ''}`;
    case 'unknown':
      return since ? `updated ${dayInYear(since)}, or later` : 'no date';
    case 'not-expected':
      return '';
  }
}

/** `2 weeks late`; `late` before there is a whole one. */
export const late = (weeks: number) => (weeks > 0 ? `${plural(weeks, 'week')} late` : 'late');

/** What draws the eye: late is a warning, today is a chip, everything else is quiet. */
export function dueTone({ state, isToday }: UpdateState): 'warning' | 'plain' | 'quiet' {
  if (state === 'overdue' || state === 'never') return 'warning';
  return state === 'due' && isToday ? 'plain' : 'quiet';
}

/**
 * The line below a title: `#3701 · @kr-owner · 63 %`. Of an objective without a score nothing is said: there may be one
 * in what was not read.
 */
export function dueNote(reference: string, owners: readonly string[], role: Role, score: number | null): string {
  const people = listed(owners.map((username) => `@${username}`)) || panel.noOwner;
  const noScore = role === 'objective' ? [] : ['not scored yet'];
  return [reference, people, ...(score === null ? noScore : [percent(score)])].join(' · ');
}

/** Why the last look told nothing new. What was read before is shown below. */
const lookFailures: Record<FailureKind, string> = {
  'signed-out': 'You are signed out of this GitLab. Sign in, then look again.',
  forbidden: 'This GitLab does not let you read the places you opened. Open one of your objectives again.',
  'not-found': 'This GitLab no longer shows the places you opened. Open one of your objectives again.',
  'rate-limited': 'This GitLab asks for a pause: too many requests from you in a short time. Look again later.',
  server: 'This GitLab had a problem and could not answer. Look again later.',
  timeout: 'This GitLab took too long to answer. Look again later.',
  offline: 'This GitLab cannot be reached. Check the connection, then look again.',
  'too-old': 'This GitLab is older than OKR Lens can read. It needs GitLab 17.2 or newer.',
  'not-understood': 'This GitLab gave an answer OKR Lens does not understand. If it stays so, please report it.',
  refused: 'This GitLab refused the question OKR Lens asked. If it stays so, please report it.',
};

/** A failed look in a sentence; '' while it is on its way or when it went well. */
export function lookFailure(state: DueSiteState, until: Date | null): string {
  if (state === 'looking' || state === 'ready') return '';
  return until ? pauseUntil(until) : lookFailures[state];
}

const pauseUntil = (until: Date) => `This GitLab asks for a pause until ${clock(until)}. Look again then.`;
