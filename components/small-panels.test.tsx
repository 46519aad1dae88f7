// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { keyResult } from '../lib/okr/item.fixture';
import { DescriptionPanel, type KeyResultLine } from './description-panel';
import { EditorBar } from './editor-bar';
import { EpicPanel } from './epic-panel';
import { HOSTILE, rendered } from './rendered.fixture';
import type { ServedOkr } from './served-okrs';
import { TemplatePicker } from './template-picker';

const frame = { reserved: 0, dark: false, floating: null, signInUrl: 'https://gitlab.example.com/sign_in' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a key result', () => {
  const scored: KeyResultLine = {
    recorded: 72,
    computed: 55,
    differs: true,
    health: 'onTrack',
    question: null,
    unsaved: false,
    toFix: 3,
    epics: 4,
  };

  function show(line: KeyResultLine | null, open = false, problem: 'server' | null = null) {
    const events = { onCheckIn: vi.fn(), onToggle: vi.fn(), onRetry: vi.fn() };
    const given = { line, open, problem: problem && { kind: problem, until: null } };
    return {
      ...events,
      ...rendered(
        <DescriptionPanel {...given} {...frame} {...events}>
          The parts
        </DescriptionPanel>,
      ),
    };
  }

  test('says its score, that its criteria disagree, and what there is to fix', () => {
    const { text, button, onToggle } = show(scored);
    expect(plain(text())).toContain('72 %');
    button('Its criteria give 55\u00a0%').click();
    button('To fix (3)').click();
    expect(onToggle).toHaveBeenCalledTimes(2);
    expect(plain(text())).toContain('4 linked epics and issues');
  });

  test('shows its parts when it is open only', () => {
    expect(show(scored).text()).not.toContain('The parts');
    const open = show(scored, true);
    expect(open.text()).toContain('The parts');
    expect(open.button('Details').getAttribute('aria-expanded')).toBe('true');
  });

  test('what is shown is told to be stale where it could not be read again', () => {
    const { text, button, onRetry, names } = show(scored, false, 'server');
    expect(plain(text())).toContain('72 %');
    button('Try again').click();
    expect(onRetry).toHaveBeenCalledOnce();
    expect(names()).not.toContain('To fix (3)');
  });

  test('what is not known yet is not said', () => {
    const { text, names } = show({ ...scored, recorded: null, differs: false, toFix: null, epics: null });
    expect(text()).toContain('Not scored yet');
    expect(text()).toContain('No score is recorded · the scoring criteria give 55');
    expect(text()).not.toContain('linked epic');
    expect(names()).toEqual(['Details']);
  });

  test('waits, or says what is in the way', () => {
    expect(show(null).root.querySelector('[aria-busy=true]')).not.toBeNull();
    const { button, onRetry } = show(null, false, 'server');
    button('Try again').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('an epic', () => {
  const okr: ServedOkr = {
    item: keyResult({ title: HOSTILE, reference: '#7' }),
    role: 'key-result',
    named: true,
    linked: false,
    score: 9,
    health: null,
  };

  function show(okrs: ServedOkr[] | null, status: { day: string | null; dueDay: string | null }) {
    const events = { onToggle: vi.fn(), onRetry: vi.fn() };
    return rendered(<EpicPanel {...{ okrs, status }} problem={null} open {...frame} {...events} />);
  }

  test('says which OKRs it serves and that its status is due', () => {
    const { root, text } = show([okr, { ...okr, item: keyResult({ id: '2' }), linked: true }], {
      day: '2023-10-04',
      dueDay: '2023-10-18',
    });
    expect(plain(text())).toContain('Serves 2 OKRs');
    expect(plain(text())).toContain('A status was due Wed 18 Oct 2023');
    const ties = [...root.querySelectorAll('td.tie')].map(({ textContent }) => textContent);
    expect(ties).toEqual(['named in its description', 'named and linked']);
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('without any there is nothing to open', () => {
    const { text, names } = show([], { day: null, dueDay: null });
    expect(text()).toContain('No OKR names this epic or is linked with it.');
    expect(names()).toEqual([]);
  });
});

describe('forms of a description', () => {
  const forms = [
    { rulesId: 'one', name: 'One', adds: ['Context', HOSTILE] },
    { rulesId: 'two', name: 'Two', adds: [] },
  ];

  test('each says what it would add, and is picked with one click', () => {
    const onPick = vi.fn();
    const { root, text, button } = rendered(<TemplatePicker forms={forms} chosen="two" onPick={onPick} />);
    expect(text()).toContain(`Adds Context, ${HOSTILE}.`);
    expect(root.querySelector('img, script')).toBeNull();
    button('Use One').click();
    button('Use Two').click();
    expect(onPick.mock.calls).toEqual([['one']]);
  });

  test('a form that adds nothing may still become the one in use', () => {
    const onPick = vi.fn();
    rendered(<TemplatePicker forms={forms} chosen="one" onPick={onPick} />)
      .button('Use Two')
      .click();
    expect(onPick).toHaveBeenCalledWith('two');
  });

  test('beside the editor there is a button for each', () => {
    const onPick = vi.fn();
    const bar = rendered(
      <EditorBar {...{ forms, onPick }} dark={false}>
        The result
      </EditorBar>,
    );
    bar.button('Insert Two').click();
    expect(onPick).toHaveBeenCalledWith('two');
    expect(bar.text()).toContain('The result');
  });
});
