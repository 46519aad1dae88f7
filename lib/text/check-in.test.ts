import { describe, expect, it } from 'vitest';
import type { Step, StepRefusal } from '../okr/check-in/step';
import { checkIn, checkInEpics, movedSince, refusedRows, stepRefusals, stepWords, typedBefore } from './check-in';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const line = { title: 'A', url: null, before: 63, after: 70, health: null, words: '' };
const inField: Step['score'] = { place: 'progress', percent: 70, current: 70, rounded: false, outweighedBy: null };
const inTitle: Step['score'] = { place: 'title', before: 'A', after: 'A => 70%', outweighedBy: null };

describe('what comes of a step', () => {
  it.each<[Partial<Step>, string]>([
    [{ score: inField }, '63 % → 70 %, in GitLab’s progress field'],
    [{ score: inTitle, line: { ...line, before: null } }, 'none → 70 %, in the title'],
    [{ health: { before: null, after: 'atRisk' } }, 'no health → at risk'],
    [
      { score: inField, health: { before: 'onTrack', after: null } },
      '63 % → 70 %, in GitLab’s progress field · on track → no health',
    ],
    [{}, 'Nothing is written to it, it is only mentioned in the comment.'],
  ])('%j', (given, words) => {
    expect(plain(stepWords({ score: null, health: null, line, ...given }))).toBe(words);
  });
});

it.each<[StepRefusal, string]>([
  ['not-a-score', 'from 0 to 1000'],
  ['not-a-value', 'without decimals'],
  ['no-health', 'Choose “As it is”.'],
  ['objective', 'GitLab computes the progress'],
  ['start-equals-end', 'Change one of them in GitLab first.'],
  ['not-read', 'would not count'],
  ['no-place', 'There is no place for it'],
])('says why it cannot be written, and what to do: %s', (refusal, words) => {
  expect(stepRefusals[refusal]).toContain(words);
});

it('names rows that are left out, and a colleague’s score', () => {
  expect(refusedRows(['A', 'B'])).toBe('Left out as it is typed: “A”, “B”.');
  expect(plain(movedSince(null, 40))).toBe('It had no score when you began; GitLab shows 40 % now.');
});

it('repeats what was typed before a row was locked', () => {
  expect(typedBefore({ score: '70', health: 'atRisk', words: 'Half' })).toBe('Typed before: 70 · at risk · Half');
  expect(typedBefore({ value: '45', health: null })).toBe('Typed before: 45 · no health');
});

it('says what the metric goes from and to, and how an epic stands', () => {
  expect(plain(checkIn.way({ start: 38, current: 45, end: 53, unit: '%' }))).toBe('of 38 → 53 %');
  expect(checkIn.asItIs(null)).toBe('As it is: none');
  expect(checkIn.title(null)).toBe('Check-in');
  expect(plain(checkInEpics.late('2023-10-19'))).toBe('status was due Thu 19 Oct 2023');
});
