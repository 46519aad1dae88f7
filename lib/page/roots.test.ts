// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { body17, body19, detail18, detail19, legacyIssue, newItem, OBJECTIVE, panel19 } from './anchors.fixture';
import { createRootFinder, SETTLED_MS } from './roots';

const CHILD = { ...OBJECTIVE, title: 'Child' };
const SHOW_CHILD = `?show=${btoa('{"iid":"2","full_path":"acme/okrs","id":102}')}`;

function go(path: string) {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://git.example${path}`);
}

const titleOf = (element: Element | undefined) =>
  element?.querySelector('[data-testid="work-item-title"], [data-testid="issue-title"]')?.textContent;

beforeEach(() => {
  document.body.replaceChildren();
});

it('tells the page from the side panel, whichever comes first', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE), panel19(CHILD));
  document.body.prepend(document.querySelector('#contextual-panel-portal') as Element);
  go(`/acme/okrs/-/work_items/1${SHOW_CHILD}`);
  const [page, panel] = createRootFinder(document, '')(0);
  expect(page).toMatchObject({ kind: 'page', item: { iid: '1' }, key: 'https://git.example acme/okrs 1' });
  expect(titleOf(page?.root?.element)).toBe('Faster pipelines');
  expect(panel).toMatchObject({ kind: 'panel', item: { iid: '2' } });
  expect(titleOf(panel?.root?.element)).toBe('Child');
});

it('never takes the drawer of 17 for the page', () => {
  document.body.innerHTML = body17('', detail18(CHILD));
  go(`/acme/okrs/-/issues/1${SHOW_CHILD}`);
  const [page, panel] = createRootFinder(document, '')(0);
  expect(page?.root).toBeNull();
  expect(titleOf(panel?.root?.element)).toBe('Child');
});

it('never takes a modal for the page', () => {
  document.body.innerHTML = body17(`<div class="modal">${detail18(CHILD)}</div>`);
  go('/acme/okrs/-/issues/1');
  expect(createRootFinder(document, '')(0)[0]?.root).toBeNull();
});

it('ignores a panel the address does not name', () => {
  document.body.innerHTML = body19('', panel19(CHILD));
  go('/acme/okrs/-/work_items');
  expect(createRootFinder(document, '')(0)).toEqual([]);
});

it('finds the legacy issue page', () => {
  document.body.innerHTML = body19(legacyIssue(OBJECTIVE));
  go('/acme/okrs/-/issues/5');
  const [page] = createRootFinder(document, '')(0);
  expect(page?.root?.element.id).toBe('content-body');
});

it('finds the new-item page', () => {
  document.body.innerHTML = body19(newItem());
  go('/groups/acme/-/work_items/new');
  const [shown] = createRootFinder(document, '')(0);
  expect(shown).toMatchObject({ kind: 'new', item: { namespacePath: 'acme', iid: 'new' } });
  expect(shown?.root).not.toBeNull();
});

it('finds a root that comes late, and settles from then on', () => {
  go('/acme/okrs/-/work_items/1');
  const find = createRootFinder(document, '');
  expect(find(0)[0]).toMatchObject({ root: null, again: Number.POSITIVE_INFINITY });
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  expect(find(5000)[0]).toMatchObject({ root: { settled: false }, again: SETTLED_MS });
  expect(find(5000 + SETTLED_MS)[0]).toMatchObject({ root: { settled: true }, again: Number.POSITIVE_INFINITY });
});

it('follows a root that is replaced', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  go('/acme/okrs/-/work_items/1');
  const find = createRootFinder(document, '');
  const before = find(0)[0]?.root?.element;
  document.body.innerHTML = body19(detail19(CHILD));
  const after = find(10)[0]?.root?.element;
  expect(after).not.toBe(before);
  expect(titleOf(after)).toBe('Child');
});

it('does not trust a root for another item until it had time to change', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  go('/acme/okrs/-/work_items/1');
  const find = createRootFinder(document, '');
  find(0);
  go('/acme/okrs/-/work_items/2');
  expect(find(1000)[0]).toMatchObject({ item: { iid: '2' }, root: null, again: 300 });
  expect(find(1300)[0]?.root?.item.iid).toBe('2');
});
