// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { body19, itemList, listRow18, listRow19, type SkeletonRow } from './anchors.fixture';
import { createRowFinder } from './list-rows';

const ROW: SkeletonRow = {
  id: 41,
  href: '/acme/okrs/-/work_items/7',
  title: 'Faster pipelines',
  type: 'Objective',
  icon: 'work-item-objective',
  labels: ['OKR', 'priority::1::high'],
};

beforeEach(() => {
  history.replaceState(null, '', '/acme/okrs/-/work_items?sort=created_date');
});

afterEach(() => {
  document.body.replaceChildren();
});

function find(...rows: string[]) {
  document.body.innerHTML = body19(itemList(...rows));
  return createRowFinder(document, '');
}

describe.each([
  ['19', listRow19],
  ['18 and 17', listRow18],
])('layout %s', (_, layout) => {
  it('tells what a row shows, and where its lines are', () => {
    const [row] = find(layout(ROW))(0).rows;
    expect(row).toMatchObject({
      item: { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '7' },
      typeName: 'Objective',
      labels: ROW.labels,
      title: 'Faster pipelines',
    });
    expect(row?.typeIcon).toMatch(/^(work-item|issue-type)-objective$/);
    expect(row?.line.className).toContain('issuable-info');
    expect(row?.titleLine.className).toContain('issue-title');
  });
});

it('finds the items of a group’s list where they live', () => {
  history.replaceState(null, '', '/groups/acme/-/work_items');
  const { rows } = find(listRow19(ROW), listRow19({ ...ROW, id: 42, href: '/groups/acme/-/epics/3' }))(0);
  expect(rows.map(({ item }) => item)).toEqual([
    { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '7' },
    { namespacePath: 'acme', namespaceKind: 'group', iid: '3' },
  ]);
});

it('leaves out what is listed from elsewhere, and what is not drawn', () => {
  const elsewhere = listRow19({ ...ROW, href: 'https://jira.example.com/acme/okrs/-/work_items/7' });
  expect(find(elsewhere, '<li id="issuable_9"></li>', listRow19({ ...ROW, href: '#' }))(0).rows).toEqual([]);
});

it.each([
  ['/acme/okrs/-/issues', 1],
  ['/acme/okrs/-/work_items/views/12', 1],
  ['/groups/acme/-/epics', 1],
  ['/acme/okrs/-/work_items/7', 0],
  ['/acme/okrs/-/work_items/new', 0],
  ['/acme/okrs/-/boards', 0],
])('at %s finds %i', (path, count) => {
  history.replaceState(null, '', path);
  expect(find(listRow19(ROW))(0).rows).toHaveLength(count);
});

it('below a relative root', () => {
  history.replaceState(null, '', '/gitlab/acme/okrs/-/work_items');
  document.body.innerHTML = body19(itemList(listRow19({ ...ROW, href: '/gitlab/acme/okrs/-/work_items/7' })));
  expect(createRowFinder(document, '/gitlab')(0).rows[0]?.item.namespacePath).toBe('acme/okrs');
});

it('reads a row again after a while, at once when it was drawn anew', () => {
  const rowsAt = find(listRow19(ROW));
  expect(rowsAt(0).again).toBe(Number.POSITIVE_INFINITY);
  const title = document.querySelector('.issue-title-text');
  title?.replaceChildren('Faster still');
  const resting = rowsAt(100);
  expect([resting.rows[0]?.title, resting.again]).toEqual(['Faster pipelines', 200]);
  expect(rowsAt(300).rows[0]?.title).toBe('Faster still');
  const [line] = document.querySelectorAll('.issuable-info');
  line?.replaceWith(line.cloneNode(true));
  expect(rowsAt(310).rows[0]?.line.isConnected).toBe(true);
});
