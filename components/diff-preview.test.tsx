// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DiffPreview } from './diff-preview';
import { HOSTILE, rendered } from './rendered.fixture';

function show(changes: { after?: string; busy?: boolean; into?: 'gitlab' | 'editor' } = {}) {
  const events = { onConfirm: vi.fn(), onCancel: vi.fn() };
  const { after = `a\n${HOSTILE}\n`, busy = false, into = 'gitlab' } = changes;
  const preview = (
    <DiffPreview
      about="Adds a line."
      reference="#3701"
      before={'a\nb\n'}
      after={after}
      into={into}
      busy={busy}
      note=""
      again={false}
      {...events}
    />
  );
  return { ...events, ...rendered(preview) };
}

test('says what changes where, with signs and words, and writes on one click', () => {
  const { root, text, button, onConfirm } = show();
  expect(text()).toContain('Changes the description of #3701 on GitLab.');
  expect(text()).toMatch(/1.line added, 1.line removed/);
  expect(root.querySelector('del')?.textContent).toBe('Removed: b');
  expect(root.querySelector('ins')?.textContent).toBe(`Added: ${HOSTILE}`);
  expect(root.querySelector('img, script')).toBeNull();
  button('Write to GitLab').click();
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a second click while it writes does nothing', () => {
  const { button, onConfirm, onCancel } = show({ busy: true });
  button('Writing…').click();
  button('Cancel').click();
  expect(onConfirm).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
  expect(button('Writing…').getAttribute('aria-disabled')).toBe('true');
});

test('into the editor it says who saves', () => {
  const { text, button, onConfirm } = show({ into: 'editor' });
  expect(text()).toContain('once you save there');
  button('Put into the editor').click();
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('nothing is written where nothing changes', () => {
  const { text, button, onConfirm } = show({ after: 'a\nb\n' });
  expect(text()).toContain('Nothing changes.');
  button('Write to GitLab').click();
  expect(onConfirm).not.toHaveBeenCalled();
});
