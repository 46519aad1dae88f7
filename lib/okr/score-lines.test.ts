import { describe, expect, it } from 'vitest';
import { findScoreLines, scoreOfDescription } from './score-lines';

const percentOf = (description: string, role: 'objective' | 'key-result' = 'key-result') => {
  const outcome = scoreOfDescription(description, role)?.outcome;
  return outcome?.kind === 'percent' ? outcome.percent : (outcome?.kind ?? null);
};

describe('a Score line', () => {
  it.each([
    ['Score => 94%', 94],
    ['score: 94 %', 94],
    ['Score = 94%', 94],
    ['**Score:** 94 %', 94],
    ['**Score**: 94%', 94],
    ['### Score => 60.5%', 60.5],
    ['## **Final score** ==> `60,5 %`', 60.5],
    ['- [x] Overall score: 3/6 50%', 50],
    ['Current score: 40%', 40],
    ['Score: 3/5 (60%)', 60],
    ['1. Score: => 144%', 144],
    ['* _Score_ --> 5% `At risk`', 5],
    ['Score: OBE', 'cancelled'],
    ['Score => 94% <!-- was => 90% -->', 94],
  ])('%s', (line, expected) => {
    expect(percentOf(`Context\n\n${line}\n`)).toBe(expected);
    expect(percentOf(line, 'objective')).toBe(expected);
  });

  it.each([
    '=> 50%',
    '- Epic about capacity => 50%',
    'Scoring => 50%',
    'Score card => 50%',
    'Scores: 50%',
    'Score: TBD',
    'Score: 94',
    'Score: 94% => 95%',
    'Score => done',
    'The score: 50%',
    '> Score => 50%',
    '- > Score => 50%',
    '```\nScore => 50%\n```',
    '>>>\nScore => 50%\n>>>',
    '<!-- Score => 50% -->',
    '<!--\nScore => 50%\n-->',
  ])('is not %j', (description) => {
    expect(findScoreLines(description, 'key-result')).toEqual([]);
    expect(findScoreLines(description, 'objective')).toEqual([]);
  });
});

describe("an item's own line", () => {
  it.each([
    ['KR: Great team => 45%', 'key-result'],
    ['1. **Key Result:** Great team => 45% `On track`', 'key-result'],
    ['- KR 2 Great team => 45%', 'key-result'],
    ['#### 6. **Objective:** Great team => 45%', 'objective'],
    ['OKR [Great team](https://example.com) => 45%', 'objective'],
  ] as const)('%s', (line, role) => {
    expect(percentOf(line, role)).toBe(45);
    expect(percentOf(line, role === 'objective' ? 'key-result' : 'objective')).toBeNull();
  });

  it.each(['KR: Keep it above 45%', 'KRs => 45%', 'Krill => 45%'])('is not %s', (line) => {
    expect(percentOf(line)).toBeNull();
  });
});

it('tells where each stands, also with CRLF', () => {
  const description = '# KR\r\n\r\n- **KR: Great team** => 45%\r\n\r\n  **Final score:** 50 %\r\n';
  const lines = findScoreLines(description, 'key-result');
  expect(lines.map(({ line, label }) => [line, label])).toEqual([
    [3, 'KR: Great team'],
    [5, 'Final score'],
  ]);
  const written = lines.map(({ offset, arrow }) => description.slice(offset + arrow.start, offset + arrow.end));
  expect(written).toEqual(['=> 45%', ':** 50 %']);
});

it('takes no own line when there are several with different titles: they are of other items', () => {
  expect(findScoreLines('KR 1: Ship A => 100%\nKR 2: Ship B => 20%', 'key-result')).toEqual([]);
  expect(percentOf('KR 1: Ship A => 100%\nKR 2: Ship B => 20%\nScore => 60%')).toBe(60);
  expect(percentOf('KR: Ship A => 100%\n\nKR: Ship A => 20%')).toBe(20);
});

it('takes the last of several and lists them all', () => {
  const description = 'Score => 40%\n\nScore => 60%';
  expect(percentOf(description)).toBe(60);
  expect(findScoreLines(description, 'key-result')).toHaveLength(2);
});

it.each(['- ', '1. ', '*', '# ', 'score', 'Score ', 'KR: => 5% ', 'KR ', 'Score:', 'Score: 5%\n', ' \n', '[x] '])(
  'takes linear time with many of %j',
  (piece) => {
    const many = piece.repeat(50_000);
    const began = performance.now();
    for (const text of [many, `Score${many}`, `KR ${many}=> 5%`, `KR => 5%${many}`]) findScoreLines(text, 'key-result');
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
