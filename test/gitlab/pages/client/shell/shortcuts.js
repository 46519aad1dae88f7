import { beginEdit } from '../editor/edit.js';
import { openViews, partOf, rootOf } from '../views.js';
import { toast } from './toast.js';

/** Every single-key shortcut that fired, oldest first: what leaks from an extension's field ends up here. */
export const fired = [];

function frontView() {
  return openViews().find(({ place }) => place === 'panel') ?? openViews()[0];
}

function press(testid) {
  return (view) => partOf(view, testid)?.querySelector('[data-testid="edit-button"]')?.click();
}

const KEYS = {
  e: beginEdit,
  l: press('work-item-labels'),
  m: press('work-item-milestone'),
  a: press('work-item-assignees'),
  r: (view) => rootOf(view)?.querySelector('#work-item-add-or-edit-comment')?.focus(),
  s: () => document.querySelector('#super-sidebar-search').focus(),
  '/': () => document.querySelector('#super-sidebar-search').focus(),
  '?': () => toast('Shortcuts: e edit · l labels · m milestone · a assignee · r reply · s search'),
};

/** Listens on the document, as GitLab does, and like it leaves fields alone: those it can see, that is. */
export function startShortcuts() {
  document.addEventListener('keydown', (event) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea, [contenteditable]')) return;
    event.preventDefault();
    fired.push(event.key);
    const view = frontView();
    if (view?.data || ['s', '/', '?'].includes(event.key)) act(view);
  });
}
