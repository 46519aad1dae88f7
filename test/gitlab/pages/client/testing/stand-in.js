import { editItem, fetchItem } from '../api.js';
import { boot } from '../boot.js';
import { refreshNow } from '../detail/realtime.js';
import { isWhole } from '../detail/show.js';
import { h, pause } from '../dom.js';
import { cloneOwn } from '../own-nodes.js';
import { refreshRow } from '../shell/list.js';
import { chooseLabels } from '../shell/new-item.js';
import { closePanel, openPage, openPanel } from '../shell/router.js';
import { fired } from '../shell/shortcuts.js';
import { toggleSidebar } from '../shell/sidebar.js';
import { openViews } from '../views.js';
import { foreign } from './foreign-nodes.js';

const DETAIL = '[data-testid="work-item-detail"]';

function replaceWithCopies(elements) {
  for (const element of elements) if (element.isConnected) element.replaceWith(cloneOwn(element));
}

async function read(iid, path) {
  const data = await fetchItem({ path, iid });
  if (data === null) throw new Error(`No item #${iid} in ${path}.`);
  return data.item;
}

const pageView = () => openViews().find((open) => open.place === 'page');

async function editLabels(changes) {
  const view = pageView();
  await editItem(view, changes);
  await refreshNow(view);
}

/**
 * What a test may do to the page from its own world, as `window.standIn`. Copies never hold foreign nodes, just as
 * GitLab's framework would not make them again.
 */
export const standIn = {
  /** Replaces every node in a detail root (the first one unless given) with a fresh copy, as a hydration does. */
  rerender(root = document.querySelector(DETAIL)) {
    root.replaceChildren(...cloneOwn(root).childNodes);
  },
  /** Replaces every match of `selector` with a copy, `times` over, all in one tick. */
  swap(selector, times = 1) {
    for (let time = 0; time < times; time += 1) replaceWithCopies([...document.querySelectorAll(selector)]);
  },
  /** Rewrites the content of every overview `times` over, each in a task of its own. Resolves after the last. */
  async rewriteOverview(times = 1) {
    for (let time = 0; time < times; time += 1) {
      for (const overview of document.querySelectorAll('[data-testid="work-item-overview"]'))
        overview.replaceChildren(...cloneOwn(overview).childNodes);
      await pause(0);
    }
  },
  /** Goes to an item of the page's own namespace in place. */
  async navigate(iid) {
    openPage(await read(iid, boot.namespace.fullPath));
  },
  /** Opens an item, of the page's own namespace unless `path` is given, in the side panel. */
  async openPanel(iid, path = boot.namespace.fullPath) {
    openPanel(await read(iid, path));
  },
  closePanel,
  /** Shows an item's row in the list as it is now. Resolves once it does. */
  refreshRow: (iid) => refreshRow({ path: boot.namespace.fullPath, iid }),
  /** Puts a label on the item of the page, as its sidebar would. Resolves once it is shown. */
  addLabel: (title) => editLabels({ addLabels: [title] }),
  /** Takes a label off again. */
  removeLabel: (title) => editLabels({ removeLabels: [title] }),
  /** Chooses these labels on the page of a new item. */
  chooseLabels: (labels) => chooseLabels(pageView(), labels),
  /** Inserts and removes `n` elements in places that have nothing to do with an item. */
  burst(n) {
    const places = ['.super-topbar', '#super-sidebar nav', '.flash-container']
      .map((selector) => document.querySelector(selector))
      .filter(Boolean);
    for (let at = 0; at < n; at += 1) {
      const passing = h('span', { hidden: true }, String(at));
      places[at % places.length].append(passing);
      passing.remove();
    }
  },
  /** Hides or shows every sidebar. */
  hideSidebar() {
    for (const view of openViews()) toggleSidebar(view);
  },
  /** True once every open item has its data and all that arrives later. */
  isSettled() {
    return openViews().every((view) => view.isNew || isWhole(view));
  },
  /**
   * What would be saved now of the item being edited on the page (or in the side panel): `{text, title, mode}`, and
   * `type` of a new one. Null while nothing is edited there.
   */
  edited(place = 'page') {
    const view = openViews().find((open) => open.place === place);
    return view?.edit ? { ...view.edit } : null;
  },
  foreign,
  /** The single-key shortcuts that fired so far. */
  shortcuts: fired,
};
