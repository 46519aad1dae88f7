import { addressOf, boot, refOf } from '../boot.js';
import { labelBadge, typeMark } from '../detail/badges.js';
import { metadata } from '../detail/rows.js';
import { h } from '../dom.js';

const LIST = 'OKR';

function card(item) {
  return h(
    'li',
    { class: 'board-card', testid: 'board-card', 'data-item-iid': item.iid },
    h(
      'a',
      {
        class: 'item-title board-card-title',
        href: addressOf(item),
        dir: 'auto',
        'data-on-click': 'open-panel',
        'data-item': refOf(item),
      },
      item.title,
    ),
    h('div', { class: 'item-facts' }, item.labels.filter((title) => title !== LIST).map(labelBadge)),
    h(
      'div',
      { class: 'item-facts' },
      typeMark(item, false),
      h('span', { class: 'subtle' }, `#${item.iid}`),
      metadata(item),
    ),
  );
}

function column(title, items) {
  return h(
    'section',
    { class: 'board-list', testid: 'board-list', 'aria-label': title },
    h('header', {}, h('h2', {}, title), h('span', { class: 'subtle' }, items.length)),
    h('ul', {}, items.map(card)),
  );
}

/** The namespace's board: open items, those with the OKR label, closed ones. Cards open the side panel. */
export function boards() {
  const open = boot.rows.filter(({ state }) => state === 'opened');
  return h(
    'div',
    { testid: 'boards-list', class: 'boards-list' },
    column(
      'Open',
      open.filter(({ labels }) => !labels.includes(LIST)),
    ),
    column(
      LIST,
      open.filter(({ labels }) => labels.includes(LIST)),
    ),
    column(
      'Closed',
      boot.rows.filter(({ state }) => state === 'closed'),
    ),
  );
}
