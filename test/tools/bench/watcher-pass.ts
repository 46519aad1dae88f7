/** Runs in a page: one pass of the watcher with one slot on it, as `window.passOnce`. */
import { createRootFinder } from '../../../lib/page/roots';
import { createSlotKeeper } from '../../../lib/page/slots';

const findRoots = createRootFinder(document, '');
const keeper = createSlotKeeper([
  { id: 'bench', kinds: ['page', 'panel'], css: '', wanted: () => 'yes', mount: () => () => {} },
]);

Object.assign(window, {
  passOnce() {
    const now = performance.now();
    keeper.pass(findRoots(now), now);
  },
});
