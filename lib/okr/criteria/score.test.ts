import { describe, expect, it } from 'vitest';
import { referenceKey } from '../initiatives/reference';
import type { Item } from '../item';
import { keyResult } from '../item.fixture';
import { infrastructureQualityProfile as uncapped } from '../profiles/infrastructure-quality';
import { nativeProfile as capped } from '../profiles/native';
import { criteriaOfBody } from './criteria.fixture';
import { driftFromCriteria, scoreOfCriteria } from './score';

const issue = (given: Partial<Item>) => keyResult({ typeName: 'Issue', ...given });

function scoreOf(body: string, items: Item[] = [], profile = capped) {
  const known = new Map(items.map((item) => [referenceKey(item), item]));
  return scoreOfCriteria(
    criteriaOfBody(body).criteria,
    ({ target }) => (target.kind === 'item' ? (known.get(referenceKey(target.reference)) ?? null) : null),
    profile,
  );
}

describe('what a criterion counts', () => {
  it.each([
    ['- [x] Ship it', 100, 'ticked'],
    ['- [ ] Ship it', 0, 'open'],
    ['- Ship it', 0, 'open'],
    ['- Ship it => 40%', 40, 'written'],
    ['- [x] Ship it => 80%', 80, 'written'],
    ['- #7', 100, 'closed'],
    ['- #8', 0, 'open'],
    ['- [x] #8', 100, 'ticked'],
    ['- #9', 30, 'okr'],
    ['- #10', 60, 'okr'],
    ['- #11', 0, 'open'],
  ])('%s', (body, percent, source) => {
    const items = [
      issue({ iid: '7', state: 'closed' }),
      // Neither its own progress nor a score in its title is a score of this key result.
      issue({ iid: '8', title: 'Move them => 70%', percent: 70 } as Partial<Item>),
      keyResult({ iid: '9', percent: 30 }),
      keyResult({ iid: '10', percent: 60, state: 'closed' }),
      keyResult({ iid: '11' }),
    ];
    expect(scoreOf(body, items)).toMatchObject({ percent, terms: [{ source }], unknown: 0 });
  });

  it('is 0 for what was not read, and counted as such', () => {
    expect(scoreOf('- #12\n- [x] #13')).toMatchObject({ percent: 50, unknown: 1 });
    expect(scoreOf('- [ ] [elsewhere](https://example.com)\n- <link>\n- b')).toMatchObject({ percent: 0, unknown: 0 });
  });

  it('is nothing for what was given up', () => {
    const cancelled = issue({ iid: '7', state: 'closed', labels: ['Cancelled'] });
    expect(scoreOf('- [~] A\n- [x] B\n- C => OBE\n- #7\n- D', [cancelled])).toMatchObject({ percent: 50 });
    expect(scoreOf('- [~] A')).toBeNull();
  });

  it('is capped where the profile caps', () => {
    expect(scoreOf('- A => 150%\n- B')).toMatchObject({ percent: 50 });
    expect(scoreOf('- A => 150%\n- B', [], uncapped)).toMatchObject({ percent: 75 });
  });
});

describe('the weights', () => {
  it('are used when all have one and they add up to 100', () => {
    const score = scoreOf('1. [x] A (10%)\n2. #7 (30%)\n3. #8 (40%)\n4. D (20%) => 50%', [
      issue({ iid: '7', state: 'closed' }),
      issue({ iid: '8' }),
    ]);
    expect(score).toMatchObject({ percent: 50, weighted: true, weightsIncomplete: false });
    expect(score?.terms.map(({ points }) => points)).toEqual([10, 30, 0, 10]);
  });

  it('are not used otherwise, which is said', () => {
    expect(scoreOf('- [x] A (90%)\n- B')).toMatchObject({ percent: 50, weighted: false, weightsIncomplete: true });
    expect(scoreOf('- [x] A (90%)\n- B (20%)')).toMatchObject({
      percent: 50,
      weighted: false,
      weightsIncomplete: true,
    });
    expect(scoreOf('- [x] A\n- B')).toMatchObject({ percent: 50, weighted: false, weightsIncomplete: false });
  });

  it('leave out what has 0, and divide by those present', () => {
    const score = scoreOf('- [x] A (20%)\n- [ ] B (60%)\n- C (20%) => cancelled\n- D (0%) => 77%');
    expect(score).toMatchObject({ percent: 25, weighted: true });
    expect(score?.terms.map(({ weight }) => weight)).toEqual([25, 75]);
  });
});

it('tells drift from 10 points, not while something was not read', () => {
  const half = scoreOf('- [x] A\n- B');
  const unread = scoreOf('- [x] A\n- #12');
  if (!half || !unread) throw new Error('There is no score.');
  expect(driftFromCriteria(60, half)).toBe(10);
  expect(driftFromCriteria(59.9, half)).toBeNull();
  expect(driftFromCriteria(30, half)).toBe(-20);
  expect(driftFromCriteria(90, unread)).toBeNull();
});
