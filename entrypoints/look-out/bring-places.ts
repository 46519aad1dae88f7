import { isStillAllowed } from '../../lib/settings/leave-pages';
import type { StartPlaces } from '../places/start';
import { createLoader } from './load-script';
import { awaitScript, LOAD_PLACES } from './scripts';

/** What did not come is not asked for at each look. */
const ASK_AGAIN_MS = 60_000;

/** What happens when it has come, or could not. */
export interface Bringing {
  begin(start: StartPlaces): void;
  /** The site is not allowed any more. */
  leave(): void;
  failed(again: () => void): void;
}

/**
 * A function that brings the script that keeps our places, and may be called at each look. The window behind the toolbar
 * button brings it too, to ask what the page shows.
 */
export function createBringer({ begin, leave, failed }: Bringing): (now: number) => void {
  let hasBegun = false;
  let askAgainAt = 0;
  const beginOnce = (start: StartPlaces) => {
    if (hasBegun) return;
    hasBegun = true;
    begin(start);
  };
  const load = createLoader(LOAD_PLACES, beginOnce);
  awaitScript(LOAD_PLACES, beginOnce);

  const bring = (now: number) => {
    if (now < askAgainAt) return;
    askAgainAt = now + ASK_AGAIN_MS;
    load().catch(async (error: unknown) => {
      if ((await isStillAllowed()) === false) {
        leave();
        return;
      }
      console.error('OKR Lens: no places', error);
      failed(() => {
        askAgainAt = 0;
        bring(now);
      });
    });
  };
  return bring;
}
