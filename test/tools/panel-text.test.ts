import { expect, test } from 'vitest';
import { panelLines } from './panel-text';

const empty = { score: 'Not scored yet', how: '', warnings: [], columns: [], rows: [], explanation: [] };

test('columns line up', () => {
  const lines = panelLines({
    ...empty,
    score: '75.2 %',
    how: 'Mean of 2 key results',
    columns: ['Key result', 'Score', 'Health'],
    rows: [
      ['Short', '9 %', '–'],
      ['A longer title', '144 %', 'At risk'],
    ],
    explanation: ['75.2 = …'],
  });
  expect(lines).toEqual([
    'Score  75.2 %',
    'Mean of 2 key results',
    '',
    'Key result      Score  Health',
    'Short           9 %    –',
    'A longer title  144 %  At risk',
    '',
    '75.2 = …',
  ]);
});

test('a panel without a table is its line', () => {
  expect(panelLines(empty)).toEqual(['Score  Not scored yet']);
});
