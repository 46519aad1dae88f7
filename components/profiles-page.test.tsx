// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { ProfileRow } from './profile-row';
import { ProfilesPage } from './profiles-page';
import { HOSTILE, rendered } from './rendered.fixture';

const NATIVE: ProfileRow = { id: 'native', name: 'Native OKRs', isBuiltIn: true, ownPatterns: [], patterns: [] };
const TEAM: ProfileRow = {
  id: 'team',
  name: 'Team rules',
  isBuiltIn: false,
  ownPatterns: [{ host: '*', path: 'acme/okrs' }],
  patterns: [{ host: 'gitlab.com', path: 'acme/*' }],
};

afterEach(() => {
  document.body.replaceChildren();
});

function show(given: Partial<Parameters<typeof ProfilesPage>[0]> = {}) {
  const on = {
    onUse: vi.fn(),
    onTakeBack: vi.fn(),
    onExport: vi.fn(),
    onRemove: vi.fn(),
    onImport: vi.fn(),
    onReplace: vi.fn(),
    onStop: vi.fn(),
    onShow: vi.fn(),
  };
  const none = { rows: [NATIVE, TEAM], teamFiles: [], hidden: [], notice: null, asks: false };
  return { ...on, ...rendered(<ProfilesPage {...none} {...on} {...given} />) };
}

const rest = () => new Promise((done) => setTimeout(done));

function type(root: HTMLElement, name: string, value: string) {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
  if (field) field.value = value;
}

const submit = (form: Element | null) => form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

test('tells where rules apply, and lets only imported ones be removed', () => {
  const { root, text, names, button, onRemove, onExport } = show();
  expect(text()).toContain('Used where no others fit.');
  expect(text()).toContain('Made for acme/okrs on any GitLab.');
  expect(names().filter((name) => name.startsWith('Remove'))).toEqual(['Remove Team rules']);
  button('Remove Team rules').click();
  expect(onRemove).toHaveBeenCalledWith(TEAM);
  expect(document.activeElement).toBe(root.querySelector('.notice'));
  button('Export Native OKRs').click();
  expect(onExport).toHaveBeenCalledWith(NATIVE);
});

test('rules are used in another place, and taken back from one', async () => {
  const { button, root, onUse, onTakeBack } = show();
  button('Use somewhere: Native OKRs').click();
  await rest();
  type(root, 'host', ' gitlab.example.org ');
  type(root, 'path', 'acme/sre');
  submit(root.querySelector('form.patterns'));
  expect(onUse).toHaveBeenCalledWith(NATIVE, { host: 'gitlab.example.org', path: 'acme/sre' });
  await rest();
  expect(root.querySelector('form.patterns')).toBeNull();
  expect(document.activeElement).toBe(root.querySelector('li.profile'));
  button('Take back Team rules on acme/* on gitlab.com').click();
  expect(onTakeBack).toHaveBeenCalledWith(TEAM, { host: 'gitlab.com', path: 'acme/*' });
});

test('the form for a place can be put away', async () => {
  const { button, root, onUse } = show();
  button('Use somewhere: Team rules').click();
  await rest();
  button('Cancel').click();
  await rest();
  expect(root.querySelector('form.patterns')).toBeNull();
  expect(onUse).not.toHaveBeenCalled();
});

test('a text is imported as it was pasted; what is wrong is said beside it', () => {
  const { root, onImport } = show({ notice: { kind: 'problem', text: 'cadence.weekday must be …' } });
  type(root, 'text', '{"okrLens": 1}');
  submit(root.querySelector('form[aria-label="Import rules"]'));
  expect(onImport).toHaveBeenCalledWith({ file: null, text: '{"okrLens": 1}' });
  const field = root.querySelector('textarea');
  const notice = root.querySelector(`#${field?.getAttribute('aria-describedby')}`);
  expect([field?.getAttribute('aria-invalid'), notice?.textContent]).toEqual(['true', 'cadence.weekday must be …']);
});

test('asks before it replaces', () => {
  expect(show().names()).not.toContain('Replace them');
  const { button, onReplace, root } = show({ asks: true, notice: { kind: 'warning', text: 'Replace them?' } });
  button('Keep the old ones').click();
  button('Replace them').click();
  expect(onReplace.mock.calls).toEqual([[false], [true]]);
  expect(document.activeElement).toBe(root.querySelector('.notice'));
});

test('lists what was agreed to and hidden, each to be taken back', () => {
  const { button, onStop, onShow } = show({
    teamFiles: [{ key: 'https://a.example acme/okrs', name: 'acme/okrs on a.example' }],
    hidden: [{ key: 'https://a.example acme/okrs#7', name: 'acme/okrs#7 on a.example' }],
  });
  button('Stop using the rules of acme/okrs on a.example').click();
  expect(onStop).toHaveBeenCalledWith('https://a.example acme/okrs');
  button('Show OKR Lens on acme/okrs#7 on a.example again').click();
  expect(onShow).toHaveBeenCalledWith('https://a.example acme/okrs#7');
});

test('what a file is called is text', () => {
  const { root, text } = show({ rows: [{ ...TEAM, name: HOSTILE }] });
  expect(text()).toContain(HOSTILE);
  expect(root.querySelector('img, script')).toBeNull();
});
