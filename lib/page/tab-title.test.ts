// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Root } from './roots';
import { tabTitle } from './tab-title';

const EDITED = '<input data-testid="work-item-title-input">';

function read(title: string, { kind = 'page' as Root['kind'], page = EDITED } = {}) {
  document.title = title;
  document.body.innerHTML = page;
  const item = { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '5' } as const;
  return tabTitle({ kind, item, element: document.body, settled: false });
}

test.each([
  ['Grow (#5) · Objective · acme/okrs', 'Grow', 'Objective'],
  ['KR 1: Grow (#5) · Ziel · mittel · acme/okrs', 'KR 1: Grow', 'Ziel · mittel'],
  ['A (#5) · Issue · acme/okrs (#5) · Objective · acme/okrs', 'A (#5) · Issue · acme/okrs', 'Objective'],
])('%s', (tab, title, typeName) => {
  expect(read(tab)).toEqual({ title, typeName });
});

test.each([
  'Grow (#6) · Objective · acme/okrs',
  'Grow (#5) · Objective · acme/others',
  'Grow (#5) ·  · acme/okrs',
  'Grow (#5) · acme/okrs',
  'Grow (#5) · Issues · Acme / OKRs · GitLab',
  'GitLab',
])('%s tells nothing of it', (tab) => {
  expect(read(tab)).toBeNull();
});

test('it is asked of the item of the page alone, and only while that is edited', () => {
  const tab = 'Grow (#5) · Objective · acme/okrs';
  expect([read(tab, { kind: 'panel' }), read(tab, { page: '' })]).toEqual([null, null]);
});
