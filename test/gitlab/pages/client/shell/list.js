import { addressOf, baseOf, boot, refOf } from '../boot.js';
import { labelBadge, typeMark } from '../detail/badges.js';
import { metadata } from '../detail/rows.js';
import { agoOf, nameOf } from '../detail/words.js';
import { h } from '../dom.js';
import { on } from '../events.js';

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
      { class: 'item-text' },
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
      h(
        'div',
        { class: 'item-facts' },
        h('span', { testid: 'issuable-reference', class: 'subtle' }, `#${item.iid}`),
        h('span', { class: 'subtle' }, `created ${agoOf(item.createdAt)} by ${nameOf(item.author)}`),
        item.labels.map(labelBadge),
      ),
    ),
    h('div', { class: 'item-facts row-end' }, metadata(item)),
  );
}

/** The namespace's items as rows; a click on a title opens the side panel. */
export function list() {
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
    h('ul', { class: 'issues-list content-list' }, boot.rows.map(row)),
  );
}

on('input', 'filter-list', (_, field) => {
  const words = field.value.trim().toLowerCase();
  for (const shown of document.querySelectorAll('[data-testid="issuable-container"]'))
    shown.hidden = !shown.getAttribute('data-title').includes(words);
});
