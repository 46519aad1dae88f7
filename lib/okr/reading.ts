import type { CheckInReading } from './check-in/check-in';
import type { Instant, Item } from './item';
import type { Profile, Source } from './profile';
import type { Role } from './recognise';
import { scoreOfDescription } from './score-lines';
import { scoreOfTitle } from './title-score';

/** One score found in one place. `percent` may have decimals and may exceed 100. */
export interface Reading {
  source: Source;
  percent: number;
  /** Digits written after the point: how precise the writer was. */
  decimals: number;
  /** When it was written, as far as GitLab tells. For a description: its last edit. */
  at: Instant | null;
}

/** The reading that counts for an item, and those that say something else. */
export interface ItemScore {
  reading: Reading | null;
  /** Readings further from the one that counts than the profile's tolerance. */
  disagreeing: Reading[];
  /** Somebody wrote that it was given up (OBE, cancelled), on it or on its line in the objective, or a label says so. */
  cancelled: boolean;
}

/** The largest number GitLab's progress field holds; a text reading above it is the same fact, told whole. */
const NATIVE_CEILING = 100;

/**
 * The score of a key result, or of an objective as a child of another one.
 * An objective's own progress is GitLab's roll-up, so it comes under that name and after anything people wrote.
 *
 * @param elsewhere readings of it that stand elsewhere than on the item
 */
export function scoreOf(item: Item, role: Role, profile: Profile, elsewhere: readonly Reading[] = NONE): ItemScore {
  const found = readingsOf(item, role);
  const cancelled = found.cancelled || item.givenUp === true || labelled(item, profile);
  const inOrder = ordered(elsewhere.length === 0 ? found.readings : [...found.readings, ...elsewhere], profile);
  const [first] = inOrder;
  if (!first) return { reading: null, disagreeing: NONE, cancelled };
  if (inOrder.length === 1) return { reading: first, disagreeing: NONE, cancelled };
  const chosen = overCeiling(first, inOrder) ?? first;
  const disagreeing = inOrder.filter(
    (reading) =>
      !DERIVED.has(reading.source) &&
      !(reading === first && chosen !== first) &&
      !isOutdated(reading, chosen) &&
      Math.abs(reading.percent - chosen.percent) > profile.tolerance,
  );
  return { reading: chosen, disagreeing, cancelled };
}

const NONE: Reading[] = [];
/** Where people write a score in words: only these are not bound to what the progress field can hold. */
const TEXTS: ReadonlySet<Source> = new Set(['title', 'description', 'objective-description']);
/** Nobody wrote these: they contradict no one. */
const DERIVED: ReadonlySet<Source> = new Set(['gitlab-rollup', 'criteria']);

/** A check-in tells how a score stood on its day: it contradicts only what is known to be older. */
function isOutdated({ source, at }: Reading, chosen: Reading): boolean {
  if (source !== 'check-in' || chosen.source === 'check-in') return false;
  return !(Date.parse(at ?? '') > Date.parse(chosen.at ?? ''));
}

/** Readings with the newest score that a key result's check-ins tell, which are given oldest first. */
export function withCheckIn(
  readings: readonly Reading[],
  checkIns: readonly CheckInReading[] = [],
): readonly Reading[] {
  const told = checkIns.findLast(({ percent }) => percent !== null);
  if (told?.percent == null) return readings;
  const { percent, decimals, at } = told;
  return [...readings, { source: 'check-in', percent, decimals, at }];
}

/** Only the profile's sources, first one first. */
function ordered(readings: Reading[], { sources }: Profile): Reading[] {
  const [only] = readings;
  if (readings.length === 1 && only) return sources.includes(only.source) ? readings : NONE;
  return sources.flatMap((source) => readings.filter((reading) => reading.source === source));
}

/** What people wrote as an objective's own score: its title or its description, never GitLab's roll-up. */
export function recordedScore(objective: Item, profile: Profile): ItemScore {
  const written = profile.sources.filter((source) => source === 'title' || source === 'description');
  return scoreOf(objective, 'objective', { ...profile, sources: written });
}

/** Whole-number 100 in the native field beside words above it: the field could not hold more. */
function overCeiling(first: Reading, readings: Reading[]): Reading | undefined {
  if (first.source !== 'progress' || first.percent !== NATIVE_CEILING) return undefined;
  const isTold = (reading: Reading) =>
    isText(reading.source) || (reading.source === 'check-in' && !isOutdated(reading, first));
  return readings.find((reading) => reading.percent > NATIVE_CEILING && isTold(reading));
}

/** Whether a score stands in a text there, where it may exceed what GitLab's field can hold. */
export function isText(source: Source): boolean {
  return TEXTS.has(source);
}

function readingsOf(item: Item, role: Role): { readings: Reading[]; cancelled: boolean } {
  const readings: Reading[] = [];
  let cancelled = false;
  const progress = item.progress;
  // GitLab stores 0 for a score nobody gave; only its date tells the two apart.
  if (progress?.percent != null && (progress.percent > 0 || progress.updatedAt !== null)) {
    const source = role === 'objective' ? 'gitlab-rollup' : 'progress';
    readings.push({ source, percent: progress.percent, decimals: 0, at: progress.updatedAt });
  }
  const title = scoreOfTitle(item.title);
  if (title?.outcome.kind === 'percent') readings.push({ source: 'title', ...precise(title.outcome), at: null });
  else if (title) cancelled = true;
  const description = item.description ? scoreOfDescription(item.description, role) : null;
  if (description?.outcome.kind === 'percent') {
    const at = item.descriptionEditedAt ?? item.createdAt;
    readings.push({ source: 'description', ...precise(description.outcome), at });
  } else if (description) cancelled = true;
  return { readings, cancelled };
}

function precise(outcome: { percent: number; decimals: number }) {
  return { percent: outcome.percent, decimals: outcome.decimals };
}

function labelled(item: Item, profile: Profile): boolean {
  if (item.labels.length === 0) return false;
  const plain = (label: string) => label.toLowerCase().replaceAll('::', ':');
  return item.labels.some((label) => profile.cancelledLabels.some((given) => plain(given) === plain(label)));
}
