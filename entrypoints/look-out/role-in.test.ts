// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { nativeProfile } from '../../lib/okr/profiles/native';
import type { Role } from '../../lib/okr/recognise';
import { body19, detail18, detail19, legacyIssue, newItem, OBJECTIVE } from '../../lib/page/anchors.fixture';
import type { Root } from '../../lib/page/roots';
import { roleIn } from './role-in';
import type { RulesHere } from './rules-here';

const ISSUE = { ...OBJECTIVE, type: 'Issue', icon: 'work-item-issue', title: 'Costs', labels: ['bug'] };

/** What the reader said. */
interface Said {
  hidden?: boolean;
  role?: Role;
}

const rules = ({ hidden = false, role }: Said = {}): RulesHere => ({
  isHidden: () => hidden,
  roleFor: () => role ?? null,
  recogniserFor: () => nativeProfile,
  recognise: () => null,
});

function root(markup: string, { settled = false, kind = 'page' as Root['kind'] } = {}): Root {
  document.body.innerHTML = body19(markup);
  const element = document.querySelector('.work-item-detail') ?? document.querySelector('#content-body');
  if (!element) throw new Error('no root');
  return { kind, element, item: { namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '1' }, settled };
}

const remove = (selector: string) => document.querySelector(selector)?.remove();
const LABELS = '[data-testid="work-item-labels"]';
const edit = (selector: string) => document.querySelector(selector)?.replaceChildren(document.createElement('form'));

afterEach(() => {
  document.title = '';
  document.body.replaceChildren();
});

describe.each([
  ['19', detail19],
  ['18 and 17', detail18],
  ['the legacy issue page', legacyIssue],
])('layout %s', (_, layout) => {
  it.each([
    ['Objective', { ...OBJECTIVE, labels: [] }, 'objective'],
    ['Ziel, by its icon', { ...OBJECTIVE, type: 'Ziel', labels: [] }, 'objective'],
    ['Issue labelled okr:kr', { ...ISSUE, labels: ['bug', 'okr:kr'] }, 'key-result'],
    ['Issue labelled OKR::O', { ...ISSUE, labels: ['OKR::O'] }, 'objective'],
    ['Issue labelled OKR with a title', { ...ISSUE, labels: ['OKR'], title: 'KR 2: Costs' }, 'key-result'],
    ['Issue', ISSUE, null],
    ['Issue without labels', { ...ISSUE, labels: [], title: 'KR: Costs' }, null],
    ['Issue with labels that disagree', { ...ISSUE, labels: ['okr:o', 'okr:kr'] }, null],
  ] as const)('%s', (_name, item, role) => {
    expect(roleIn(root(layout({ ...item, labels: [...item.labels] })), rules())).toBe(role);
  });
});

it('waits for labels, but not where they stay away', () => {
  const page = root(detail19({ ...ISSUE, labels: ['okr:o'] }));
  remove(LABELS);
  expect(roleIn(page, rules())).toBe('unknown');
  expect(roleIn({ ...page, settled: true }, rules())).toBeNull();
});

it('does not take labels or a title that are being edited for gone', () => {
  const page = root(detail19({ ...ISSUE, labels: ['okr:o'] }), { settled: true });
  edit(LABELS);
  expect(roleIn(page, rules())).toBe('unknown');

  const titled = root(detail18({ ...ISSUE, labels: ['OKR'], title: 'KR: Costs' }), { settled: true });
  remove('[data-testid="work-item-title"]');
  expect(roleIn(titled, rules())).toBe('unknown');
});

it('knows nothing before the page is drawn, whatever the reader said', () => {
  const page = root('<div class="work-item-detail"></div>', { settled: true });
  expect(roleIn(page, rules({ role: 'objective' }))).toBe('unknown');
});

it('needs no type beside labels, nor beside what the reader said: the legacy issue page shows none', () => {
  const page = root(legacyIssue({ ...ISSUE, labels: ['okr:kr'] }));
  remove('svg');
  expect(roleIn(page, rules())).toBe('key-result');
  const plain = root(legacyIssue(ISSUE));
  remove('svg');
  expect(roleIn(plain, rules())).toBe('unknown');
  expect(roleIn(plain, rules({ role: 'objective' }))).toBe('objective');
});

describe('an item that is being edited, which hides its title and type', () => {
  function edited(labels: string[], tab: string): Root {
    const page = root(detail19({ ...ISSUE, labels }));
    const hidden = 'svg, [data-testid="work-item-type-icon"], [data-testid="work-item-title"]';
    for (const one of document.querySelectorAll(hidden)) one.remove();
    page.element.insertAdjacentHTML('afterbegin', '<input data-testid="work-item-title-input">');
    document.title = tab;
    return page;
  }

  it('goes by the tab', () => {
    expect(roleIn(edited([], 'Grow (#1) · Objective · acme/okrs'), rules())).toBe('objective');
    expect(roleIn(edited(['OKR'], 'KR 2: Costs (#1) · Issue · acme/okrs'), rules())).toBe('key-result');
    expect(roleIn(edited([], 'Grow (#1) · Issue · acme/okrs'), rules({ role: 'objective' }))).toBe('objective');
    expect(roleIn(edited([], 'Grow (#1) · Objective · acme/okrs'), rules({ hidden: true }))).toBeNull();
  });

  it('cannot be told where the tab is of another item, or names nothing that the rules know', () => {
    expect(roleIn(edited([], 'Grow (#2) · Objective · acme/okrs'), rules())).toBe('unknown');
    expect(roleIn(edited([], 'Grow (#2) · Objective · acme/okrs'), rules({ role: 'objective' }))).toBe('unknown');
    expect(roleIn(edited([], 'Grow (#1) · Ziel · acme/okrs'), rules())).toBe('unknown');
  });
});

it('goes by what the reader said first', () => {
  const page = root(detail19(ISSUE));
  expect(roleIn(page, rules({ role: 'key-result' }))).toBe('key-result');
  expect(roleIn(root(detail19(OBJECTIVE)), rules({ role: 'key-result' }))).toBe('key-result');
  expect(roleIn(root(detail19(OBJECTIVE)), rules({ hidden: true }))).toBeNull();
});

it('goes by the chosen type, label and title for an item that is being written', () => {
  expect(roleIn(root(newItem(), { kind: 'new' }), rules())).toBe('objective');
  expect(roleIn(root(newItem({ type: 'Issue' }), { kind: 'new' }), rules())).toBeNull();
  expect(roleIn(root(newItem({ type: 'Issue', labels: ['okr:kr'] }), { kind: 'new' }), rules())).toBe('key-result');
  const titled = newItem({ type: 'Issue', labels: ['OKR'], title: 'Objective: Costs' });
  expect(roleIn(root(titled, { kind: 'new' }), rules())).toBe('objective');
});

it('keeps what it knew of one that is being written while its labels are chosen', () => {
  const issue = root(newItem({ type: 'Issue', labels: ['okr:o'] }), { kind: 'new' });
  edit(LABELS);
  expect(roleIn(issue, rules())).toBe('unknown');
  remove(LABELS);
  expect(roleIn(issue, rules())).toBeNull();
});
