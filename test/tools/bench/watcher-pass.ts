/** Runs in a page: one pass of the watcher with one slot on it, as `window.passOnce`. */
import { createRootFinder } from '../../../lib/page/roots';
import { createSlotKeeper } from '../../../lib/page/slots';

const findRoots = createRootFinder(document, '');
const keeper = createSlotKeeper([
  { id: 'bench', kinds: ['page', 'panel'], css: '', wanted: () => 'yes', mount: () => () => {} },
]);

/** Later than the watcher rests between two reviews, so that every pass does all it ever does. */
const STEP_MS = 1000;

let now = 0;

Object.assign(window, {
  passOnce() {
    now += STEP_MS;
    keeper.pass(findRoots(now), now);
  },
});
