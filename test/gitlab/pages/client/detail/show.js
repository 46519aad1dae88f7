import { fetchItem } from '../api.js';
import { settings } from '../boot.js';
import { h, pause } from '../dom.js';
import { beginEdit } from '../editor/edit.js';
import { closeView, openView, rootOf } from '../views.js';
import { LAYOUTS, skeleton } from './layouts.js';
import { legacyIssue } from './legacy-issue.js';
import { refreshNotes } from './notes.js';
import { keepFresh, showTabTitle } from './realtime.js';
import { replaceLate } from './replace-late.js';
import { watchStickyHeader } from './sticky-header.js';
import { refreshList } from './widgets.js';

/** Milliseconds after the item's data at which each later part arrives. */
const LATER = [
  ['work-item-tree', 150, refreshList],
  ...(settings.rendering === 'vue3' ? [['replacement', 220, replaceLate]] : []),
  ['work-item-relationships', 270, refreshList],
  ['notes', 400, refreshNotes],
];

/** True once the view has its data and all that arrives later. */
export function isWhole(view) {
  return rootOf(view) !== null && LATER.every(([part]) => view.late.has(part));
}

/** Builds the view's whole content anew from what it holds. */
export function contentOf(view) {
  return view.legacy ? legacyIssue(view) : LAYOUTS[settings.layout](view);
}

async function arrive(view) {
  const [data] = await Promise.all([fetchItem(view, view.closing.signal), pause(settings.delay)]);
  const root = rootOf(view);
  if (!root || view.closing.signal.aborted) return;
  if (data === null) {
    root.replaceChildren(
      h(
        'div',
        { class: 'gl-empty-state', testid: 'work-item-not-found' },
        h('h1', {}, 'Work item not found'),
        h(
          'p',
          {},
          'This work item is not available. It either does not exist or you do not have permission to view it.',
        ),
      ),
    );
    return;
  }
  view.data = data;
  root.replaceChildren(...contentOf(view));
  showTabTitle(view);
  if (view.place === 'page') {
    if (new URLSearchParams(location.search).get('edit') === 'true' && data.canUpdate) beginEdit(view);
    if (!view.legacy) watchStickyHeader(view);
  }
  keepFresh(view);
  for (const [part, wait, refresh] of LATER)
    pause(wait).then(() => {
      if (view.closing.signal.aborted) return;
      view.late.add(part);
      refresh(view, part);
    });
}

function start(view, root) {
  arrive(view).catch((error) => {
    if (!view.closing.signal.aborted)
      root.replaceChildren(h('div', { class: 'gl-alert gl-alert-danger' }, String(error.message)));
  });
  return view;
}

/** Puts an item's detail root into `container`: a skeleton at once, the item when its data arrive, its lists later. */
export function showItem(container, place, { path, iid }) {
  const view = openView(place, path, iid);
  const root = h('div', { testid: 'work-item-detail', class: 'work-item-detail', 'data-view': view.id }, skeleton());
  container.replaceChildren(root);
  return start(view, root);
}

/** Fills the root of GitLab 17's own page for plain issues, which stays in the document. */
export function showLegacyIssue(root, { path, iid }) {
  const view = openView('page', path, iid);
  view.legacy = true;
  root.setAttribute('data-view', view.id);
  return start(view, root);
}

/** Ends a view; its container is the caller's to clear. */
export function endItem(view) {
  if (view) closeView(view);
}
