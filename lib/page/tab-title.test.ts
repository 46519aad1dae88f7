// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { typeInTab } from './tab-title';

const ITEM = { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '5' } as const;

function read(title: string, kind: 'page' | 'panel' = 'page') {
  document.title = title;
  return typeInTab({ kind, item: ITEM, element: document.body });
}

test.each([
  ['Grow (#5) · Objective · acme/okrs', 'Objective'],
  ['Grow (#5) · Zielsetzung · mittel · acme/okrs', 'Zielsetzung · mittel'],
  ['Grow (#5) · Issue · acme/okrs (#5) · Objective · acme/okrs', 'Objective'],
  ['Grow (#6) · Objective · acme/okrs', null],
  ['Grow (#5) · Objective · acme/others', null],
  ['Grow (#5) ·  · acme/okrs', null],
  ['Grow (#5) · acme/okrs', null],
  ['Grow (#5) · Issues · Acme / OKRs · GitLab', null],
  ['GitLab', null],
])('%s', (title, type) => {
  expect(read(title)).toBe(type);
});

test('it tells of the item of the page, not of one beside it', () => {
  expect(read('Grow (#5) · Objective · acme/okrs', 'panel')).toBeNull();
});
