// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DiagnosticsView } from './diagnostics-view';
import { rendered } from './rendered.fixture';

const TEXT = 'OKR Lens 0.1.0\nBrowser: Firefox 140.0';
const drawn = () => new Promise((done) => setTimeout(done));
const selected = () => String(getSelection()?.anchorNode?.textContent ?? '');

test('what is copied stands there before, as it is', () => {
  const { root } = rendered(<DiagnosticsView text={TEXT} onCopy={vi.fn()} />);
  expect(root.querySelector('pre')?.textContent).toBe(TEXT);
});

test('it says that it copied, until something else stands there', async () => {
  const onCopy = vi.fn(() => true);
  const { root, button, again } = rendered(<DiagnosticsView text={TEXT} onCopy={onCopy} />);
  button('Copy diagnostics').click();
  await drawn();
  expect(onCopy).toHaveBeenCalledTimes(1);
  expect(root.querySelector('.said')?.textContent).toBe('Copied');
  again(<DiagnosticsView text={`${TEXT}\nmore`} onCopy={onCopy} />);
  expect(root.querySelector('.said')?.textContent).toBe('');
});

test('where the browser refuses, the text is selected for the reader’s own copying', async () => {
  const { root, button } = rendered(<DiagnosticsView text={TEXT} onCopy={() => false} />);
  expect(selected()).toBe('');
  button('Copy diagnostics').click();
  await drawn();
  expect(selected()).toBe(TEXT);
  expect(root.querySelector('.said')?.textContent).toContain('The text is selected');
});
