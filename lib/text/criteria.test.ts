import { expect, it } from 'vitest';
import { criteriaOfBody } from '../okr/criteria/criteria.fixture';
import { scoreOfCriteria } from '../okr/criteria/score';
import { nativeProfile } from '../okr/profiles/native';
import { criteriaSentence } from './criteria';

it.each([
  ['- [x] A (60%)\n- B (40%)', 'The criteria give 60 = 60 % × 100 + 40 % × 0.'],
  ['- [x] A\n- B', 'The criteria give 50 = (100 + 0) ÷ 2. No weights are written: all count the same.'],
  ['- [x] A (60%)\n- B', 'The criteria give 50 = (100 + 0) ÷ 2. Weights incomplete, not used: all count the same.'],
  ['- [x] A', 'The criteria give 100, from the one there is.'],
  [
    Array(20).fill('- [x] A').join('\n'),
    'The criteria give 100 = the mean of 20 criteria. No weights are written: all count the same.',
  ],
  [
    '- [x] A (60%)\n- #12 (40%)',
    'The criteria give 60 = 60 % × 100 + 40 % × 0. 1 criterion could not be read and counts as 0 here.',
  ],
])('says what %j give', (body, sentence) => {
  const score = scoreOfCriteria(criteriaOfBody(body).criteria, () => null, nativeProfile);
  expect(score && criteriaSentence(score).join('').replaceAll('\u00a0', ' ')).toBe(sentence);
});
