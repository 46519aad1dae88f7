import { expect, test } from 'vitest';
import { inOwnLists } from './due-own';

const at = (namespacePath: string, iid: number) => ({ id: `${namespacePath}#${iid}`, iid: String(iid), namespacePath });
const list = (path: string, items: ReturnType<typeof at>[]) => ({ path, username: 'ada', items });
const asking = (path: string, ...iids: number[]) => ({ path, username: 'ada', iids: iids.map(String) });

const [one, two, three] = [at('acme/a', 1), at('acme/b', 2), at('acme/c', 3)];
const elsewhere = at('other/a', 1);

test('items of several projects are asked for by the list that has them, the others are left', () => {
  const items = [one, two, three, elsewhere];
  const lists = [list('acme', [one, two, three])];
  expect(inOwnLists(items, lists, 20)).toEqual({ own: [asking('acme', 1, 2, 3)], others: [elsewhere] });
});

test('items of one project are left to it: that takes as many questions', () => {
  const items = [at('acme/a', 1), at('acme/a', 2)];
  expect(inOwnLists(items, [list('acme', items)], 20)).toEqual({ own: [], others: items });
});

test('items are left to their projects where those are asked about others in any case', () => {
  const items = [one, two, three, at('acme/a', 4), at('acme/b', 5)];
  expect(inOwnLists(items, [list('acme', [one, two])], 20)).toEqual({ own: [], others: items });
  expect(inOwnLists(items, [list('acme', [one, two, three])], 20)).toEqual({ own: [], others: items });
});

test('what a list has by the same iid counts, and is asked for once', () => {
  const same = [at('acme/a', 1), at('acme/b', 1), at('acme/c', 1)];
  const task = at('acme/a', 2);
  const items = [...same, two, three];
  expect(inOwnLists(items, [list('acme', [...items, task])], 4).own).toEqual([asking('acme', 1), asking('acme', 2, 3)]);
});

test('each item is asked for by one list', () => {
  const lists = [list('acme', [one, two]), list('acme/deep', [one, two])];
  expect(inOwnLists([one, two], lists, 20).own).toEqual([asking('acme', 1, 2)]);
});
