// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { keyResult } from '../lib/okr/item.fixture';
import type { StructureNote } from '../lib/okr/structure/structure';
import { tieWords } from '../lib/text/structure';
import { HOSTILE, rendered } from './rendered.fixture';
import { RulesConsent } from './rules-consent';
import { StructureNotes } from './structure-notes';

const [item, at, through] = ['1', '2', '3'].map((iid) =>
  keyResult({ iid, title: iid === '1' ? HOSTILE : `Item ${iid}` }),
);

function sentences(notes: StructureNote[], hiddenLinks = 0) {
  const { root } = rendered(<StructureNotes structure={{ notes, hiddenLinks }} />);
  expect(root.querySelector('img, script')).toBeNull();
  return [...root.querySelectorAll('li')].map(({ textContent }) => (textContent ?? '').replaceAll('\u00a0', ' '));
}

test('each thing that could not be followed has its sentence', () => {
  if (!item || !at || !through) throw new Error('No items');
  expect(
    sentences([
      { kind: 'cycle', item, at },
      { kind: 'repeated', item, at, through },
      { kind: 'too-deep', at },
      { kind: 'not-read', at },
      { kind: 'unclear-level', item },
      { kind: 'almost', item, why: { kind: 'misspelt', label: 'okr-kr', meant: 'okr:kr' } },
      { kind: 'shared-epic', title: HOSTILE },
    ]),
  ).toEqual([
    expect.stringContaining('stands below itself: it was met again below #2 “Item 2”'),
    expect.stringContaining('is tied to #2 “Item 2” as well; it counts once, through #3 “Item 3”'),
    expect.stringContaining('below #2 “Item 2” is not followed'),
    expect.stringContaining('below #2 “Item 2” was not read'),
    expect.stringContaining('nothing tells which of the two stands above'),
    expect.stringContaining('is not counted: its label “okr-kr” is not “okr:kr”. Correct the label'),
    expect.stringContaining('Several objectives stand below the epic'),
  ]);
});

test('linked items one may not see are counted', () => {
  expect(sentences([], 3)).toEqual(['There are 3 linked items you may not see.']);
  expect(sentences([], 1)).toEqual(['There is 1 linked item you may not see.']);
  expect(rendered(<StructureNotes structure={{ notes: [], hiddenLinks: 0 }} />).root.textContent).toBe('');
});

test('ties are named', () => {
  expect(tieWords(['linked', 'listed'])).toBe('linked and listed in the description');
  expect(tieWords(['parent-epic'])).toBe('under the same epic');
  // As GitLab's own hierarchy has it: nothing has to be said.
  expect(tieWords(['child', 'linked', 'listed'])).toBe('');
});

test('a project’s own rules are used once somebody agreed', () => {
  const events = { onAgree: vi.fn(), onDecline: vi.fn() };
  const words = { question: 'Use them?', changes: HOSTILE, agree: 'Use', decline: 'Not now' };
  const { button, root, text } = rendered(<RulesConsent {...words} {...events} />);
  expect(text()).toContain(HOSTILE);
  expect(root.querySelector('img, script')).toBeNull();
  button('Use').click();
  button('Not now').click();
  expect(events.onAgree).toHaveBeenCalledOnce();
  expect(events.onDecline).toHaveBeenCalledOnce();
});
