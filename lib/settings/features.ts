import { change } from './entries';
import { entries, flag, type Shape } from './shapes';
import { synced } from './synced';
import { watchStored } from './watch-stored';

const NAME = 'features';

const ON = {
  /** The panel on objectives and key results. */
  scores: true,
  /** What is to be fixed in an OKR, and how many. */
  toFix: true,
  /** The score's way so far. */
  trend: true,
  /** The weekly update. */
  checkIn: true,
  /** The panel on epics. */
  epics: true,
  /** Templates on the page of a new item. */
  newItems: true,
  /** Score and warning beside the objectives of a list. Off until asked for: it reads what the page alone would not. */
  listMarks: false,
};

/** What the reader can switch off or on. None of it changes a number: what a score rests on is read all the same. */
export type Features = typeof ON;

export type Feature = keyof Features;

export const FEATURES = Object.keys(ON) as Feature[];

const flags = entries(flag);

/**
 * A switch that is missing or broken stands as at the install, the others as they were left: also those that only a
 * newer version in another browser knows.
 */
const switches: Shape<Features> = (value) => {
  const left = flags(value);
  return left && { ...ON, ...left };
};

/** How each feature stands. */
export const features = synced(NAME, 1, switches, ON);

/** Switches one, and leaves the others as they are by then. */
export function switchFeature(name: Feature, on: boolean): Promise<void> {
  return change(features, (kept) => ({ ...kept, [name]: on }));
}

/** Tells when one was switched, in this page or any other. */
export function watchFeatures(changed: () => void, signal: AbortSignal): void {
  watchStored([NAME], changed, signal);
}
