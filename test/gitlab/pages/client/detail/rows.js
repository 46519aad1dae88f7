import { addressOf, boot, refOf, settings } from '../boot.js';
import { h, icon } from '../dom.js';
import { avatar, healthBadge, labelBadge, typeMark } from './badges.js';

/** What is known of an item at a glance: milestone, progress, people, health, labels. */
export function metadata(item) {
  const milestone = boot.milestones.find(({ id }) => id === item.milestone);
  return [
    milestone && h('span', { class: 'row-fact', testid: 'item-milestone' }, icon('milestone'), milestone.title),
    item.progress &&
      h('span', { class: 'row-fact', testid: 'item-progress' }, icon('progress'), `${item.progress.progress}%`),
    item.health && healthBadge(item.health),
    item.state === 'closed' && h('span', { class: 'gl-badge badge-pill badge-info' }, 'Closed'),
    item.assignees.map(avatar),
  ];
}

/** One row of the child items. A plain click opens the side panel, or the full page where the reader chose that. */
export function childRow(item) {
  return h(
    'li',
    { class: 'tree-item', 'data-child-type': item.type, 'data-child-title': item.title },
    h(
      'div',
      { class: 'item-body', testid: 'links-child' },
      typeMark(item, false),
      h(
        'div',
        { class: 'item-text' },
        h(
          'a',
          {
            id: `listItem-${item.namespace}/${item.id}`,
            class: 'item-title',
            href: addressOf(item),
            dir: 'auto',
            'data-on-click': settings.panelForChildren ? 'open-panel' : 'go',
            'data-item': refOf(item),
          },
          item.title,
        ),
        h('div', { class: 'item-facts' }, h('span', { class: 'subtle' }, `#${item.iid}`), metadata(item)),
        item.labels.length > 0 && h('div', { class: 'item-labels' }, item.labels.map(labelBadge)),
      ),
    ),
  );
}
