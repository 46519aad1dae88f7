import { expect, it } from 'vitest';
import { OBJECT, weightIn } from './written-weight';

it.each([
  ['Ship it (30%)', 30, ' (30%)'],
  ['Ship it (30 %) soon', 30, ' (30 %)'],
  ['Ship it **(33,3%)**', 33.3, ' **(33,3%)**'],
  ['**Ship it (30%)**', 30, ' (30%)'],
  ['Ship it [30%].', 30, ' [30%]'],
  ['Ship it - 30 %', 30, ' - 30 %'],
  ['Ship it – **0%**', 0, ' – **0%**'],
  ['**Ship it** | 30%', 30, ' | 30%'],
  ['30% - Ship it', 30, '30% - '],
  ['**30%**: Ship it', 30, '**30%**: '],
  ['(30%) Ship it', 30, '(30%) '],
  ['Ship it, weight: 30%', 30, ' weight: 30%'],
  ['Ship it (weight 30%), from 10% to 20%', 30, ' (weight 30%)'],
  ['Ship it (30% of the score)', 30, ' (30% of the score)'],
  ['Ship it, contributes **30%** here', 30, ' contributes **30%'],
  ['Raise it from 38% to 53% - 30%', 30, ' - 30%'],
  ['Raise it from 38% to 53% weight: 30%', 30, ' weight: 30%'],
  ['Keep uptime at >99.95% (20%)', 20, ' (20%)'],
  ['Cut the cost (10%) in half - 40%', 40, ' - 40%'],
  [`${OBJECT} 30%`, 30, ' 30%'],
  [`${OBJECT}- 30%`, 30, '- 30%'],
  ['100%', 100, '100%'],
])('finds the weight of %j', (text, weight, piece) => {
  const { found } = weightIn(text);
  expect(found?.weight).toBe(weight);
  expect(text.slice(found?.piece.start, found?.piece.end)).toBe(piece);
  expect(Number(text.slice(found?.digits.start, found?.digits.end).replace(',', '.'))).toBe(weight);
});

it.each([
  '',
  'Ship it',
  'Raise it from 38% to 53%',
  'Keep it at 30%',
  '30% of all users are moved',
  'Uptime >99.95%',
  'Latency - <30%',
  'A share of the market, 30%',
  'Reduce it by -30%',
  'Something (up to 30%)',
  'Between (10-20%)',
  'It is at 1,500%',
  'It is (130%)',
  '5%-10%: Ship it',
])('finds none in %j', (text) => {
  expect(weightIn(text)).toEqual({ found: null, rivals: false });
});

it.each(['(30%) Ship it (20%)', '30% - Ship it - 20%', 'Ship (10%) it (20%) soon', 'weight 10%, weight 20%'])(
  'does not choose between those of %j',
  (text) => {
    expect(weightIn(text)).toEqual({ found: null, rivals: true });
  },
);

it.each(['1% ', '(1%)', ' ', '(', '*', '- 1%', 'weight 1%', '.', '1', '1 %', '**1%**', '. 1%'])(
  'takes linear time with many of %j',
  (piece) => {
    const many = piece.repeat(30_000);
    const began = performance.now();
    for (const text of [many, `${many}1%`, `1%${many}`, `(1%${many})`, `${'.'.repeat(30_000)}${many}`]) weightIn(text);
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
