import type { StartCheckIn } from '../check-in/start';
import type { StartListMarks } from '../list-marks/start';
import type { StartPanels } from '../places/panels';
import type { StartPlaces } from '../places/start';

/** What the background worker is asked for: the scripts that come to a page later. */
export const LOAD_PLACES = 'load-places';
export const LOAD_PANELS = 'load-panels';
export const LOAD_CHECK_IN = 'load-check-in';
export const LOAD_LIST_MARKS = 'load-list-marks';

/** What each of them gives to the one that asked for it. */
export interface Scripts {
  [LOAD_PLACES]: StartPlaces;
  [LOAD_PANELS]: StartPanels;
  [LOAD_CHECK_IN]: StartCheckIn;
  [LOAD_LIST_MARKS]: StartListMarks;
}

type World = { [S in keyof Scripts as `okr-lens:${S}`]?: (given: Scripts[S]) => void };

/** All scripts run in one world of the extension's own, which the page cannot reach: they meet under these names. */
const world = globalThis as World;

/** Says who takes what a script gives. A copy left from before an update gives way. */
export function awaitScript<S extends keyof Scripts>(script: S, take: (given: Scripts[S]) => void): void {
  Object.assign(world, { [`okr-lens:${script}`]: take });
}

/** For the script that has come. */
export function handOver<S extends keyof Scripts>(script: S, given: Scripts[S]): void {
  (world[`okr-lens:${script}`] as ((given: Scripts[S]) => void) | undefined)?.(given);
}
