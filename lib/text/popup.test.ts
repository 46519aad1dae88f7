import { expect, test } from 'vitest';
import type { RecognisedBy } from '../okr/recognised-by';
import { type ItemSaid, type PanelSaid, panelSaid, takenFor } from './popup';

const NOTHING: ItemSaid = {
  told: null,
  almost: null,
  choice: null,
  isProjectHidden: false,
  hasPanel: false,
  isLegacy: false,
};
const BY_LABEL: RecognisedBy = { role: 'objective', by: 'label', name: 'okr:o' };

test.each<[Partial<ItemSaid>, string]>([
  [{ told: BY_LABEL }, 'Objective, by its label okr:o.'],
  [{ told: { role: 'key-result', by: 'title', name: 'OKR' } }, 'Key result, by its title beside the label OKR.'],
  [{ told: { role: 'key-result', by: 'type', name: 'Key Result' } }, 'Key result, by its type.'],
  [{ told: { role: 'objective', by: 'type', name: 'Ziel' } }, 'Objective, by its type Ziel.'],
  [{}, 'Not recognised as an OKR, so nothing is shown beside it.'],
  [
    { almost: { kind: 'misspelt', label: 'okr-kr', meant: 'okr:kr' } },
    'Not recognised as an OKR: its label “okr-kr” is not “okr:kr”. Correct the label, if that is what was meant.',
  ],
  [
    { almost: { kind: 'two-roles', labels: ['okr:o', 'okr:kr'] } },
    'Not recognised as an OKR: its labels “okr:o” and “okr:kr” say two things. Take one of them away.',
  ],
  [
    { almost: { kind: 'no-kind', label: 'OKR', prefixes: ['Objective', 'KR'] } },
    'Not recognised as an OKR: its label “OKR” does not tell whether it is an objective or a key result. A title that begins with “Objective:” or “KR:” tells.',
  ],
  [{ hasPanel: true }, 'Not an OKR itself.'],
  [
    { isLegacy: true },
    'This is GitLab’s older page for issues and incidents. It shows no type, so OKR Lens knows an OKR there by its label alone, and found none.',
  ],
  [{ isLegacy: true, told: BY_LABEL }, 'Objective, by its label okr:o.'],
  [{ told: BY_LABEL, choice: 'key-result' }, 'Key result, because you said so.'],
  [{ told: BY_LABEL, choice: 'hidden' }, 'Hidden: you want no OKR Lens on this item.'],
  [{ choice: 'objective', isProjectHidden: true }, 'Hidden: you want OKR Lens nowhere in acme/okrs.'],
])('%j is: %s', (said, sentence) => {
  expect(takenFor({ ...NOTHING, ...said }, 'acme/okrs')).toBe(sentence);
});

test.each<[PanelSaid, string]>([
  [{ score: 75.2, toFix: 3, problem: null }, '75.2\u00a0% · to fix: 3'],
  [{ score: 144, toFix: 0, problem: 'offline' }, '144\u00a0% · nothing to fix'],
  [{ score: null, toFix: 0, problem: null }, 'No score yet · nothing to fix'],
  [{ score: 55, toFix: null, problem: null }, '55\u00a0%'],
  [{ score: null, toFix: null, problem: null }, 'Reading the score …'],
  [
    { score: null, toFix: null, problem: 'signed-out' },
    'You are signed out of GitLab. Sign in, and this panel fills by itself.',
  ],
])('a panel with %j says: %s', (said, sentence) => {
  expect(panelSaid(said)).toBe(sentence);
});
