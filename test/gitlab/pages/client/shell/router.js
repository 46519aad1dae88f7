import { readPath, readShow, writeShow } from '../address.js';
import { addressOf, boot, itemOfRef, settings } from '../boot.js';
import { endItem, showItem } from '../detail/show.js';
import { h } from '../dom.js';
import { on } from '../events.js';
import { boards } from './boards.js';
import { list } from './list.js';
import { newItem } from './new-item.js';
import { panelElement, showPanel } from './panel.js';

/** The path the router view was built for, and the item view in it. */
let current = { path: null, view: null };
let place = null;

function routerView() {
  return place.querySelector(':scope > [data-testid="work-item-router-view"]');
}

function showTrail(iid) {
  const last = document.querySelector('#js-breadcrumbs li:last-child a');
  if (last?.textContent.startsWith('#')) {
    last.textContent = `#${iid}`;
    last.setAttribute('href', location.pathname);
  }
}

/** The router view is keyed by path: the old one goes with everything in it. */
function showPath() {
  const path = location.pathname;
  if (path === current.path) return;
  const known = readPath(path);
  const first = current.path === null;
  const isNew = /\/-\/[a-z_]+\/new$/.test(path);
  if (!first && !known && boot.rows.length === 0) return location.reload();
  endItem(current.view);
  const container = h('div', { testid: 'work-item-router-view', class: 'work-item-router-view' });
  if (first) place.querySelector('#js-work-items').replaceWith(container);
  else routerView().replaceWith(container);
  current = { path, view: null };
  if (known) {
    current.view = showItem(container, 'page', known);
    showTrail(known.iid);
  } else if (isNew) current.view = newItem(container);
  else container.replaceChildren(/\/-\/(epic_)?boards/.test(path) ? boards() : list());
}

function isListed(show) {
  return boot.rows.length === 0 || boot.rows.some(({ namespace, iid }) => namespace === show.path && iid === show.iid);
}

/** Makes the page show what the address says now; the address is the only truth. */
function sync() {
  if (place) showPath();
  const show = readShow(location.search);
  showPanel(show && isListed(show) ? { namespace: show.path, iid: show.iid, id: show.id, type: 'Objective' } : null);
}

/** Pushes an address of this page and shows it. */
function push(href) {
  history.pushState({}, '', href);
  sync();
}

/** Opens an item's full page: in place within the page's own namespace, by a full load elsewhere. */
export function openPage(item) {
  const href = addressOf(item);
  if (place && item.namespace === boot.namespace?.fullPath) push(href);
  else location.assign(href);
}

/** Opens an item in the side panel: only `show` changes in the address. */
export function openPanel(item) {
  const query = new URLSearchParams(location.search);
  query.set('show', writeShow(item));
  push(`${location.pathname}?${query}`);
}

/** Closes the side panel. */
export function closePanel() {
  const query = new URLSearchParams(location.search);
  query.delete('show');
  push(`${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
}

/** Mounts in place of `#js-work-items` and follows the address from then on. */
export function startRouter() {
  place = document.querySelector('#js-work-items')?.parentElement ?? null;
  window.addEventListener('popstate', sync);
  sync();
}

/** Modified clicks are the browser's: a new tab. */
function onPlainClick(name, act) {
  on('click', name, (event, element) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act(itemOfRef(element.getAttribute('data-item')));
  });
}

onPlainClick('go', openPage);
onPlainClick('maximize', openPage);
onPlainClick('open-panel', openPanel);
on('click', 'close-panel', closePanel);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !panelElement() || document.body.classList.contains('modal-open')) return;
  if (!document.activeElement?.closest('.js-editor, .gl-form-input')) closePanel();
});

document.addEventListener('click', (event) => {
  if (settings.layout !== '17' || !panelElement() || !event.target.isConnected) return;
  if (!event.target.closest('.work-item-drawer, .modal-content, .tippy-content, [data-on-click="open-panel"]'))
    closePanel();
});
