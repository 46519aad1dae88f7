import { expect, it } from 'vitest';
import type { Cadence } from './cadence';
import { cadenceOf, longestTurn } from './cadence-of';

const cadence: Cadence = { weekday: 3, timeZone: 'Europe/Berlin', cutOff: '17:00', everyWeeks: 2 };

it.each<[string[], string[], number]>([
  [['updates::weekly'], [], 1],
  [['team::SRE', 'updates::semi-monthly'], [], 2],
  [['Updates:Monthly'], [], 4],
  [[], ['updates::monthly'], 4],
  [['updates::weekly'], ['updates::monthly'], 1],
  [['updates:monthly', 'updates:weekly'], [], 1],
  [['updates::daily', 'weekly'], ['updates'], 2],
  [[], [], 2],
])('%j below %j: every %d weeks', (labels, objectiveLabels, everyWeeks) => {
  expect(cadenceOf(labels, objectiveLabels, cadence)).toEqual({ ...cadence, everyWeeks });
});

it.each<[string[][], string[], number]>([
  [[['updates::weekly'], ['updates::monthly'], []], [], 4],
  [[['updates::weekly'], []], [], 2],
  [[['updates::weekly'], []], ['updates::monthly'], 4],
  [[], ['updates::monthly'], 2],
])('of items with %j below %j the least often updated: every %d weeks', (items, objectiveLabels, everyWeeks) => {
  expect(
    longestTurn(
      items.map((labels) => ({ labels })),
      objectiveLabels,
      cadence,
    ),
  ).toBe(everyWeeks);
});
