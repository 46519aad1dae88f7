// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { keyResult } from '../lib/okr/item.fixture';
import type { ScoreChange, ScoreRefusal } from '../lib/okr/scoring/score-change';
import { HOSTILE, rendered } from './rendered.fixture';
import { ScoreForm } from './score-form';
import { ScoreResult, type ScoreResultState } from './score-result';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const { progress } = keyResult({ percent: 72 });
const inField: ScoreChange = { place: 'progress', percent: 63, current: 63, rounded: false, outweighedBy: null };
const inTitle: ScoreChange = { place: 'title', before: 'A => 50%', after: `A => 63% ${HOSTILE}`, outweighedBy: null };

function show(
  planned: ScoreChange | { refused: ScoreRefusal } | null,
  typed = '63',
  given: { busy?: boolean; field?: boolean } = {},
) {
  const events = { onType: vi.fn(), onWrite: vi.fn(), onCancel: vi.fn() };
  const { busy = false, field = true } = given;
  const form = <ScoreForm id="score" {...{ typed, planned, busy }} progress={field ? progress : null} {...events} />;
  return { ...events, ...rendered(form) };
}

describe('setting a score', () => {
  test('Enter leads to the button that writes, Escape closes the form', () => {
    const { root, button, onWrite, onCancel } = show(inField);
    const field = root.querySelector('input');
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      field?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press('Enter')).toBe(true);
    expect(document.activeElement).toBe(button('Write to GitLab'));
    expect(onWrite).not.toHaveBeenCalled();
    expect(press('Escape')).toBe(true);
    expect(onCancel).toHaveBeenCalledOnce();
    expect(press('a')).toBe(false);
  });

  test('shows the step in the progress field, then writes it', () => {
    const { text, button, onWrite } = show(inField);
    expect(plain(text())).toContain('72 % → 63 %');
    expect(text()).toContain('It goes to GitLab’s progress field.');
    button('Write to GitLab').click();
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test('a 0 that nobody set is none', () => {
    const unset = { percent: 0, start: 0, current: 0, end: 100, updatedAt: null };
    const events = { onType: vi.fn(), onWrite: vi.fn(), onCancel: vi.fn() };
    const form = <ScoreForm id="s" typed="63" planned={inField} busy={false} progress={unset} {...events} />;
    expect(plain(rendered(form).text())).toContain('none → 63 %');
  });

  test('says what the field makes of it, and what counts instead', () => {
    const outweighedBy = { source: 'title', percent: 50, decimals: 0, at: null } as const;
    const { text } = show({ ...inField, current: 45, rounded: true, outweighedBy }, '62.6');
    expect(plain(text())).toContain('it will show 63 %');
    expect(text()).toContain('it is set to 45');
    expect(plain(text())).toContain('will still be 50 % from the title');
  });

  test('shows a changed title line by line, as text', () => {
    const { root, text } = show(inTitle, '63', { field: false });
    expect(text()).toContain('It goes to the title: items of this type have no progress field here.');
    expect(root.querySelector('.diff-line.removed')?.textContent).toContain('A => 50%');
    expect(root.querySelector('.diff-line.added')?.textContent).toContain(HOSTILE);
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('says why a score above 100 is text', () => {
    const change: ScoreChange = { place: 'description', before: '', after: 'Score => 144%', outweighedBy: null };
    expect(show(change, '144').text()).toContain('progress field holds no more than 100');
  });

  test('a change that changes nothing is not written', () => {
    const { button, onWrite } = show({ ...inTitle, after: inTitle.before }, '50');
    button('Write to GitLab').click();
    expect(onWrite).not.toHaveBeenCalled();
  });

  test.each<[ScoreRefusal, string]>([
    ['not-a-score', 'Type a percentage from 0 to 1000.'],
    ['objective', 'GitLab computes the progress of an objective'],
    ['start-equals-end', 'start and end are the same number'],
    ['no-place', 'There is no place for it'],
  ])('says why it cannot be written: %s', (refused, words) => {
    const { text, root, button, onWrite } = show({ refused });
    expect(text()).toContain(words);
    expect(root.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
    button('Write to GitLab').click();
    expect(onWrite).not.toHaveBeenCalled();
  });

  test('what is no number is said, an empty field is not accused', () => {
    expect(show(null, 'many').text()).toContain('Type a percentage');
    expect(show(null, '').text()).not.toContain('Type a percentage');
  });

  test('its field has a name and a hint', () => {
    const { root, onType } = show(null, '');
    const input = root.querySelector('input');
    expect(root.querySelector(`label[for="${input?.id}"]`)?.textContent).toBe('Score in percent');
    expect(root.querySelector(`#${input?.getAttribute('aria-describedby')}`)?.textContent).toContain('0 to 1000');
    if (input) input.value = '5';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onType).toHaveBeenCalledWith('5');
  });

  test('while it is written nothing can be pressed', () => {
    const { button, onCancel, onWrite } = show(inField, '63', { busy: true });
    button('Writing…').click();
    button('Cancel').click();
    expect([onWrite, onCancel].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

describe('what came of it', () => {
  function result(state: ScoreResultState) {
    const events = { onUndo: vi.fn(), onRetry: vi.fn(), onClose: vi.fn() };
    return { ...events, ...rendered(<ScoreResult result={state} busy={false} {...events} />) };
  }

  test('can be undone', () => {
    const { button, text, onUndo } = result({ kind: 'written', stored: '63 %' });
    expect(text()).toContain('GitLab shows: 63 %');
    button('Undo').click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('GitLab that says nothing and does nothing is told on', () => {
    const { text, names } = result({ kind: 'ignored' });
    expect(text()).toContain('Planner role');
    expect(names()).toEqual(['Close']);
  });

  test.each<[ScoreResultState, string, string[]]>([
    [{ kind: 'changed', stored: '70 %' }, 'Somebody changed it meanwhile', ['Try again', 'Close']],
    [{ kind: 'rejected', reasons: [HOSTILE] }, HOSTILE, ['Close']],
    [{ kind: 'not-allowed' }, 'does not let you', ['Close']],
    [{ kind: 'altered', stored: '64 %' }, 'something else than was sent', ['Close']],
    [{ kind: 'overtaken', stored: HOSTILE }, 'in the very moment', ['Close']],
    [{ kind: 'failed', problem: { kind: 'offline', until: null } }, 'cannot be told whether', ['Try again', 'Close']],
    [{ kind: 'failed', problem: { kind: 'rate-limited', until: new Date() } }, 'pause until', ['Try again', 'Close']],
  ])('%j', (state, words, names) => {
    const shown = result(state);
    expect(shown.text()).toContain(words);
    expect(shown.names()).toEqual(names);
    expect(shown.root.querySelector('img, script')).toBeNull();
  });
});
