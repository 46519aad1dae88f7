import { fetchItem } from '../api.js';
import { addressOf, baseOf, boot, refOf, settings } from '../boot.js';
import { labelBadge, typeMark } from '../detail/badges.js';
import { metadata } from '../detail/rows.js';
import { agoOf, nameOf } from '../detail/words.js';
import { h } from '../dom.js';
import { on } from '../events.js';
import { isOwn } from '../own-nodes.js';

/** Before 19 the line flowed, and labels had a line of their own. */
function facts(item) {
  const labels = item.labels.map(labelBadge);
  return [
    h('span', { testid: 'issuable-reference', class: 'subtle issuable-reference' }, `#${item.iid}`),
    h('span', { class: 'subtle issuable-authored' }, `created ${agoOf(item.createdAt)} by ${nameOf(item.author)}`),
    settings.layout === '19' || labels.length === 0 ? labels : h('p', { class: 'item-labels', role: 'group' }, labels),
  ];
}

function row(item) {
  return h(
    'li',
    {
      id: `issuable_${item.id}`,
      testid: 'issuable-container',
      class: 'issue-row',
      'data-title': item.title.toLowerCase(),
    },
    typeMark(item, false),
    h(
      'div',
      { class: 'item-text issuable-main-info' },
      h(
        'div',
        { class: 'issue-title title' },
        h(
          'a',
          {
            testid: 'issuable-title-link',
            class: 'item-title issue-title-text',
            href: addressOf(item),
            dir: 'auto',
            'data-on-click': 'open-panel',
            'data-item': refOf(item),
          },
          item.title,
        ),
      ),
      h('div', { class: 'item-facts issuable-info' }, facts(item)),
    ),
    h('div', { class: 'item-facts row-end' }, metadata(item)),
  );
}

/** Where the page of rows on show begins. */
let start = 0;

function rows() {
  return boot.rows.slice(start, start + settings.pageSize).map(row);
}

function turn(by) {
  start += by * settings.pageSize;
  document.querySelector('.issues-list').replaceWith(listOf());
  document.querySelector('.gl-keyset-pagination')?.replaceWith(turns());
}

function listOf() {
  return h('ul', { class: 'issues-list content-list' }, rows());
}

function turns() {
  const button = (testid, words, name, off) =>
    h('button', { class: 'gl-button', type: 'button', testid, disabled: off, 'data-on-click': name }, words);
  return h(
    'div',
    { class: 'gl-keyset-pagination' },
    button('prevButton', 'Previous', 'previous-rows', start === 0),
    button('nextButton', 'Next', 'next-rows', start + settings.pageSize >= boot.rows.length),
  );
}

/** Shows an item's row as it is now, as a subscription does: in the nodes that stand there, beside what others put in. */
export async function refreshRow({ path, iid }) {
  const { item } = await fetchItem({ path, iid });
  const shown = document.querySelector(`#issuable_${item.id}`);
  const fresh = row(item);
  const title = '[data-testid="issuable-title-link"]';
  shown.querySelector(title).textContent = item.title;
  for (const part of [...shown.querySelector('.issuable-info').children]) if (isOwn(part)) part.remove();
  shown.querySelector('.issuable-info').prepend(...fresh.querySelector('.issuable-info').children);
}

/** The namespace's items as rows; a click on a title opens the side panel. */
export function list() {
  start = 0;
  return h(
    'div',
    { testid: 'work-item-list-app' },
    h(
      'header',
      { class: 'page-heading-row' },
      h('h1', { class: 'page-title' }, 'Work items'),
      h('a', { class: 'gl-button btn-confirm', href: `${baseOf(boot.namespace.fullPath)}/work_items/new` }, 'New item'),
    ),
    h('input', {
      class: 'gl-form-input filter',
      type: 'search',
      placeholder: 'Search or filter results…',
      'aria-label': 'Search or filter results',
      'data-on-input': 'filter-list',
    }),
    listOf(),
    boot.rows.length > settings.pageSize && turns(),
  );
}

on('click', 'previous-rows', () => turn(-1));
on('click', 'next-rows', () => turn(1));

on('input', 'filter-list', (_, field) => {
  const words = field.value.trim().toLowerCase();
  for (const shown of document.querySelectorAll('[data-testid="issuable-container"]'))
    shown.hidden = !shown.getAttribute('data-title').includes(words);
});
