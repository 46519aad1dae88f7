import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArrow } from './arrow';
import { pageScores } from './page-scores.fixture';

const percent = (line: string) => {
  const outcome = parseArrow(line)?.outcome;
  return outcome?.kind === 'percent' ? outcome.percent : null;
};

describe('the scores of a real page', () => {
  it('are all there', () => {
    expect(pageScores).toHaveLength(56);
  });

  it.each(pageScores)('%s %s', (title, written, expected, health) => {
    const line = `${title} ${written}`;
    const decimals = written.includes('.') ? 1 : 0;
    const score = parseArrow(line);
    expect(score).toMatchObject({ outcome: { kind: 'percent', percent: expected, decimals }, health, text: title });
    expect(line.slice(score?.start, score?.end)).toBe(`=> ${expected}%`);
  });

  it.each(pageScores)('%s, without its score, has none', (title) => {
    expect(parseArrow(title)).toBeNull();
  });
});

describe('spellings', () => {
  it.each([
    ['a => 63%', 63],
    ['a =>77%', 77],
    ['a=>50%', 50],
    ['a ==> 60.5 %', 60.5],
    ['a ===> 144%', 144],
    ['a --> 5%', 5],
    ['a ---> 5%', 5],
    ['a `=> 90%`', 90],
    ['a => `90%`', 90],
    ['a => **50%**', 50],
    ['a => _50%_', 50],
    ['a => _3/6_', 50],
    ['a => (98%)', 98],
    ['a => [75%](https://example.com/?label%5B%5D=x20%20y)', 75],
    ['a => 60,5 %', 60.5],
    ['a => 0/15', 0],
    ['a => 6/5', 120],
    ['a => 6/5 (100%)', 100],
    ['a => 3/6 50%', 50],
    ['a => 10/10 100%', 100],
    ['a => 100%, shipped on the 15th', 100],
    ['a => 80% (4 sessions, 50% of them with partners)', 80],
    ['a => 0%.', 0],
    ['a >= 75%', 75],
    ['a >= 75% - `At risk`', 75],
    ['a => b => 40%', 40],
    ['a --> b => 40%', 40],
    ['keep it >= 95% => 40%', 40],
  ])('%s', (line, expected) => {
    expect(percent(line)).toBe(expected);
  });

  it.each([
    ['a => 9% `Needs attention`', 'needsAttention'],
    ['a =>100% - Needs Attention', 'needsAttention'],
    ['a => 35% ON TRACK', 'onTrack'],
    ['a => 35% (at risk)', 'atRisk'],
    ['a => 35% _on track_', 'onTrack'],
    ['a => **35%** - `At risk` since May', 'atRisk'],
    ['a => 35% at risk of slipping', null],
    ['a => 35%, at risk', null],
    ['a => 100% On target', null],
  ])('%s', (line, health) => {
    expect(parseArrow(line)).toMatchObject({ health });
  });

  it.each([
    'a => OBE',
    'a `=> OBE`',
    'a => obe: overtaken',
    'a => _OBE_',
    'a => cancelled',
    'a => Canceled (moved to Q4)',
  ])('%s is cancelled', (line) => {
    expect(parseArrow(line)?.outcome).toEqual({ kind: 'cancelled' });
  });

  it('counts the digits after the point', () => {
    expect(parseArrow('a => 60.50%')?.outcome).toEqual({ kind: 'percent', percent: 60.5, decimals: 2 });
    expect(parseArrow('a => 1/3')?.outcome).toMatchObject({ decimals: 0 });
  });

  it.each([
    ['  KR: a `=> 90%`', 'KR: a'],
    ['KR: a (=> 90%)', 'KR: a'],
    ['**KR: a** => 90%', '**KR: a**'],
    ['**KR: a**=> 90%', '**KR: a**'],
    ['=> 90%', ''],
  ])('%s: the text before', (line, text) => {
    expect(parseArrow(line)?.text).toBe(text);
  });
});

describe('no score', () => {
  it.each([
    '',
    'GitLab.com availability >99.95%',
    'CI stability > 95% and duration < 40mins',
    'Raise it from 38% to 53%',
    'Keep >= 95% of pipelines green',
    'Raise the average by >=10%, in Q3',
    'Improve spend efficiency (98%)',
    'a -> 50%',
    'a <=> 50%',
    'a ====> 50%',
    'a => DONE',
    'a => In progress',
    'a => 100% => shipped',
    'a => OKR 50% achieved',
    'a => 63',
    'a => 75% for deliverables, 46% for stretch',
    'a => 10/15 deliverables, 0/5 stretch',
    'a => 50-60%',
    'a => -5%',
    'a => +8%',
    'a => 1500%',
    'a => 1,500%',
    'a => 1.2.3%',
    'a => 5/0',
    'a => 0/0',
    'a => 11/1',
    'a => 5/31/2020',
    'a => 2/3rds',
    'a => obesity',
  ])('%s', (line) => {
    expect(parseArrow(line)).toBeNull();
  });
});

describe('any string', () => {
  const pieces = [
    '=',
    '>',
    '-',
    '<',
    '=> ',
    '--> ',
    '%',
    '/',
    '5',
    '60,5',
    '1.',
    ' ',
    '`',
    '*',
    '(',
    ')',
    'OBE',
    'at risk',
    'é',
  ];

  it('gives a whole score or none, within the line', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyLine, (line) => {
        const score = parseArrow(line);
        if (!score) return;
        expect(score.start).toBeGreaterThanOrEqual(0);
        expect(score.end).toBeGreaterThan(score.start);
        expect(score.end).toBeLessThanOrEqual(line.length);
        if (score.outcome.kind !== 'percent') return;
        expect(score.outcome.percent).toBeGreaterThanOrEqual(0);
        expect(score.outcome.percent).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenths) => {
        expect(percent(`KR: a title => ${(tenths / 10).toFixed(1)}%`)).toBe(tenths / 10);
      }),
    );
  });

  it.each([
    '=',
    '=>',
    '=> ',
    '-',
    '-->',
    '>=',
    '>= 5% ',
    '(',
    '(5%',
    ' ',
    '5',
    '5 ',
    '1.',
    '5/',
    '5 / ',
    '`',
    ' `',
    '*(',
  ])('takes linear time with many of %j', (piece) => {
    const many = piece.repeat(100_000);
    const began = performance.now();
    for (const line of [many, `=> 5%${many}`, `=> ${many}`, `=> 5/6${many}x`, `a >= 5%${many}x`]) parseArrow(line);
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
