import { carrierOf } from '../okr/carrier';
import { driftFromCriteria } from '../okr/criteria/score';
import { formatPeriod } from '../okr/period';
import type { Source } from '../okr/profile';
import type { Report } from '../okr/report';
import type { LeftOutReason } from '../okr/rollup';
import type { Row } from '../okr/rows';
import { isNative } from '../okr/structure/role-within';
import type { Level } from '../okr/structure/structure';
import { countOf } from './count-of';
import { formOf, percent, plural, points } from './format';
import { listed } from './lists';
import { tieWords } from './structure';

/** The words of the panel's furniture. */
export const panel = {
  name: 'OKR Lens',
  label: 'OKR Lens: score of this objective',
  loading: (soFar: number) => (soFar > 0 ? `Reading the key results… ${soFar} so far` : 'Reading the key results…'),
  details: 'Details',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying',
  more: (count: number) => `${count} more`,
  notScored: 'Not scored yet',
  noneReadable: 'No score among what you can read',
  partial: 'partial',
  noScore: '–',
  bar: (score: number, scale: number, band = '') =>
    `${percent(score)} on a scale to ${percent(scale)}${band && `: ${band}`}`,
  paceTick: (elapsed: number) => `${percent(Math.round(elapsed * 100))} of the period has passed`,
  tableCaption: 'Key results and what each gives to the score',
  sort: 'Sort by',
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  noOwner: 'no owner',
  closed: 'closed',
  written: 'only a line of the objective’s description',
  unread: (reference: string) => `${reference} could not be read, only its line in the objective’s description`,
} as const;

export const columns = {
  title: 'Key result',
  score: 'Score',
  weight: 'Weight',
  points: 'Points',
  health: 'Health',
  updated: 'Updated',
} as const;

/** What an objective without key results says: how they are tied to one that is carried like this. */
export function emptyObjective({ objective, profile }: Pick<Report, 'objective' | 'profile'>): string {
  if (isNative(objective)) {
    return 'No key results among its child items yet. Add them under “Child items” below, and their mean shows here.';
  }
  const { labels, types } = profile.recognition['key-result'];
  const carrier = carrierOf(objective, profile);
  const [kind] = carrier === 'type' ? types : labels;
  const label = kind ? ` ${carrier === 'type' ? 'of the type' : 'labelled'} ${kind}` : '';
  if (carrier === 'epic') return `No key results yet. Add child items${label}, and their mean shows here.`;
  const what = carrier === 'type' ? 'items' : 'issues';
  return `No key results yet. Link ${what}${label}, or list them under “Key Results” in the description.`;
}

const leftOutReasons: Record<LeftOutReason, string> = {
  cancelled: 'left out: cancelled',
  'not-scored': 'left out: no score',
  'not-an-okr': 'left out: not a key result',
  'weight-zero': 'left out: its weight is 0',
};

/** Where a score was found, as short as a note under a title has to be. */
const foundIn: Record<Source, string> = {
  progress: 'score from the progress field',
  title: 'score from the title',
  description: 'score from the description',
  'objective-description': 'score from the objective’s description',
  below: 'score from what stands below it',
  criteria: 'score from its criteria',
  'gitlab-rollup': 'score from GitLab’s roll-up',
  'check-in': 'score from the last check-in',
};

/** The line under a key result's title: reference, owner, how it is tied if not as a child item, where its score was found, why it does not count. */
export function rowNote({ item, member, term, leftOut, criteria }: Row): string {
  const owners = listed(item.owners.map(({ username }) => `@${username}`)) || panel.noOwner;
  const ties = tieWords(member.ties);
  const written = item.reference ? panel.unread(item.reference) : panel.written;
  const notes = member.isWritten ? [written] : [item.reference, owners, ...(ties ? [ties] : [])];
  if ((term ?? leftOut)?.role === 'objective') notes.unshift('objective');
  if (item.state === 'closed') notes.push(panel.closed);
  const reading = term?.score.reading;
  if (reading) {
    const held = item.progress?.percent;
    const ceiling = reading.percent > 100 && held === 100 ? ', GitLab’s field holds 100' : '';
    const from = reading.source === 'below' && member.below ? belowWords(member.below) : foundIn[reading.source];
    // Of a line without an item it is said already.
    if (!member.isWritten || reading.source !== 'objective-description') notes.push(`${from}${ceiling}`);
    if (term.value !== reading.percent) notes.push(`counts as ${points(term.value)}`);
  } else if (term) notes.push('never scored, counts as 0');
  if (leftOut) notes.push(leftOutReasons[leftOut.reason]);
  if (reading && criteria && driftFromCriteria(reading.percent, criteria) !== null) {
    notes.push(`its criteria give ${points(criteria.percent)}`);
  }
  return notes.join(' · ');
}

/** What stands below a row, when its score comes from there. */
function belowWords({ members }: Level): string {
  return `score from ${countOf(members.flatMap(({ role }) => (role ? [role] : [])))} below`;
}

/** The line under the bar: the rule, what was left out, the period. */
export function howLine({ rollup, pace, period, partial }: Report): string {
  const parts: string[] = [];
  if (partial) parts.push(partialLine(partial));
  if (rollup.score !== null) {
    parts.push(meanLine(rollup));
    const other = otherCapping(rollup);
    if (other) parts.push(other);
  }
  if (period)
    parts.push(pace?.state === 'ended' ? `${formatPeriod(period)} ended` : periodLine(formatPeriod(period), pace));
  return parts.join(' · ');
}

function periodLine(period: string, pace: Report['pace']): string {
  if (pace?.state === 'not-started') return `${period} has not started`;
  return pace?.speak ? `${percent(Math.round(pace.elapsed * 100))} of ${period} passed` : period;
}

/** Where hidden children can be told, how many; otherwise that something is missing. */
export function partialLine({
  readable,
  counted,
  hiddenLinks,
  listed: unread,
}: NonNullable<Report['partial']>): string {
  if (counted !== null && counted > readable) return `GitLab counts ${counted}, you can read ${readable}`;
  if (hiddenLinks > 0) return `You may not see ${plural(hiddenLinks, 'linked item')}, maybe a key result`;
  if (unread > 0) return `${plural(unread, 'listed key result')} ${formOf(unread, 'is', 'are')} not read`;
  return 'GitLab’s answer was incomplete';
}

/** Coverage beside the score: nothing to say when everything is scored. */
export function coverage({ scored, expected }: Report['rollup']): string {
  return scored < expected ? `${scored} of ${expected} scored` : '';
}

/** When capping at 100 changes the score by more than a point, the number under the other rule. */
export function otherCapping({ score, capped, uncapped }: Report['rollup']): string | null {
  if (score === null || capped === null || uncapped === null || uncapped - capped <= 1) return null;
  return score === capped ? `${points(uncapped)} with none capped` : `${points(capped)} with each capped at 100`;
}

function meanLine({ terms, weighted }: Report['rollup']): string {
  const counted = countOf(terms.map(({ role }) => role));
  if (terms.length === 1) return counted;
  return `${weighted ? 'Weighted mean' : 'Mean'} of ${counted}`;
}
