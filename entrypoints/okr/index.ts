import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, LOAD_PANELS } from '../look-out/scripts';
import type { StartPanels } from '../places/panels';
import { drawEpic } from './features/epic';
import { drawItem } from './features/item';
import { drawNewItem } from './features/new-item';
import { openSite } from './site';

const start: StartPanels = (page) => {
  const site = openSite(page);
  const panels = { okr: drawItem, epic: drawEpic, 'new-item': drawNewItem };
  return (kind, place) => panels[kind](place, site);
};

/**
 * The script that draws panels: comes to a page when it shows an OKR, and hands itself to the one that keeps our places. What is drawn then has a task of
 * its own: compiling and evaluating takes one that is long enough.
 */
export default defineUnlistedScript(() => {
  setTimeout(() => handOver(LOAD_PANELS, start));
});
