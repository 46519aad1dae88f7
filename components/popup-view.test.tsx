// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { lost } from '../lib/text/lost';
import type { PopupItem } from './popup-item';
import { type PopupState, PopupView } from './popup-view';
import { HOSTILE, rendered } from './rendered.fixture';

const SITES = 'GitLab sites and rules';
const site = 'gitlab.example.org';
const NOTHING: PopupItem = {
  namespacePath: 'acme/okrs',
  iid: '7',
  title: 'Costs',
  kind: 'project',
  told: null,
  almost: null,
  choice: null,
  isProjectHidden: false,
  hasPanel: false,
  isLegacy: false,
  panel: null,
  unread: null,
};
const told = { role: 'objective', by: 'label', name: 'okr:o' } as const;

afterEach(() => {
  document.body.replaceChildren();
});

function show(state: PopupState) {
  const on = {
    onShow: vi.fn(),
    onSites: vi.fn(),
    onChoose: vi.fn(),
    onHideProject: vi.fn(),
    onTell: vi.fn(() => true),
  };
  return { ...on, ...rendered(<PopupView state={state} {...on} />) };
}

const active = (...items: Partial<PopupItem>[]) =>
  show({ kind: 'active', site, items: items.map((item) => ({ ...NOTHING, ...item })) });

test('a site that is not allowed yet can be, in the click itself', () => {
  const { button, onShow, text } = show({ kind: 'allowable', site, refused: false });
  expect(text()).toContain('Is this your team’s GitLab?');
  button('Enable on gitlab.example.org').click();
  expect(onShow).toHaveBeenCalledOnce();
});

test('a site that was not allowed is said to be so, and can be asked for again', () => {
  const { text, names } = show({ kind: 'allowable', site, refused: true });
  expect(text()).toContain('gitlab.example.org was not allowed.');
  expect(names()).toEqual(['Enable on gitlab.example.org', SITES]);
});

test.each<PopupState>([{ kind: 'active', site, items: [] }, { kind: 'elsewhere' }])(
  '$kind without an item offers nothing but sites and rules',
  (state) => {
    const { names, button, onSites } = show(state);
    expect(names()).toEqual([SITES]);
    button(SITES).click();
    expect(onSites).toHaveBeenCalledOnce();
  },
);

test.each<[string, Partial<PopupItem>, string[]]>([
  ['not recognised', {}, ['Treat as objective', 'Treat as key result']],
  ['recognised', { told }, ['Hide on this item', 'Hide on this project']],
  ['of a group', { told, kind: 'group' }, ['Hide on this item', 'Hide on this group']],
  ['of what the address does not tell', { told, kind: 'unknown' }, ['Hide on this item', 'Hide on acme/okrs']],
  [
    'an epic with a panel of its own',
    { hasPanel: true },
    ['Treat as objective', 'Treat as key result', 'Hide on this item', 'Hide on this project'],
  ],
  ['chosen', { choice: 'objective' }, ['Back to automatic', 'Hide on this item', 'Hide on this project']],
  ['hidden', { told, choice: 'hidden' }, ['Show on this item again']],
  ['in a hidden project', { told, choice: 'hidden', isProjectHidden: true }, ['Show on this project again']],
])('an item that is %s', (_name, item, actions) => {
  expect(active(item).names()).toEqual([...actions, SITES]);
});

test('each action says what it says', () => {
  const plain = active({ hasPanel: true });
  plain.button('Treat as key result').click();
  plain.button('Hide on this item').click();
  plain.button('Hide on this project').click();
  const item = expect.objectContaining({ namespacePath: 'acme/okrs', iid: '7' });
  expect(plain.onChoose.mock.calls).toEqual([
    [item, 'key-result'],
    [item, 'hidden'],
  ]);
  expect(plain.onHideProject).toHaveBeenCalledWith(item, true);
  const chosen = active({ choice: 'objective' });
  chosen.button('Back to automatic').click();
  expect(chosen.onChoose).toHaveBeenCalledWith(item, null);
  const hidden = active({ isProjectHidden: true });
  hidden.button('Show on this project again').click();
  expect(hidden.onHideProject).toHaveBeenCalledWith(item, false);
});

test('the keyboard stays with the item whose button goes', () => {
  const { button, root } = active({});
  button('Treat as objective').focus();
  button('Treat as objective').click();
  expect(document.activeElement).toBe(root.querySelector('section'));
});

test('lists the page’s item and the side panel’s, titles as text', () => {
  const { root, text } = active({ told, title: HOSTILE }, { iid: '8', title: null });
  expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([HOSTILE, 'acme/okrs#8']);
  expect(root.querySelector('img, script')).toBeNull();
  expect(text()).toContain('Objective, by its label okr:o.');
});

test('an item that the page does not tell of is not said to be none, and what is known can be copied', () => {
  const unread = { version: '0.1.0', gitlab: null, kind: 'page', page: '', found: [], missing: ['.a'] } as const;
  const { text, names, button, onTell } = active({ title: null, unread });
  expect(text()).toContain(lost.unread);
  expect(text()).not.toContain('Not recognised');
  expect(names()).toEqual([lost.tell, SITES]);
  button(lost.tell).click();
  expect(onTell).toHaveBeenCalledExactlyOnceWith(unread);
  expect(active({ unread, choice: 'hidden' }).text()).not.toContain(lost.unread);
});
