// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { CloseForm, type ClosingRow } from './close-form';
import { ClosePreview } from './close-preview';
import { CloseProgress, type ClosingProgress } from './close-progress';
import { HOSTILE, rendered } from './rendered.fixture';

const keyResult: ClosingRow = {
  id: 'kr',
  title: HOSTILE,
  reference: '#1',
  role: 'key-result',
  choice: 'missed',
  line: 'Score => 72% (missed)',
  closed: true,
};
const objective: ClosingRow = {
  ...keyResult,
  id: 'o',
  title: 'Costs',
  role: 'objective',
  choice: 'open',
  closed: false,
};

function showForm(rows: ClosingRow[]) {
  const events = { onChoose: vi.fn(), onPreview: vi.fn(), onCancel: vi.fn() };
  const ready = [{ key: 'retro', title: 'Retro', state: 'open' as const, fact: 'Try is not there yet' }];
  return { ...events, ...rendered(<CloseForm ready={ready} rows={rows} {...events} />) };
}

describe('the form', () => {
  test('shows what is ready, what each item is, and the line it gets', () => {
    const { root, text } = showForm([keyResult, objective]);
    expect(text()).toContain('Not ready: Retro Try is not there yet');
    expect([...root.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'Score => 72% (missed)',
      'no line',
    ]);
    expect([...root.querySelectorAll('select')].map(({ value }) => value)).toEqual(['missed', 'open']);
    expect(text()).toContain('Key result · #1 · already closed');
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('a choice is told with its item', () => {
    const { root, onChoose } = showForm([keyResult, objective]);
    const select = root.querySelectorAll('select')[1];
    expect(select?.getAttribute('aria-label')).toBe('Final state of Costs');
    if (select) select.value = 'carried-over';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onChoose).toHaveBeenCalledWith('o', 'carried-over');
  });

  test('nothing chosen, nothing to preview', () => {
    const { button, onPreview, text } = showForm([objective]);
    button('Preview').click();
    expect(onPreview).not.toHaveBeenCalled();
    expect(text()).toContain('Nothing is chosen to be closed.');
    const some = showForm([keyResult, objective]);
    some.button('Preview').click();
    expect(some.onPreview).toHaveBeenCalledOnce();
  });
});

test('the preview has a diff for each item, and closes them with one click', () => {
  const change = {
    id: 'kr',
    title: HOSTILE,
    reference: '#1',
    before: 'a\n',
    after: 'Score => 72%\n\na\n',
    closes: true,
  };
  const onClose = vi.fn();
  const changes = [change, { ...change, id: 'o', before: 'a', after: 'a', closes: false }];
  const { root, button } = rendered(<ClosePreview changes={changes} onClose={onClose} onBack={vi.fn()} />);
  const items = [...root.querySelectorAll('li')];
  expect(items[0]?.textContent).toContain('Added: Score => 72%');
  expect(items[1]?.textContent).toContain('Nothing changes.');
  button('Close 2\u00a0items').click();
  expect(onClose).toHaveBeenCalledOnce();
});

describe('the progress', () => {
  const done: ClosingProgress = {
    id: 'a',
    title: 'Costs',
    reference: '#1',
    state: 'done',
    why: null,
    anew: null,
    text: 'one',
  };
  const failed: ClosingProgress = {
    ...done,
    id: 'b',
    state: 'failed',
    why: ['GitLab cannot be reached.', ' Check the connection.'],
    text: HOSTILE,
  };

  function showProgress(items: ClosingProgress[], running: boolean) {
    const events = { onAgain: vi.fn(), onFinish: vi.fn() };
    const copying = { last: null, onCopy: vi.fn() };
    return { ...events, ...rendered(<CloseProgress {...{ items, running, copying }} {...events} />) };
  }

  test('says what failed and why, keeps its text, and tries it again', () => {
    const { root, text, button, onAgain } = showProgress([done, failed, { ...done, id: 'c', state: 'waiting' }], false);
    expect(text()).toContain('1 of 3 done');
    expect(text()).toContain('GitLab cannot be reached. Check the connection.');
    expect([...root.querySelectorAll('textarea')].map(({ value }) => value)).toEqual([HOSTILE]);
    button('Try the failed ones again').click();
    expect(onAgain).toHaveBeenCalledOnce();
  });

  test('nothing is asked for while it runs', () => {
    const { button, onAgain, onFinish } = showProgress([done, { ...done, id: 'b', state: 'writing' }], true);
    button('Closing…').click();
    button('Close this form').click();
    expect(onAgain).not.toHaveBeenCalled();
    expect(onFinish).not.toHaveBeenCalled();
  });

  test('when all is done there is nothing to try again', () => {
    const { names, text } = showProgress([done], false);
    expect(names()).toEqual(['Close this form']);
    expect(text()).toMatch(/1.item is closed\./);
  });
});
