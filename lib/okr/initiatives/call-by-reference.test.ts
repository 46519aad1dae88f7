import { expect, it } from 'vitest';
import { home, keyResult } from '../item.fixture';
import { referenceTo } from './call-by-reference';
import { mentionsIn } from './mentions';

const ROOT = 'https://gitlab.example.com';

it.each([
  ['of the same project', 'group/okrs', 'Issue', `${ROOT}/group/okrs/-/issues/7`, '#7'],
  ['of another project', 'acme/web', 'Issue', `${ROOT}/acme/web/-/issues/7`, 'acme/web#7'],
  [
    'of a project with a telling name',
    'acme/groups/web',
    'Issue',
    `${ROOT}/acme/groups/web/-/issues/7`,
    'acme/groups/web#7',
  ],
  ['of a group', 'acme', 'Initiative', `${ROOT}/gitlab/groups/acme/-/work_items/7`, 'acme&7'],
  ['an epic without an address', 'acme/infra', 'Epic', null, 'acme/infra&7'],
  ['an issue without an address', 'acme/infra', 'Issue', null, 'acme/infra#7'],
])('an item %s', (_, namespacePath, typeName, url, reference) => {
  const called = referenceTo(keyResult({ iid: '7', namespacePath, typeName, url }), home);
  expect(called).toBe(reference);
  expect(mentionsIn(called, { start: 0, end: called.length }, home)).toMatchObject([
    { target: { kind: 'item', reference: { namespacePath, iid: '7' } } },
  ]);
});

it('an epic of the group the text stands in is called in full', () => {
  const item = keyResult({ iid: '7', namespacePath: 'acme/infra', typeName: 'Epic' });
  expect(referenceTo(item, { ...home, namespacePath: 'acme/infra' })).toBe('acme/infra&7');
});
