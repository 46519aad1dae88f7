// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { HOSTILE, rendered } from './rendered.fixture';
import { ToFix, type ToFixEntry } from './to-fix';
import { ToFixChip } from './to-fix-chip';

const loud: ToFixEntry = {
  key: 'weights',
  level: 'loud',
  title: 'The weights add up to 90 %',
  sentence: 'So they are not used.',
  fixLabel: 'Balance…',
  help: 'Weights count only when they add up to 100.',
};
const quiet: ToFixEntry = { ...loud, key: 'verb', level: 'quiet', title: HOSTILE, fixLabel: null };

function show(shown: ToFixEntry[], dismissed: ToFixEntry[] = [], content: string | null = null) {
  const events = { onFix: vi.fn(), onDismiss: vi.fn(), onBringBack: vi.fn() };
  const opened = content === null ? null : { key: loud.key, content };
  return { ...events, ...rendered(<ToFix shown={shown} dismissed={dismissed} opened={opened} {...events} />) };
}

test('a finding is fixed, dismissed and brought back by its key', () => {
  const { button, onFix, onDismiss, onBringBack } = show([loud], [quiet]);
  button(`Balance… ${loud.title}`).click();
  expect(onFix).toHaveBeenCalledWith('weights');
  button(`Dismiss: ${loud.title}`).click();
  expect(onDismiss).toHaveBeenCalledWith('weights');
  button(`Bring back: ${HOSTILE}`).click();
  expect(onBringBack).toHaveBeenCalledWith('verb');
});

test('the focus does not vanish with a dismissed finding', () => {
  const { button, root } = show([loud]);
  button(`Dismiss: ${loud.title}`).click();
  expect(document.activeElement).toBe(root.querySelector('h2'));
});

test('how much it matters is said in words, and nothing is offered where nothing can be done', () => {
  const { text, names } = show([loud, quiet]);
  expect(text()).toContain('Wrong: ');
  expect(text()).toContain('Hint: ');
  expect(names()).toEqual([`Balance… ${loud.title}`, `Dismiss: ${loud.title}`, `Dismiss: ${HOSTILE}`]);
});

test('what a fix opens stands below its finding', () => {
  const { root } = show([loud, quiet], [], 'The preview');
  expect(root.querySelector('li')?.textContent).toContain('The preview');
});

test('what came of a fix stays when its finding is mended and gone', () => {
  const { root } = show([quiet], [], 'Written');
  expect(root.querySelector('li')?.textContent).not.toContain('Written');
  expect(root.querySelector('.opened')?.textContent).toBe('Written');
});

test('nothing to fix is said, and what was dismissed stays in reach', () => {
  const { text, root } = show([], [loud]);
  expect(text()).toContain('Nothing to fix.');
  expect(root.querySelector('details summary')?.textContent).toBe('1 dismissed');
});

test('text stays text', () => {
  expect(show([quiet], [quiet]).root.querySelector('img, script')).toBeNull();
});

test('the chip counts, and is not there when there is nothing', () => {
  const onToggle = vi.fn();
  const { button, again, names } = rendered(<ToFixChip count={3} open={false} onToggle={onToggle} />);
  button('To fix (3)').click();
  expect(onToggle).toHaveBeenCalledOnce();
  again(<ToFixChip count={0} open={false} onToggle={onToggle} />);
  expect(names()).toEqual([]);
});
