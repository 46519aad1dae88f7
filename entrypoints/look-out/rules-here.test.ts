// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseableProfiles } from '../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { chooseForItem, hideProject } from '../../lib/settings/item-choices';
import { recognitions } from '../../lib/settings/recognitions';
import { rememberTypeNames } from '../../lib/settings/type-names';
import { readRulesHere } from './rules-here';

const item = { namespacePath: 'acme/okrs', namespaceKind: 'project' as const, iid: '7' };
const project = () => `${location.origin} acme/okrs`;

beforeEach(() => fakeBrowser.reset());

async function read() {
  const changed = vi.fn();
  const rules = await readRulesHere(new AbortController().signal, changed);
  expect(changed).not.toHaveBeenCalled();
  return rules;
}

test('an item the reader says nothing of is neither hidden nor anything', async () => {
  const rules = await read();
  expect([rules.isHidden(item), rules.roleFor(item), rules.recogniserFor(item)]).toEqual([
    false,
    null,
    { recognition: nativeProfile.recognition },
  ]);
});

test('what the reader says counts for that item of this site, at once, until it is taken back', async () => {
  await chooseForItem(`${location.origin}/elsewhere acme/okrs#7`, 'hidden');
  const rules = await read();
  await chooseForItem(`${project()}#7`, 'key-result');
  await vi.waitFor(() => expect(rules.roleFor(item)).toBe('key-result'));
  expect([rules.isHidden(item), rules.roleFor({ ...item, iid: '8' })]).toEqual([false, null]);
  await chooseForItem(`${project()}#7`, 'hidden');
  await vi.waitFor(() => expect(rules.isHidden(item)).toBe(true));
  expect(rules.roleFor(item)).toBeNull();
  await chooseForItem(`${project()}#7`, null);
  await vi.waitFor(() => expect(rules.isHidden(item)).toBe(false));
  await hideProject(project(), true);
  await vi.waitFor(() => expect(rules.isHidden({ ...item, iid: '8' })).toBe(true));
});

test('a team’s labels count where its rules apply', async () => {
  const recognition = {
    ...nativeProfile.recognition,
    objective: { types: [], labels: ['goal'], titles: [] },
  };
  await recognitions.set([{ host: location.hostname, path: 'acme/*', recognition }]);
  const rules = await read();
  expect(rules.recogniserFor(item).recognition).toEqual(recognition);
  expect(rules.recogniserFor(item)).toBe(rules.recogniserFor(item));
  expect(rules.recogniserFor({ ...item, namespacePath: 'other/okrs' })).toEqual({
    recognition: nativeProfile.recognition,
  });
});

test('a type that was renamed is known by its name, once it was read in that place', async () => {
  const rules = await read();
  const goal = { typeName: 'Ziel', typeIcon: null, labels: [], title: '' };
  expect(rules.recognise(item, goal)).toBeNull();
  await rememberTypeNames(project(), { objective: ['Ziel'], 'key-result': [] });
  await vi.waitFor(() => expect(rules.recognise(item, goal)).toBe('objective'));
  expect(rules.recognise({ ...item, namespacePath: 'acme/other' }, goal)).toBeNull();
  await rememberTypeNames(project(), null);
  await vi.waitFor(() => expect(rules.recognise(item, goal)).toBeNull());
});

test('what comes with the product recognises alike: the script on every page needs none but one of them', () => {
  for (const { recognition } of chooseableProfiles) expect(recognition).toBe(nativeProfile.recognition);
});
