// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { BalanceForm, type BalanceMode } from './balance-form';
import { HOSTILE, rendered } from './rendered.fixture';

const rows = [
  { title: 'Costs', weight: 20 },
  { title: HOSTILE, weight: null },
];

function show({
  mode = 'typed' as BalanceMode,
  typed = ['60', '40'],
  modes = ['equal', 'typed'] as BalanceMode[],
} = {}) {
  const events = { onMode: vi.fn(), onType: vi.fn(), onPreview: vi.fn(), onCancel: vi.fn() };
  const score = { before: 75.2, after: 71.8 };
  const form = <BalanceForm {...{ rows, mode, modes, typed, score }} weights={[50, 50]} {...events} />;
  return { ...events, ...rendered(form) };
}

const sum = (root: Element) => root.querySelector('tr.sum')?.textContent?.replaceAll('\u00a0', ' ');

test('weights that add up to 100 can be previewed, with what they do to the score', () => {
  const { root, text, button, onPreview } = show();
  expect(sum(root)).toBe('Sum20 %100 %');
  expect(text().replaceAll('\u00a0', ' ')).toContain('Score: 75.2 % → 71.8 %');
  button('Preview the change').click();
  expect(onPreview).toHaveBeenCalledOnce();
});

test.each([
  [['60', '30'], 'These add up to 90 %; they have to add up to 100 %.'],
  [['100', 'x'], 'Type a whole number from 0 to 100 for each.'],
  [['100', ''], 'Type a whole number from 0 to 100 for each.'],
])('%j cannot: %s', (typed, problem) => {
  const { text, button, onPreview } = show({ typed });
  expect(text().replaceAll('\u00a0', ' ')).toContain(problem);
  button('Preview the change').click();
  expect(onPreview).not.toHaveBeenCalled();
});

test('what is typed is told with its place, and what is no weight is marked', () => {
  const { root, onType } = show({ typed: ['60', 'x'] });
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[type=text]')];
  expect(fields.map((field) => field.getAttribute('aria-invalid'))).toEqual(['false', 'true']);
  expect(fields[0]?.getAttribute('aria-label')).toBe('Weight of Costs, in percent');
  const [, second] = fields;
  if (second) second.value = '40';
  second?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(onType).toHaveBeenCalledWith(1, '40');
});

test('the ways to share are those that can be used', () => {
  const { root, onMode } = show({ mode: 'equal' });
  const ways = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(ways.map(({ checked }) => checked)).toEqual([true, false]);
  expect(root.querySelectorAll('input[type=text]')).toHaveLength(0);
  ways[1]?.click();
  expect(onMode).toHaveBeenCalledWith('typed');
  expect(root.querySelector('img, script')).toBeNull();
});
