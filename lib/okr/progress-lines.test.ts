import { describe, expect, it } from 'vitest';
import type { Role } from './recognise';
import { findScoreLines, scoreOfDescription } from './score-lines';

const percentOf = (description: string, role: Role = 'key-result') => {
  const outcome = scoreOfDescription(description, role)?.outcome;
  return outcome?.kind === 'percent' ? outcome.percent : null;
};

describe('a line that begins with a word for it', () => {
  it.each([
    ['Progress: 3/5', 60],
    ['Progress: 6/5', 120],
    ['Progress => 63%', 63],
    ['**Progress:** 60,5 %', 60.5],
    ['- Overall progress: 63% `On track`', 63],
    ['1. Current progress = 3 of 5', 60],
    ['Done: 3/5', 60],
    ['Done: 3/5 (60%)', 60],
    ['Done: 3/6 50%', 50],
    ['Done: 40% (one team left)', 40],
    ['Done 3 of 5', 60],
    ['Completed 4 out of 6', 400 / 6],
    ['completed: 100 %.', 100],
    ['Closed 65 of 106', 6500 / 106],
    ['Progress: 3 of 5 done', 60],
    ['Progress: 63% complete - At risk', 63],
  ])('%s', (line, expected) => {
    for (const role of ['key-result', 'objective'] as const) {
      expect(percentOf(`Context\n\n${line}\n\nMore.`, role)).toBeCloseTo(expected, 10);
    }
  });

  it.each([
    'Progress: 3/0',
    'Done: 0 of 0',
    'Done: 25/12',
    'Done: 10/18/2023',
    'Closed: 3/5',
    'Completed: 10/18',
    'Done 3/5',
    'Complete 4 of 6',
    'Completed 4 of 6 interviews',
    'Completed 7 of 6',
    'Completed 4 of 6.5',
    'Completed 4 of 6%',
    'Progress: good, 63%',
    'Progress: 63% of the teams',
    'Progress: 63% => 70%',
    'Progress: 1,500%',
    'Progress 3/5',
    'Progressive 63%',
    'In progress: 63%',
    'Status: 63%',
    'We completed 4 of 6',
    '### Progress: 63%',
    '  - Progress: 63%',
    '- [ ] Done: 3/5',
    '> Progress: 63%',
    '```\nProgress: 63%\n```',
    '<!-- Progress: 63% -->',
    '| Progress: 63% | a |\n| --- | --- |',
  ])('is not %j', (description) => {
    expect(findScoreLines(description, 'key-result')).toEqual([]);
  });
});

describe('a paragraph that is nothing but a count', () => {
  it.each([
    ['3 of 5 done', 60],
    ['**65 of 106 closed**', 6500 / 106],
    ['4 out of 6 completed (two are late)', 400 / 6],
  ])('%s', (line, expected) => {
    expect(percentOf(`### Status\n${line}\n\nMore.`)).toBeCloseTo(expected, 10);
    // An objective counts key results so, and other things.
    expect(percentOf(line, 'objective')).toBeNull();
  });

  it.each([
    '3 of 5',
    '3 of 5 teams',
    '3/5 done',
    '3 of 5 done so far',
    '7 of 5 done',
    '0 of 0 done',
    '- 3 of 5 done',
    '- Epic\n3 of 5 done',
    'In spring\n3 of 5 done',
    '3 of 5 done\nin spring',
  ])('is not %j', (description) => {
    expect(findScoreLines(description, 'key-result')).toEqual([]);
  });
});

it('counts for less than a score, and nothing where two differ', () => {
  expect(percentOf('Score => 40%\n\nProgress: 3/5')).toBe(40);
  expect(percentOf('Progress: 3/5\n\nDone: 60%')).toBe(60);
  expect(percentOf('Progress: 3/5\n\nDone: 40%')).toBeNull();
  expect(percentOf('KR 1: A => 10%\nKR 2: B => 20%\n\nProgress: 3/5')).toBe(60);
});

it('tells where the value stands', () => {
  const written = (line: string) => {
    const [found] = findScoreLines(`Context\r\n\r\n${line}\r\n`, 'key-result');
    return (
      found && [
        found.label,
        `Context\r\n\r\n${line}`.slice(found.offset + found.arrow.start).slice(0, found.arrow.end - found.arrow.start),
      ]
    );
  };
  expect(written('- **Progress:** 3/5 (60%)')).toEqual(['Progress', ':** 3/5 (60%']);
  expect(written('Completed 4 out of 6.')).toEqual(['Completed', '4 out of 6']);
  expect(written('**3 of 5 done** (a)')).toEqual(['', '3 of 5 done']);
});

it.each(['Progress ', 'Progress: ', 'Done 3 of ', '3 of 5 ', '3 of 5 done', '3      ', '(', '1 ', '- '])(
  'takes linear time with many of %j',
  (piece) => {
    const many = piece.repeat(50_000);
    const began = performance.now();
    for (const text of [many, `Progress${many}`, `Done: 3/5${many}`, `3 of 5 done ${many}`, many.replaceAll(' ', '\n')])
      findScoreLines(text, 'key-result');
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
