import { kindOf } from '../boot.js';
import { h, icon } from '../dom.js';
import { partOf } from '../views.js';
import { childRow } from './rows.js';

const WITHOUT_CHILDREN = ['Key Result', 'Task', 'Issue'];

function crud({ id, testid, title, count, name }, body) {
  return h(
    'section',
    { id, testid, class: 'crud' },
    h(
      'header',
      { class: 'crud-header' },
      h(
        'h2',
        { class: 'crud-title' },
        title,
        h('span', { class: 'crud-count', testid: 'crud-count' }, icon(name), h('span', {}, count)),
      ),
      h('button', { type: 'button', class: 'gl-button btn-small', 'data-on-click': 'not-here' }, 'Add'),
    ),
    h('div', { class: 'crud-body' }, body),
  );
}

const LISTS = {
  'work-item-tree': {
    id: 'childitems',
    title: 'Child items',
    name: 'work-item-issue',
    none: 'No child items are currently assigned.',
    of: (data) => data.children,
    has: ({ item }) => !WITHOUT_CHILDREN.includes(kindOf(item)),
  },
  'work-item-relationships': {
    id: 'linkeditems',
    title: 'Linked items',
    name: 'link',
    none: 'Link items together to show that they are related.',
    of: (data) => data.linked.map((link) => link.item).filter(Boolean),
    has: () => true,
  },
};

function fill(element, testid, data) {
  const { of, none } = LISTS[testid];
  const items = of(data);
  element.querySelector('[data-testid="crud-count"] > span').textContent = String(items.length);
  const body = element.querySelector('.crud-body');
  if (items.length === 0) return body.replaceChildren(h('p', { class: 'crud-empty subtle' }, none));
  const list = body.querySelector('ul') ?? h('ul', { class: 'rows' });
  if (!list.isConnected) body.replaceChildren(list);
  const fresh = items.map(childRow);
  const shown = [...list.querySelectorAll(':scope > .tree-item')];
  fresh.forEach((row, at) => {
    if (!shown[at]) list.append(row);
    else if (!row.isEqualNode(shown[at])) shown[at].replaceWith(row);
  });
  for (const row of shown.slice(fresh.length)) row.remove();
}

/** A list of items whose rows arrive later; null where the type has none. */
export function itemList(view, testid) {
  const { has, ...list } = LISTS[testid];
  if (!has(view.data)) return null;
  const section = crud({ ...list, testid, count: '' }, [
    h('div', { class: 'skeleton-line' }),
    h('div', { class: 'skeleton-line' }),
  ]);
  if (view.late.has(testid)) fill(section, testid, view.data);
  return section;
}

/** Shows the rows of a list that has arrived, replacing only those that changed. */
export function refreshList(view, testid) {
  const section = partOf(view, testid);
  if (section && view.late.has(testid)) fill(section, testid, view.data);
}
