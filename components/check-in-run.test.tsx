// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { NoteSaid, StepSaid } from '../lib/text/check-in-outcomes';
import { inField, step } from './check-in.fixture';
import { CheckInPreview } from './check-in-preview';
import { CheckInReminder } from './check-in-reminder';
import { CheckInRun } from './check-in-run';
import type { CheckInPreviewProps, NoteRun, ReminderProps, StepRun } from './check-in-view';
import { HOSTILE, rendered } from './rendered.fixture';

afterEach(() => {
  document.body.replaceChildren();
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Drawn with its effects run. */
function drawn(component: Parameters<typeof rendered>[0]) {
  let shown: ReturnType<typeof rendered> | undefined;
  act(() => {
    shown = rendered(component);
  });
  if (!shown) throw new Error('Nothing was drawn');
  return shown;
}

function pressEscape() {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('the preview', () => {
  function show(given: Partial<CheckInPreviewProps>) {
    const on = { onWrite: vi.fn(), onBack: vi.fn() };
    return { ...on, ...drawn(<CheckInPreview steps={[]} notes={[]} again={false} {...on} {...given} />) };
  }
  const line = { ...step().line, title: HOSTILE };

  test('says for each what is written where, and what follows', () => {
    const rounded = { ...inField, rounded: true };
    const inTitle = { place: 'title', before: `A ${HOSTILE}`, after: 'A => 70%', outweighedBy: null } as const;
    const { root } = show({
      steps: [
        { id: '1', reference: '#1', step: step({ line, score: rounded, health: { before: null, after: 'onTrack' } }) },
        { id: '2', reference: '#2', step: step({ score: inTitle }) },
        { id: '3', reference: '#3', step: step({ score: null }) },
      ],
    });
    const [first, second, third] = [...root.querySelectorAll('li')].map(({ textContent }) => plain(textContent ?? ''));
    expect(first).toContain(`${HOSTILE} #1`);
    expect(first).toContain('63 % → 70 %, in GitLab’s progress field · no health → on track');
    expect(first).toContain('it will show 70 %');
    expect(second).toContain('63 % → 70 %, in the title');
    expect(root.querySelector('.diff-line.added')?.textContent).toContain('A => 70%');
    expect(third).toContain('Nothing is written to it, it is only mentioned in the comment.');
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('shows a new comment as it will be, and what changes in the reader’s own', () => {
    const { root, text } = show({
      notes: [
        { reference: '#1', before: null, after: `### Check-in\n${HOSTILE}` },
        { reference: '#2', before: 'one\n', after: 'one\ntwo\n' },
      ],
    });
    expect(root.querySelector('pre')?.textContent).toBe(`### Check-in\n${HOSTILE}`);
    expect(text()).toContain('A new comment on #1:');
    expect(text()).toContain('Your comment of this week on #2 is changed:');
    expect(root.querySelector('.diff-line.added')?.textContent).toContain('two');
    expect(root.querySelectorAll('.diff-line.removed')).toHaveLength(0);
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('the focus is on its heading; Escape goes back, only a click writes', () => {
    const { button, onWrite, onBack, text } = show({ again: true });
    expect(document.activeElement?.textContent).toBe('Look before you write');
    expect(text()).toContain('GitLab has changed since you looked.');
    expect(pressEscape()).toBe(true);
    expect(onBack).toHaveBeenCalledOnce();
    expect(onWrite).not.toHaveBeenCalled();
    button('Write all to GitLab').click();
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test('the second click of a double click, which was meant for the button before it, writes nothing', () => {
    const { button, onWrite } = show({});
    button('Write all to GitLab').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(onWrite).not.toHaveBeenCalled();
  });
});

describe('the run', () => {
  const one: StepRun = { id: '1', title: 'Costs', reference: '#1', state: 'done', outcome: { kind: 'written' } };
  const comment: NoteRun = { id: 'n', reference: '#9', state: 'waiting', outcome: null, body: HOSTILE };

  function show(steps: StepRun[], notes: NoteRun[], running = false) {
    const on = { onAgain: vi.fn(), onClose: vi.fn() };
    const rest = { signInUrl: 'https://gitlab.example.com/users/sign_in', copying: { last: null, onCopy: vi.fn() } };
    return { ...on, ...drawn(<CheckInRun {...{ steps, notes, running }} {...rest} {...on} />) };
  }

  test('counts key results and the comment, which stands last', () => {
    const { root, text, names, button, onAgain, onClose } = show(
      [one, { ...one, id: '2', state: 'writing', outcome: null }],
      [comment],
      true,
    );
    expect(text()).toContain('1 of 3 done');
    const lines = [...root.querySelectorAll('.checklist > li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Costs#1 · Done', 'Costs#1 · Writing…', 'Comment on #9Waiting']);
    expect(root.querySelector('ol')?.getAttribute('aria-live')).toBe('polite');
    expect(names()).toEqual(['Writing…', 'Close']);
    button('Writing…').click();
    button('Close').click();
    expect([onAgain, onClose].flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Writing the check-in');
  });

  test('Escape closes it, and nothing of GitLab’s: not before all of it is done', () => {
    const running = show([{ ...one, state: 'writing', outcome: null }], [comment], true);
    expect(pressEscape()).toBe(true);
    expect(running.onClose).not.toHaveBeenCalled();
    document.body.replaceChildren();
    const done = show([one], []);
    expect(pressEscape()).toBe(true);
    expect(done.onClose).toHaveBeenCalledOnce();
  });

  test('a write that may have replaced somebody’s words says so, though it is done', () => {
    const { text, names } = show([{ ...one, outcome: { kind: 'written', overtaken: true } }], []);
    expect(text()).toContain('somebody changed the item in the very moment you did');
    expect(names()).toEqual(['Close']);
  });

  test('all done, there is nothing to try again', () => {
    const written: NoteSaid = { kind: 'written', note: { body: '' } };
    const { text, names } = show([one], [{ ...comment, state: 'done', outcome: written }]);
    expect(text()).toContain('Everything is written.');
    expect(names()).toEqual(['Close']);
  });

  test.each<[StepSaid, string]>([
    [{ kind: 'ignored', parts: ['score'] }, 'GitLab did not take it'],
    [{ kind: 'changed', score: 65, health: null }, 'GitLab shows: 65 %, no health.'],
    [{ kind: 'rejected', reasons: [HOSTILE] }, HOSTILE],
    [{ kind: 'failed', problem: { kind: 'server', until: null } }, 'GitLab had a problem'],
  ])('a key result that failed says why, and is tried again: %j', (outcome, words) => {
    const { root, text, button, onAgain } = show([{ ...one, state: 'failed', outcome }], [comment]);
    expect(plain(text())).toContain(words);
    expect(root.querySelector('img, script')).toBeNull();
    button('Try again').click();
    expect(onAgain).toHaveBeenCalledOnce();
  });

  test('a comment that failed is kept, to be copied; who is signed out can sign in', () => {
    const outcome: NoteSaid = { kind: 'failed', problem: { kind: 'signed-out', until: null } };
    const { root, text } = show([one], [{ ...comment, state: 'failed', outcome }]);
    expect(text()).toContain('you are signed out of GitLab');
    expect(root.querySelector('textarea')?.value).toBe(HOSTILE);
    const link = root.querySelector('a');
    expect([link?.textContent, link?.target]).toEqual(['Sign in, in a new tab', '_blank']);
  });

  test('GitLab’s reasons against a comment are text', () => {
    const outcome: NoteSaid = { kind: 'rejected', reasons: [HOSTILE] };
    const { root } = show([], [{ ...comment, state: 'failed', outcome }]);
    expect(root.querySelector('.reasons')?.textContent).toBe(HOSTILE);
    expect(root.querySelector('img, script')).toBeNull();
  });
});

describe('the reminder', () => {
  function show(given: Partial<ReminderProps> = {}) {
    const on = { onType: vi.fn(), onWrite: vi.fn(), onCancel: vi.fn() };
    const props = { reference: '#9', mentioned: ['ada'], unassigned: [HOSTILE], text: 'Hi @ada', nextOn: null };
    return {
      ...on,
      ...drawn(<CheckInReminder {...props} busy={false} problem={null} outcome={null} {...on} {...given} />),
    };
  }

  test('says who is told, can be changed, and is written by a click', () => {
    const { root, text, button, onType, onWrite, onCancel } = show();
    expect(text()).toContain('GitLab tells @ada.');
    expect(text()).toContain(`Nobody is assigned to “${HOSTILE}”.`);
    expect(root.querySelector('img, script')).toBeNull();
    const field = root.querySelector('textarea');
    if (field) field.value = 'Hello';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onType).toHaveBeenCalledWith('Hello');
    button('Write the comment').click();
    expect(onWrite).toHaveBeenCalledOnce();
    expect(pressEscape()).toBe(true);
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('nothing is written twice, nor an empty one', () => {
    const empty = show({ text: ' ' });
    empty.button('Write the comment').click();
    expect(empty.onWrite).not.toHaveBeenCalled();
    const busy = show({ busy: true });
    busy.button('Writing…').click();
    pressEscape();
    expect([busy.onWrite, busy.onCancel].flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(show({ nextOn: '2023-11-01' }).names()).toEqual(['Close']);
    expect(show({ outcome: { kind: 'written', note: { body: '' } } }).names()).toEqual(['Close']);
  });

  test('what could not be read is no failed write', () => {
    const { text, names } = show({ problem: { kind: 'timeout', until: null } });
    expect(text()).toContain('Nothing is written: whether there is a reminder already could not be read.');
    expect(text()).not.toContain('cannot be told whether the comment was kept');
    expect(names()).toEqual(['Write the comment', 'Cancel']);
  });

  test('says that there was one, or why there is none', () => {
    expect(plain(show({ nextOn: '2023-11-01' }).text())).toContain(
      'The next one can be written from Wed 1 Nov 2023 on.',
    );
    const { text, root, names } = show({ outcome: { kind: 'rejected', reasons: [HOSTILE] } });
    expect(text()).toContain('GitLab refused the text. These are its reasons.');
    expect(root.querySelector('.reasons')?.textContent).toBe(HOSTILE);
    expect(names()).toEqual(['Write the comment', 'Cancel']);
  });
});
