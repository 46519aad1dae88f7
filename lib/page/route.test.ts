import { describe, expect, it } from 'vitest';
import { itemFromPath, itemFromShow, ownPageOf } from './route';

const show = (value: unknown) => {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes));
};

describe('itemFromPath', () => {
  it.each([
    ['/acme/okrs/-/work_items/12', '', 'acme/okrs', 'project', '12'],
    ['/acme/okrs/-/issues/12', '', 'acme/okrs', 'project', '12'],
    ['/groups/acme/-/epics/3', '', 'acme', 'group', '3'],
    ['/groups/acme/a/b/c/-/work_items/3/', '', 'acme/a/b/c', 'group', '3'],
    ['/a/b/c/d/e/-/work_items/1', '', 'a/b/c/d/e', 'project', '1'],
    ['/acme/okrs/-/work_items/12/designs', '', 'acme/okrs', 'project', '12'],
    ['/acme/okrs/-/work_items/12/designs/plan.png', '', 'acme/okrs', 'project', '12'],
    ['/gitlab/acme/okrs/-/work_items/12', '/gitlab', 'acme/okrs', 'project', '12'],
    ['/gitlab/groups/acme/-/epics/7', '/gitlab', 'acme', 'group', '7'],
    ['/acme/caf%C3%A9/-/issues/2', '', 'acme/café', 'project', '2'],
  ])('%s', (path, root, namespacePath, namespaceKind, iid) => {
    expect(itemFromPath(path, root)).toEqual({ namespacePath, namespaceKind, iid });
  });

  it.each([
    ['/acme/okrs/-/work_items', ''],
    ['/acme/okrs/-/work_items/new', ''],
    ['/acme/okrs/-/work_items/views/3', ''],
    ['/acme/okrs/-/work_items/12abc', ''],
    ['/acme/okrs/-/merge_requests/12', ''],
    ['/acme/okrs/-/boards/12', ''],
    ['/acme/okrs/issues/12', ''],
    ['/-/work_items/12', ''],
    ['/acme/%E0%A4%A/-/issues/2', ''],
    ['/acme/okrs/-/work_items/12', '/gitlab'],
    ['/gitlabs/acme/okrs/-/work_items/12', '/gitlab'],
  ])('is null for %s under "%s"', (path, root) => {
    expect(itemFromPath(path, root)).toBeNull();
  });
});

describe('new items', () => {
  it('names the namespace a new item is for', () => {
    expect(ownPageOf('/groups/acme/-/work_items/new', '')).toEqual({
      namespacePath: 'acme',
      namespaceKind: 'group',
      iid: 'new',
    });
    expect(ownPageOf('/acme/okrs/-/work_items/12', '')?.iid).toBe('12');
  });

  it('knows the new-item page under any root', () => {
    expect(ownPageOf('/gitlab/acme/okrs/-/work_items/new', '/gitlab')?.namespacePath).toBe('acme/okrs');
    expect(ownPageOf('/gitlab/acme/okrs/-/work_items/new', '/git')).toBeNull();
  });
});

describe('itemFromShow', () => {
  const item = { iid: '2', full_path: 'acme/okrs', id: 102 };

  it('reads what GitLab writes, padded or not, escaped or not', () => {
    const expected = { namespacePath: 'acme/okrs', namespaceKind: null, iid: '2' };
    const padded = show(item);
    expect(padded).toMatch(/=$/);
    expect(itemFromShow(`?show=${encodeURIComponent(show(item))}`)).toEqual(expected);
    expect(itemFromShow(`?sort=x&show=${padded}`)).toEqual(expected);
    expect(itemFromShow(`?show=${padded.replace(/=+$/, '')}`)).toEqual(expected);
  });

  it('reads UTF-8, also where its base64 holds + and /', () => {
    const path = 'acmé/ÿ~þ?>ÿï¿';
    const encoded = show({ ...item, full_path: path });
    expect(encoded).toMatch(/[+/]/);
    expect(itemFromShow(`?show=${encoded}`)?.namespacePath).toBe(path);
    expect(itemFromShow(`?show=${encoded.replaceAll('+', '-').replaceAll('/', '_')}`)?.namespacePath).toBe(path);
  });

  it.each([
    '',
    '?show=',
    '?show=%%%',
    '?show=bm90IGpzb24',
    `?show=${show(null)}`,
    `?show=${show([1])}`,
    `?show=${show({ iid: '2' })}`,
    `?show=${show({ iid: 'x', full_path: 'a/b' })}`,
    `?show=${show({ iid: '2', full_path: 7 })}`,
    `?show=${btoa('{"iid":"2","full_path":"\xff"}')}`,
  ])('is null for %s', (search) => {
    expect(itemFromShow(search)).toBeNull();
  });
});
