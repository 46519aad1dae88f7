import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyResult, objective, scored } from '../item.fixture';
import { nativeProfile as profile } from '../profiles/native';
import { criteriaIn, criteriaOfBody } from './criteria.fixture';
import { weighable, weightsOf } from './weights';

const three = scored(90, 40, 10);
const of = (body: string, children = three) => weightsOf(criteriaOfBody(body).criteria, children, profile);
const complete = (body: string, children = three) => {
  const weights = of(body, children);
  return weights?.state === 'complete' ? children.map(({ id }) => weights.weights.get(id)) : weights;
};

describe('complete weights', () => {
  it.each([
    ['by reference', '- #1 (50%)\n- #2 (30%)\n- #3 (20%)'],
    [
      'by another reference',
      '- group/okrs#1 (50%)\n- #2+ (30%)\n- /group/okrs/-/work_items/3 [c](/group/okrs/-/issues/3) (20%)',
    ],
    ['by title', '- Key result 1 (50%)\n- **KR 2:** Key result 2 (30%)\n- KR: key result  3 (20%)'],
    ['in another order', '- #3 (20%)\n- #1 (50%)\n- #2 (30%)'],
    ['in a table', '| Key Result | Weight |\n| --- | --- |\n| #1 | 50% |\n| #2 | 30 |\n| Key result 3 | 20% |'],
    ['beside words without a weight', '- #1 (50%)\n- #2 (30%)\n- #3 (20%)\n- The rest is luck'],
  ])('%s', (_, body) => {
    expect(complete(body)).toEqual([50, 30, 20]);
  });

  it('may be rounded, and are made 100', () => {
    expect(complete('- #1 (33%)\n- #2 (33%)\n- #3 (33%)')).toEqual([100 / 3, 100 / 3, 100 / 3]);
    expect(complete('- #1 (34%)\n- #2 (34%)\n- #3 (33%)')).toMatchObject([3400 / 101, 3400 / 101, 3300 / 101]);
    expect(complete('- #1 (33%)\n- #2 (33%)\n- #3 (32%)')).toMatchObject({ state: 'incomplete', sum: 98 });
  });

  it('may be 0', () => {
    expect(complete('- #1 (60%)\n- #2 (40%)\n- #3 (0%)')).toEqual([60, 40, 0]);
  });

  it('need none for a cancelled child, and take one', () => {
    const given = [...scored(90, 40), keyResult({ iid: '3', labels: ['cancelled'] })];
    expect(complete('- #1 (60%)\n- #2 (40%)', given)).toEqual([60, 40, undefined]);
    expect(complete('- #1 (50%)\n- #2 (30%)\n- #3 (20%)', given)).toEqual([50, 30, 20]);
    expect(weighable(given, profile).map(({ iid }) => iid)).toEqual(['1', '2']);
  });

  it('are for objectives and key results, not for what is none of them', () => {
    const given = [...scored(90), objective({ iid: '2' })];
    expect(complete('- #1 (60%)\n- #2 (40%)', given)).toEqual([60, 40]);
    expect(complete('- #1 (60%)\n- #2 (20%)\n- #3 (20%)', given)).toMatchObject({ others: [{ title: '#3' }] });
  });
});

describe('incomplete weights', () => {
  const [one, two, last] = three;
  it.each([
    ['a child is not listed', '- #1 (50%)\n- #2 (50%)', { sum: 100, unlisted: [last] }],
    ['one has no weight', '- #1 (50%)\n- #2 (50%)\n- #3', { sum: 100, unweighted: [last] }],
    ['they add up to something else', '- #1 (50%)\n- #2 (50%)\n- #3 (20%)', { sum: 120, unlisted: [] }],
    ['one is listed twice', '- #1 (50%)\n- #2 (20%)\n- #3 (20%)\n- #1 (10%)', { sum: 100, twice: [one] }],
    [
      'a weight is for something else',
      '- #1 (50%)\n- #2 (20%)\n- #3 (20%)\n- Luck (10%)',
      { others: [{ title: 'Luck' }] },
    ],
    ['an item of another project is named', '- #1 (50%)\n- #3 (20%)\n- other/okrs#2 (30%)', { unlisted: [two] }],
  ])('%s', (_, body, expected) => {
    expect(of(body)).toMatchObject({ state: 'incomplete', ...expected });
  });

  it('does not choose between two children with the same title', () => {
    const twins = three.map((child) => ({ ...child, title: 'Ship it' }));
    expect(of('- Ship it (100%)', twins)).toMatchObject({ unlisted: twins, others: [{ title: 'Ship it' }] });
  });
});

it('says nothing where no weight is written', () => {
  expect(of('- #1\n- #2 => 30%\n- Something at 20%')).toBeNull();
  expect(weightsOf(null, three, profile)).toBeNull();
});

it('makes 100 of whatever is within 1 of it', () => {
  const weight = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), fc.integer({ min: -1, max: 1 }), (parts, off) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const written = [...parts, 100 + off - sum];
      fc.pre(written.every((part) => part >= 0 && part <= 100));
      const children = scored(...written.map(() => 1));
      const body = written.map((part, at) => `- #${at + 1} (${part}%)`).join('\n');
      const weights = weightsOf(criteriaIn(`# Criteria\n${body}`), children, profile);
      if (weights?.state !== 'complete') throw new Error('They are not complete.');
      expect([...weights.weights.values()].reduce((total, one) => total + one, 0)).toBeCloseTo(100, 9);
    }),
  );
});
