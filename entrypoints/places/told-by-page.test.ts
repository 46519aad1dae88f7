// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { body19, detail19, OBJECTIVE } from '../../lib/page/anchors.fixture';
import type { Root } from '../../lib/page/roots';
import type { RulesHere } from '../look-out/rules-here';
import { toldByPage } from './told-by-page';

const rules: RulesHere = {
  isHidden: () => true,
  roleFor: () => 'key-result',
  recogniserFor: () => nativeProfile,
  recognise: () => null,
};

function root(labels: string[]): Root {
  document.body.innerHTML = body19(detail19({ ...OBJECTIVE, type: 'Issue', icon: 'work-item-issue', labels }));
  const element = document.querySelector('.work-item-detail');
  if (!element) throw new Error('no root');
  return {
    kind: 'page',
    element,
    item: { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '1' },
    settled: false,
  };
}

it('tells what the page says, without what the reader said', () => {
  expect(toldByPage(root(['bug', 'okr:o']), rules)).toEqual({ role: 'objective', by: 'label', name: 'okr:o' });
  expect(toldByPage(root(['bug']), rules)).toBeNull();
});

it('tells nothing yet while the page does not', () => {
  const page = root(['okr:o']);
  document.querySelector('[data-testid="work-item-labels"]')?.remove();
  expect(toldByPage(page, rules)).toBe('unknown');
});
