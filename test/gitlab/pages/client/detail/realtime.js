import { fetchItem } from '../api.js';
import { pause } from '../dom.js';
import { showConflict } from '../editor/conflict.js';
import { rootOf } from '../views.js';
import { refreshAttributes } from './attributes.js';
import { refreshDescription } from './description.js';
import { headingDescription, stateAction } from './heading.js';
import { refreshNotes } from './notes.js';
import { refreshList } from './widgets.js';

const EVERY = 1000;

function refreshTitle(root, item) {
  for (const title of root.querySelectorAll('[data-testid="work-item-title"], [data-testid="issue-title"]'))
    if (title.textContent !== item.title) title.textContent = item.title;
}

function refreshHeadingDescription(view, root) {
  const shown = root.querySelector('[data-testid="page-heading-description"]');
  const action = root.querySelector('[data-testid="state-toggle-action"]');
  if (action) action.textContent = stateAction(view.data.item);
  const fresh = headingDescription(view);
  if (shown && !fresh.isEqualNode(shown)) shown.replaceChildren(...fresh.childNodes);
}

/** Names the item of the page in the tab; the older page for issues leaves that to the server. */
export function showTabTitle({ place, legacy, data: { item } }) {
  if (place === 'page' && !legacy) document.title = `${item.title} (#${item.iid}) · ${item.type} · ${item.namespace}`;
}

/** Shows new data in the nodes that stand there. Text being edited is left alone; a changed original is told instead. */
export function showChanges(view, data) {
  const before = view.data.item;
  view.data = data;
  showTabTitle(view);
  const root = rootOf(view);
  if (!root) return;
  refreshTitle(root, data.item);
  refreshHeadingDescription(view, root);
  refreshAttributes(root, data);
  if (before.description !== data.item.description) {
    if (view.edit) showConflict(view);
    else refreshDescription(view);
  }
  refreshList(view, 'work-item-tree');
  refreshList(view, 'work-item-relationships');
  refreshNotes(view);
}

/** Reads the item again at once and shows what changed. */
export async function refreshNow(view) {
  const data = await fetchItem(view, view.closing.signal);
  if (data !== null && JSON.stringify(data) !== JSON.stringify(view.data)) showChanges(view, data);
}

/** Follows the item as GitLab's subscriptions do, while the tab is visible and the view open. */
export async function keepFresh(view) {
  const { signal } = view.closing;
  while (!signal.aborted) {
    await pause(EVERY);
    if (document.visibilityState === 'visible' && !signal.aborted) await refreshNow(view).catch(() => {});
  }
}
