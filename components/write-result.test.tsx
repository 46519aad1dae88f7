// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { type FailureKind, failures } from '../lib/text/failures';
import { EditorResult, type EditorResultState } from './editor-result';
import { HOSTILE, rendered } from './rendered.fixture';
import { WriteFailure } from './write-failure';
import { WriteResult, type WriteResultState } from './write-result';

const text = `### Context\n\n${HOSTILE}`;

function show(outcome: WriteResultState, { busy = false, mine = true, theirs = true } = {}) {
  const events = { onUndo: vi.fn(), onWriteMerged: vi.fn(), onFavour: vi.fn(), onClose: vi.fn() };
  const onCopy = vi.fn();
  const result = (
    <WriteResult
      outcome={outcome}
      text={text}
      busy={busy}
      copying={{ last: null, onCopy }}
      favours={{ mine, theirs }}
      {...events}
    />
  );
  return { onCopy, ...events, ...rendered(result) };
}

const kept = (root: Element) => [...root.querySelectorAll('textarea')].map(({ value }) => value);

const notWritten: WriteResultState[] = [
  { kind: 'changed', theirs: 'theirs', merged: 'theirs and mine' },
  { kind: 'conflict', conflicts: [{ title: 'Context', mine: HOSTILE, theirs: 'their words' }] },
  { kind: 'command', line: '/close' },
  { kind: 'not-allowed' },
  { kind: 'rejected', reasons: [HOSTILE] },
];

describe('a text that was not written is kept', () => {
  test.each(notWritten)('$kind', (outcome) => {
    const { root, text: said, button, onCopy } = show(outcome);
    expect(said()).toMatch(/[Nn]othing is written/);
    expect(kept(root)).toEqual([text]);
    button('Copy: Your text').click();
    expect(onCopy).toHaveBeenCalledWith(text);
    expect(root.querySelector('img, script')).toBeNull();
  });

  test.each(Object.keys(failures) as FailureKind[])('after the failure %s', (kind) => {
    const events = { onRetry: vi.fn(), onClose: vi.fn() };
    const {
      root,
      text: said,
      names,
    } = rendered(
      <WriteFailure
        problem={{ kind, until: null }}
        text={text}
        signInUrl="https://gitlab.example.com/sign_in"
        copying={{ last: null, onCopy: vi.fn() }}
        {...events}
      />,
    );
    expect(said()).toContain('Your text is kept below; copy it.');
    expect(kept(root)).toEqual([text]);
    expect(names()).toContain('Copy: Your text');
    expect(root.querySelectorAll('a')).toHaveLength(kind === 'signed-out' ? 1 : 0);
    expect(names().includes('Try again')).toBe(kind !== 'too-old');
  });
});

test('what was written can be undone, once', () => {
  const { button, onUndo } = show({ kind: 'written' });
  button('Undo').click();
  expect(onUndo).toHaveBeenCalledOnce();
  const busy = show({ kind: 'written' }, { busy: true });
  busy.button('Undoing…').click();
  expect(busy.onUndo).not.toHaveBeenCalled();
});

test('what somebody else changed is shown below the own change before it is written', () => {
  const { root, button, onWriteMerged, onClose } = show({ kind: 'changed', theirs: 'one\n', merged: 'one\ntwo\n' });
  expect(root.querySelector('ins')?.textContent).toBe('Added: two');
  button('Write to GitLab').click();
  expect(onWriteMerged).toHaveBeenCalledOnce();
  button('Cancel').click();
  expect(onClose).toHaveBeenCalledOnce();
});

describe('a conflict', () => {
  const outcome: WriteResultState = {
    kind: 'conflict',
    conflicts: [
      { title: 'Context', mine: 'my words', theirs: 'their words' },
      { title: '', mine: '', theirs: 'top' },
      { title: null, mine: 'a b', theirs: 'b a' },
    ],
  };

  test('shows both sides of each part', () => {
    const { root } = show(outcome);
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Context',
      'Text before the first heading',
      'The order of the parts',
    ]);
    expect([...root.querySelectorAll('figure')].map(({ textContent }) => textContent)).toEqual([
      'Minemy words',
      'Theirstheir words',
      'MineRemoved here.',
      'Theirstop',
      'Minea b',
      'Theirsb a',
    ]);
  });

  test('is settled for a side, or edited further', () => {
    const { button, onFavour, onClose } = show(outcome);
    button('Take theirs').click();
    expect(onFavour).toHaveBeenCalledWith('theirs');
    button('Take mine').click();
    expect(onFavour).toHaveBeenLastCalledWith('mine');
    button('Keep editing').click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('offers no side that cannot be taken, and says so', () => {
    const { names, text: said } = show(outcome, { mine: false, theirs: false });
    expect(names()).toEqual(['Copy: Your text', 'Keep editing']);
    expect(said()).toContain('No side can be taken by itself');
  });
});

test('what GitLab altered is shown beside what was sent; a carriage return is no change', () => {
  const { root } = show({ kind: 'altered', sent: 'a\r\nb\r\n', stored: 'a\n' });
  expect(kept(root)).toEqual(['a\r\nb\r\n', 'a\n']);
  expect([...root.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['Removed: b']);
  expect(root.querySelectorAll('ins')).toHaveLength(0);
});

describe('a change that landed in the same moment', () => {
  test('both texts are kept', () => {
    const { root } = show({ kind: 'overtaken', ours: 'ours', theirs: 'theirs', stored: 'ours' });
    expect(kept(root)).toEqual(['theirs', 'ours']);
  });

  test('and what GitLab holds, where it is neither', () => {
    const { root } = show({ kind: 'overtaken', ours: 'ours', theirs: 'theirs', stored: 'both' });
    expect(kept(root)).toEqual(['theirs', 'ours', 'both']);
  });

  test('where GitLab does not tell theirs, that is said', () => {
    const { root, text: said } = show({ kind: 'overtaken', ours: 'ours', theirs: null, stored: 'ours' });
    expect(kept(root)).toEqual(['ours']);
    expect(said()).toContain('GitLab does not tell what they wrote.');
  });
});

describe('in GitLab’s editor', () => {
  const open = (result: EditorResultState) => {
    const events = { onUndo: vi.fn(), onBackToRichText: vi.fn(), onClose: vi.fn() };
    const copying = { last: { text, failed: true }, onCopy: vi.fn() };
    return { ...events, ...rendered(<EditorResult result={result} copying={copying} {...events} />) };
  };

  test('what went in can be undone, and rich text comes back where it was', () => {
    const rich = open({ kind: 'inserted', about: 'Inserted 2 sections.', wasRich: true });
    expect(rich.text()).toContain('Inserted 2 sections. Save in GitLab’s editor to keep it.');
    rich.button('Undo').click();
    rich.button('Back to rich text').click();
    expect(rich.onUndo).toHaveBeenCalledOnce();
    expect(rich.onBackToRichText).toHaveBeenCalledOnce();
    expect(open({ kind: 'inserted', about: '', wasRich: false }).names()).toEqual(['Undo', 'Close']);
  });

  test('what did not go in is kept, and a copy that failed is said', () => {
    const { root, text: said } = open({ kind: 'editor-refused', text });
    expect(kept(root)).toEqual([text]);
    expect(said()).toContain('The browser did not allow copying');
    expect(kept(open({ kind: 'command-refused', line: '/close', text }).root)).toEqual([text]);
    expect(kept(open({ kind: 'editor-asks' }).root)).toEqual([]);
  });
});
