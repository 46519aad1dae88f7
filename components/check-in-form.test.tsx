// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Edit } from '../lib/okr/check-in/edit';
import { row, step, updated } from './check-in.fixture';
import { CheckInForm } from './check-in-form';
import type { CheckInFormProps, CheckInRow } from './check-in-view';
import { HOSTILE, rendered } from './rendered.fixture';

afterEach(() => {
  document.body.replaceChildren();
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function show(rows: CheckInRow[], given: Partial<CheckInFormProps> = {}) {
  const on = { onEdit: vi.fn(), onPreview: vi.fn(), onDiscard: vi.fn(), onClose: vi.fn() };
  const props = {
    day: '2023-10-25',
    rows,
    epics: [],
    strays: [],
    takesFocus: true,
    isKept: true,
    busy: false,
    problem: null,
  };
  let shown: ReturnType<typeof rendered> | undefined;
  act(() => {
    shown = rendered(<CheckInForm {...props} {...on} {...given} />);
  });
  if (!shown) throw new Error('Nothing was drawn');
  const { root } = shown;
  const field = (name: string) => {
    const found = root.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
    if (!found) throw new Error(`No field “${name}”`);
    return found;
  };
  const press = (key: string, options: KeyboardEventInit = {}, on: Element | null = document.activeElement) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
    act(() => {
      on?.dispatchEvent(event);
    });
    return event.defaultPrevented;
  };
  return { ...shown, ...on, field, press };
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

const three = [
  row({ id: '1', title: 'A' }),
  row({ id: '2', title: 'B', locked: 'closed' }),
  row({ id: '3', title: 'C', metric: { start: 38, current: 45, end: 53, unit: '%' } }),
];
const typed = row({ edit: { score: '70' }, planned: step() });

describe('the keyboard', () => {
  test('opening it leads to the first score, where the reader opened it', () => {
    show(three);
    expect(focused()).toBe('Score in percent: A');
    document.body.replaceChildren();
    show(three, { takesFocus: false });
    expect(document.activeElement).toBe(document.body);
    show([row({ locked: 'not-allowed' })]);
    expect(focused()).toBe('Check-in for Wed 25\u00a0Oct 2023');
  });

  test('of many key results the first that can be typed for has the focus at once, and all are there soon', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      row({ id: String(at), title: String(at + 1), locked: at < 40 ? 'closed' : null }),
    );
    const { root } = show(many);
    expect(focused()).toBe('Score in percent: 41');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(100);
  });

  test('Enter and the arrows go from row to row, past what is locked, and on to the preview', () => {
    const { press } = show(three);
    expect(press('Enter')).toBe(true);
    expect(focused()).toBe('Score in percent: C');
    press('ArrowUp');
    expect(focused()).toBe('Score in percent: A');
    press('ArrowUp');
    expect(focused()).toBe('Score in percent: A');
    press('ArrowDown');
    press('Enter');
    expect(focused()).toBe('Preview');
  });

  test('each column goes down in itself; the arrows in a note are the caret’s', () => {
    const { press, field } = show(three);
    field('Note: A').focus();
    expect(press('ArrowDown')).toBe(false);
    press('Enter');
    expect(focused()).toBe('Note: C');
    field('Current value: C').focus();
    press('ArrowUp');
    expect(focused()).toBe('Score in percent: A');
  });

  test('what an input method or a menu needs is left to it', () => {
    const { press, field, onClose } = show(three);
    expect(press('Enter', { isComposing: true })).toBe(false);
    expect(press('Escape', { isComposing: true })).toBe(false);
    expect(press('ArrowDown', {}, field('Health: A'))).toBe(false);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('Ctrl or ⌘ and Enter previews what there is, Escape closes nothing but the form', () => {
    const { press, onPreview, onClose } = show([typed]);
    press('Enter', { ctrlKey: true });
    press('Enter', { metaKey: true });
    expect(onPreview).toHaveBeenCalledTimes(2);
    expect(press('Escape')).toBe(true);
    expect(onClose).toHaveBeenCalledOnce();
    const empty = show(three);
    empty.press('Enter', { ctrlKey: true });
    expect(empty.onPreview).not.toHaveBeenCalled();
  });

  test('the fields are reached row by row', () => {
    const { root } = show(three);
    const names = [...root.querySelectorAll('tbody :is(input, select)')].map((field) =>
      field.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      ...['Score in percent: A', 'Health: A', 'Note: A'],
      ...['Score in percent: C', 'Current value: C', 'Health: C', 'Note: C'],
    ]);
  });
});

describe('typing', () => {
  function type(row: CheckInRow, name: string, text: string) {
    const { field, onEdit } = show([row]);
    const input = field(name);
    input.value = text;
    const event = input instanceof HTMLInputElement ? 'input' : 'change';
    input.dispatchEvent(new Event(event, { bubbles: true }));
    return onEdit.mock.calls;
  }
  const metric = { start: 38, current: 45, end: 53, unit: '%' };

  test.each<[string, Partial<CheckInRow>, string, string, Edit]>([
    ['a score', {}, 'Score in percent: Costs', '70', { score: '70' }],
    ['more', { edit: { words: 'Half' } }, 'Score in percent: Costs', '70', { words: 'Half', score: '70' }],
    [
      'a value takes the score’s place',
      { metric, edit: { score: '7' } },
      'Current value: Costs',
      '47',
      { value: '47' },
    ],
    ['and back', { metric, edit: { value: '47' } }, 'Score in percent: Costs', '7', { score: '7' }],
    ['nothing any more', { edit: { score: '7' } }, 'Score in percent: Costs', '', {}],
    ['a note', { edit: { score: '7' } }, 'Note: Costs', ' a ', { score: '7', words: ' a ' }],
    ['health', {}, 'Health: Costs', 'atRisk', { health: 'atRisk' }],
    ['no health', {}, 'Health: Costs', 'none', { health: null }],
    ['health as it is', { edit: { health: null, score: '7' } }, 'Health: Costs', '', { score: '7' }],
  ])('%s', (_name, given, name, text, edit) => {
    expect(type(row(given), name, text)).toEqual([['gid://gitlab/WorkItem/1', edit]]);
  });

  test('what stands there is shown in the empty fields, and what the other becomes', () => {
    const fields = (given: Partial<CheckInRow>) => {
      const { root } = show([row({ metric, ...given })]);
      return [...root.querySelectorAll('input')].slice(0, 2).map(({ value, placeholder }) => value || placeholder);
    };
    expect(fields({})).toEqual(['63', '45']);
    const planned = step({
      score: { place: 'progress', percent: 70, current: 49, rounded: false, outweighedBy: null },
    });
    expect(fields({ edit: { value: '49' }, planned })).toEqual(['70', '49']);
    expect(fields({ edit: { score: '70' }, planned })).toEqual(['70', '49']);
    expect(fields({ score: null, metric: { ...metric, current: null } })).toEqual(['–', '–']);
  });

  test('a letter more keeps the field and its focus', () => {
    function Live() {
      const [edit, setEdit] = useState<Edit>({});
      const on = { onPreview: vi.fn(), onDiscard: vi.fn(), onClose: vi.fn() };
      const props = { day: null, epics: [], strays: [], takesFocus: true, isKept: true, busy: false, problem: null };
      return <CheckInForm {...props} {...on} rows={[row({ edit })]} onEdit={(_id, next) => setEdit(next)} />;
    }
    act(() => {
      rendered(<Live />);
    });
    const input = document.activeElement;
    if (!(input instanceof HTMLInputElement)) throw new Error('The score has no focus');
    input.value = '7';
    act(() => {
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(document.activeElement).toBe(input);
    expect(document.body.textContent).toContain('Unsaved');
  });
});

describe('what is said', () => {
  test('what comes of it, quietly below', () => {
    const { text, field } = show([typed]);
    expect(plain(text())).toContain('63 % → 70 %, in GitLab’s progress field');
    expect(plain(text())).toContain('1 of 1 key result edited. Kept in this browser until written or discarded.');
    expect(text()).toContain('Unsaved');
    const said = field('Score in percent: Costs').getAttribute('aria-describedby');
    expect(document.getElementById(said ?? '')?.textContent).toContain('in GitLab’s progress field');
  });

  test('why it cannot be written, with the row’s name, while others can', () => {
    const refused = row({ id: '2', title: 'Speed', edit: { score: 'x' }, planned: { refused: 'not-a-score' } });
    const { text, field, button, onPreview } = show([typed, refused]);
    expect(text()).toContain('Type a percentage from 0 to 1000.');
    expect(text()).toContain('Left out as it is typed: “Speed”.');
    expect(field('Score in percent: Speed').getAttribute('aria-invalid')).toBe('true');
    expect(field('Score in percent: Costs').getAttribute('aria-invalid')).toBe('false');
    button('Preview').click();
    expect(onPreview).toHaveBeenCalledOnce();
    const alone = show([refused]);
    alone.button('Preview').click();
    expect(alone.onPreview).not.toHaveBeenCalled();
  });

  test('a refused health is the menu’s fault alone', () => {
    const { field } = show([row({ hasHealth: false, edit: { health: 'atRisk' }, planned: { refused: 'no-health' } })]);
    expect(field('Health: Costs').getAttribute('aria-invalid')).toBe('true');
    expect(field('Score in percent: Costs').getAttribute('aria-invalid')).toBe('false');
    expect(show([row({ hasHealth: false })]).root.querySelector('select')).toBeNull();
  });

  test('a health that cannot be changed is still shown', () => {
    expect(show([row({ hasHealth: false, health: 'atRisk' })]).text()).toContain('At risk');
  });

  test('a score that GitLab computes is shown, and no field offered; one typed before can be taken away', () => {
    const computed = row({ takesScore: false, score: 67.5 });
    const { root, text, field, press } = show([row({ id: '2', title: 'A' }), computed]);
    expect(plain(text())).toContain('67.5 %from what stands below it');
    expect(root.querySelectorAll('[data-column="score"]')).toHaveLength(1);
    field('Score in percent: A').focus();
    press('Enter');
    expect(focused()).toBe('Note: Costs');
    const before = show([{ ...computed, edit: { score: '70' }, planned: { refused: 'objective' } }]);
    expect(before.field('Score in percent: Costs').value).toBe('70');
    expect(before.text()).toContain('GitLab computes the progress of an objective');
  });

  test.each([
    ['closed', 'It is closed.'],
    ['not-allowed', 'GitLab does not let you change it.'],
    ['only-written', 'only a line of the objective’s description'],
  ] as const)('%s: why nothing can be typed, and what was is shown', (locked, words) => {
    const { text, root, names, press, onPreview } = show([{ ...typed, locked, edit: { score: '70', words: HOSTILE } }]);
    expect(text()).toContain(words);
    expect(text()).toContain(`Typed before: 70 · ${HOSTILE}`);
    expect(root.querySelector('input, select, img, script')).toBeNull();
    expect(names()).toEqual(['Close', 'Discard']);
    press('Enter', { ctrlKey: true });
    expect(onPreview).not.toHaveBeenCalled();
    expect(show([row({ locked })]).text()).toContain('There is nothing you can change here.');
  });

  test('before it is known whether it may be written, it can be typed and nothing is said', () => {
    const waiting = show([row({ locked: 'checking' })]);
    const [said] = waiting.root.querySelectorAll('.noted [role="status"]');
    expect(said?.textContent).toBe('');
    expect(waiting.root.querySelectorAll('input')).toHaveLength(2);
    const unknown = show([row({ locked: 'unknown' })]);
    expect(unknown.text()).toContain('GitLab did not tell whether you may change it.');
    expect(unknown.root.querySelectorAll('input')).toHaveLength(2);
  });

  test('a colleague’s score, what is still to be told, and what is due', () => {
    const overdue = { ...updated, state: 'overdue', weeksLate: 3 } as const;
    const { text, root, button, onPreview } = show([
      row({ movedFrom: { score: 50 }, isToBeTold: true, update: overdue, title: HOSTILE }),
    ]);
    expect(plain(text())).toContain('It had 50 % when you began; GitLab shows 63 % now.');
    expect(text()).toContain('Written. Its line of the comment is not.');
    expect(root.querySelector('.chip.warning')?.textContent).toBe('3\u00a0weeks late');
    expect(root.querySelector('img, script')).toBeNull();
    button('Preview').click();
    expect(onPreview).toHaveBeenCalledOnce();
  });

  test('that the browser does not keep it, and why there is no preview', () => {
    const { text } = show([typed], { isKept: false, problem: { kind: 'offline', until: null } });
    expect(text()).toContain('It is not kept: the browser has no space for it, or OKR Lens was updated.');
    expect(text()).not.toContain('Kept in this browser');
    expect(text()).toContain('There is no preview yet. GitLab cannot be reached.');
    expect(show([typed], { busy: true }).names()).toContain('Waiting for GitLab…');
  });

  test('how the linked epics stand beside it', () => {
    const epic = {
      key: 'e',
      title: HOSTILE,
      url: null,
      health: 'atRisk',
      status: '2023-10-04',
      lateSince: '2023-10-19',
    };
    const { root, text } = show(three, { epics: [{ ...epic, health: 'atRisk' }] });
    expect(plain(text())).toContain('status was due Thu 19 Oct 2023At risklast status Wed 4 Oct 2023');
    expect(root.querySelector('img, script')).toBeNull();
  });
});

describe('discarding', () => {
  test('is asked once more; keeping comes first', () => {
    const { button, text, onDiscard, names } = show([typed]);
    act(() => button('Discard').click());
    expect(plain(text())).toContain('Discard 1 edit?');
    expect(focused()).toBe('Keep');
    act(() => button('Keep').click());
    expect(focused()).toBe('Discard');
    expect(onDiscard).not.toHaveBeenCalled();
    act(() => button('Discard').click());
    act(() => button('Discard').click());
    expect(onDiscard).toHaveBeenCalledOnce();
    expect(focused()).toContain('Check-in for');
    expect(names()).toContain('Close');
  });

  test('what was typed for one that has no row any more is shown, and can be discarded', () => {
    const { button, text, onDiscard } = show([row()], { strays: [{ score: '50', words: HOSTILE }] });
    expect(plain(text())).toContain(`any more. Typed before: 50 · ${HOSTILE}`);
    act(() => button('Discard').click());
    act(() => button('Discard').click());
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  test('a line of the comment that GitLab keeps rejecting can be discarded, and is named', () => {
    const told = row({ title: HOSTILE, isToBeTold: true });
    const { button, text, root, onDiscard } = show([told]);
    act(() => button('Discard').click());
    expect(text()).toContain(`Discard the comment’s line on “${HOSTILE}”? What is written to GitLab stays.`);
    expect(root.querySelector('img, script')).toBeNull();
    act(() => button('Discard').click());
    expect(onDiscard).toHaveBeenCalledOnce();
    const both = show([told, { ...typed, id: '2' }]);
    act(() => both.button('Discard').click());
    expect(plain(both.text())).toContain('Discard 1 edit and the comment’s line on');
  });

  test('there is nothing to discard where nothing is typed', () => {
    const { names, text } = show(three);
    expect(names()).toEqual(['Preview', 'Close']);
    expect(text()).toContain('Nothing is typed yet.');
  });
});
