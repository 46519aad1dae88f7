/** Every item on show now: the page's own, and the side panel's. */
const views = new Map();
let count = 0;

/** Begins a view: `place` is 'page' or 'panel'; `data` is null until the item arrives. */
export function openView(place, path, iid) {
  count += 1;
  const closing = new AbortController();
  const view = { id: String(count), place, path, iid, data: null, edit: null, late: new Set(), closing };
  views.set(view.id, view);
  return view;
}

/** Ends a view: nothing it waits for will touch the page any more. */
export function closeView(view) {
  view.closing.abort();
  views.delete(view.id);
}

/** All open views. */
export function openViews() {
  return [...views.values()];
}

/** The view an element belongs to. */
export function viewOf(element) {
  return views.get(element.closest('[data-view]')?.getAttribute('data-view'));
}

/** The view's detail root as it stands in the document now; found anew each time, since the page may have replaced it. */
export function rootOf(view) {
  return document.querySelector(`[data-view="${view.id}"]`);
}

/** The first element with this test id inside a view's detail root. */
export function partOf(view, testid) {
  return rootOf(view)?.querySelector(`[data-testid="${testid}"]`) ?? null;
}
