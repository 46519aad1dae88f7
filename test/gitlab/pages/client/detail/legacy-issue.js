import { h } from '../dom.js';
import { attributes } from './attributes.js';
import { stateBadge } from './badges.js';
import { legacyDescription } from './description.js';
import { notes } from './notes.js';
import { itemList } from './widgets.js';
import { agoOf, nameOf } from './words.js';

/** GitLab 17's page for a plain issue, with the hooks of its own. */
export function legacyIssue(view) {
  const { item } = view.data;
  return [
    h(
      'div',
      { class: 'detail-page-header' },
      stateBadge(item),
      h('span', { class: 'subtle' }, `Issue created ${agoOf(item.createdAt)} by ${nameOf(item.author)}`),
    ),
    h(
      'div',
      { class: 'legacy-columns' },
      h(
        'div',
        {},
        h(
          'div',
          { class: 'title-container page-heading-row' },
          h('h1', { class: 'title gl-heading-1', testid: 'issue-title', dir: 'auto' }, item.title),
          view.data.canUpdate &&
            h(
              'button',
              { type: 'button', class: 'gl-button js-issuable-edit', testid: 'edit-button', 'data-on-click': 'edit' },
              'Edit',
            ),
        ),
        h('div', { class: 'js-issuable-description-wrapper' }, legacyDescription(view)),
        itemList(view, 'work-item-relationships'),
        notes(view),
      ),
      h('aside', { class: 'right-sidebar js-right-sidebar' }, attributes(view)),
    ),
  ];
}
