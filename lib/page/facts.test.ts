// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { body19, detail18, detail19, legacyIssue, newItem, OBJECTIVE } from './anchors.fixture';
import { facts, typedTitle } from './facts';

afterEach(() => {
  document.body.replaceChildren();
});

function factsOf(markup: string) {
  document.body.innerHTML = body19(markup);
  return factsNow();
}

function factsNow() {
  const element = document.querySelector('.work-item-detail') ?? document.querySelector('#content-body');
  if (!element) throw new Error('no root');
  return facts({ element });
}

describe.each([
  ['19', detail19],
  ['18 and 17', detail18],
  ['the legacy issue page', legacyIssue],
])('layout %s', (_, layout) => {
  it("reads the item's own facts, not its parent's or children's", () => {
    const found = factsOf(layout(OBJECTIVE));
    expect(found.typeName).toBe('Objective');
    expect(found.iconName).toMatch(/^(work-item|issue-type)-objective$/);
    expect(found.labels).toEqual(OBJECTIVE.labels);
    expect(found.title).toBe('Faster pipelines');
  });

  it('tells no labels from labels not there yet', () => {
    expect(factsOf(layout({ ...OBJECTIVE, labels: [] })).labels).toEqual([]);
    expect(factsOf('<div class="work-item-detail" data-testid="work-item-detail"></div>').labels).toBeNull();
  });
});

it('knows nothing of an empty root', () => {
  const { typeName, iconName, labels, title } = factsOf('<div class="work-item-detail"><h1></h1></div>');
  expect([typeName, iconName, labels, title]).toEqual([null, null, null, null]);
});

it('does not take the children for the item when the header is hidden', () => {
  factsOf(detail19(OBJECTIVE));
  document.querySelector('[data-testid="page-heading-description"]')?.remove();
  expect(factsNow().typeName).toBeNull();
});

it('does not guess labels while they are being edited', () => {
  expect(factsOf(detail19(OBJECTIVE)).editsLabels).toBe(false);
  const block = document.querySelector('[data-testid="work-item-labels"]');
  block?.replaceChildren(document.createElement('form'));
  expect(factsNow()).toMatchObject({ labels: null, editsLabels: true });
  block?.remove();
  expect(factsNow()).toMatchObject({ labels: null, editsLabels: false });
});

it('reads the labels of the legacy page beside its closed editor', () => {
  factsOf(legacyIssue(OBJECTIVE));
  document.querySelector('[data-testid="sidebar-labels"]')?.append(document.createElement('form'));
  expect(factsNow().labels).toEqual(OBJECTIVE.labels);
});

it('takes the second heading when the first is still empty', () => {
  factsOf(detail19(OBJECTIVE));
  document.querySelector('h1')?.replaceChildren();
  expect(factsNow().title).toBe('Faster pipelines');
});

it('reads the chosen type of a new item', () => {
  expect(factsOf(newItem()).typeName).toBe('Objective');
});

it('reads it from a list box too', () => {
  const listBox = '<div data-testid="work-item-types-select"><button><span> Key Result </span></button></div>';
  expect(factsOf(newItem().replace(/<select.*<\/select>/, listBox)).typeName).toBe('Key Result');
  const button = '<button data-testid="work-item-types-select">Objective</button>';
  expect(factsOf(newItem().replace(/<select.*<\/select>/, button)).typeName).toBe('Objective');
});

it('reads the title being typed', () => {
  document.body.innerHTML = body19(newItem());
  expect(typedTitle(document.body)).toBe('');
  document.body.innerHTML = body19(newItem({ title: ' Faster ' }));
  expect(typedTitle(document.body)).toBe('Faster');
});
