import { describe, expect, it } from 'vitest';
import type { RetroFacts } from '../okr/closing/readiness';
import type { RetroRule } from '../okr/description-rules';
import { platformsRetro } from '../okr/profiles/platforms-retro';
import { readinessLine } from './closing';
import { retroSentences } from './retro';
import { refusedLine, templateProposal } from './templates';

const top: RetroRule = { ...platformsRetro, place: 'top' };
const fine: RetroFacts = { missing: [], few: [], many: [], placeholder: [], misplaced: false };
/** Numbers and their words are kept together by spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a retro lacks', () => {
  it.each([
    [null, ['There is no retro yet: 2–3 points each under Good, Bad and Try.']],
    [fine, []],
    [{ ...fine, missing: ['Bad', 'Try'] }, ['Add Bad and Try.']],
    [
      { ...fine, few: ['Good', 'Try'], placeholder: ['Good'] },
      ['Replace the template’s words under Good.', 'Write 2–3 points under Try.'],
    ],
    [{ ...fine, many: ['Bad'] }, ['Keep to 2–3 points under Bad.']],
    [{ ...fine, misplaced: true }, ['Move the retro to the top, above every other section.']],
  ])('case %#', (facts, expected) => {
    expect(retroSentences(facts, top)).toEqual(expected);
  });

  it('names the place the rules say', () => {
    expect(retroSentences({ ...fine, misplaced: true }, { ...top, place: 'end' })).toEqual([
      'Move the retro to the end, below every other section.',
    ]);
  });
});

it.each<[Parameters<typeof readinessLine>[0], string]>([
  [{ item: 'final-score', state: 'open', facts: { score: null, recorded: null } }, 'Nothing is scored yet.'],
  [{ item: 'final-score', state: 'ready', facts: { score: null, recorded: 40 } }, '40 % is recorded.'],
  [{ item: 'final-score', state: 'ready', facts: { score: 90, recorded: 90 } }, '90 % is recorded.'],
  [
    { item: 'final-score', state: 'open', facts: { score: 56.25, recorded: null } },
    '56.3 %. It is written when you close the objective here.',
  ],
  [
    { item: 'final-score', state: 'open', facts: { score: 75.2, recorded: 94 } },
    '94 % is recorded, the key results give 75.2 %. Closing here writes the latter.',
  ],
  [
    { item: 'final-score', state: 'unknown', facts: { score: 90, recorded: 90 } },
    'Not every key result can be read, so the score here is not the whole one.',
  ],
  [{ item: 'retro', state: 'ready', facts: fine }, 'Complete.'],
  [{ item: 'retro', state: 'open', facts: { ...fine, missing: ['Try'] } }, 'Add Try.'],
  [
    { item: 'key-results', state: 'open', facts: { all: 5, open: 1, unscored: 1 } },
    '1 of 5 is still open. 1 has no score.',
  ],
  [{ item: 'key-results', state: 'open', facts: { all: 5, open: 2, unscored: 0 } }, '2 of 5 are still open.'],
  [{ item: 'key-results', state: 'ready', facts: { all: 5, open: 0, unscored: 0 } }, 'All 5 are closed.'],
  [{ item: 'key-results', state: 'ready', facts: { all: 0, open: 0, unscored: 0 } }, 'There are none.'],
  [
    { item: 'key-results', state: 'unknown', facts: { all: 5, open: 0, unscored: 0 } },
    'All that you can read are closed.',
  ],
  [{ item: 'linked-epics', state: 'unknown', facts: null }, 'They are not read yet.'],
  [{ item: 'linked-epics', state: 'ready', facts: { all: 0, open: 0, unreadable: 0 } }, 'None is linked.'],
  [
    { item: 'linked-epics', state: 'open', facts: { all: 3, open: 1, unreadable: 1 } },
    '1 of 3 should be closed and is still open. 1 cannot be read.',
  ],
  [
    { item: 'linked-epics', state: 'ready', facts: { all: 3, open: 0, unreadable: 0 } },
    'None is open that should be closed.',
  ],
  [{ item: 'linked-epics', state: 'unknown', facts: { all: 1, open: 0, unreadable: 1 } }, 'It cannot be read.'],
])('case %#: %j', (readiness, expected) => {
  expect(plain(readinessLine(readiness, top))).toBe(expected);
});

it('says what a template adds and what it could not', () => {
  expect(templateProposal('Infrastructure Platforms (2025)')).toBe(
    'Add what is missing of the form “Infrastructure Platforms (2025)”',
  );
  expect(refusedLine([])).toBe('');
  expect(refusedLine(['Context'])).toMatch(/^Not added: Context\. The description ends inside something/);
});
