import { expect, it } from 'vitest';
import { createBackOff } from './back-off';

it('lets the first loss pass at once', () => {
  const backOff = createBackOff();
  backOff.put(0);
  backOff.lost(10);
  expect(backOff.wait(10)).toBe(0);
});

it('doubles the wait from the second loss in a row, up to 8 s', () => {
  const backOff = createBackOff();
  const waits: number[] = [];
  let now = 0;
  for (let i = 0; i < 9; i++) {
    backOff.put(now);
    now += 16;
    backOff.lost(now);
    waits.push(backOff.wait(now));
    now += backOff.wait(now);
  }
  expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

it('forgets after 2 s of standing, however long the wait before was', () => {
  const backOff = createBackOff();
  for (const now of [0, 20, 300]) {
    backOff.put(now);
    backOff.lost(now + 10);
  }
  backOff.put(1000);
  backOff.lost(2999);
  expect(backOff.wait(2999)).toBe(1000);
  backOff.put(4000);
  backOff.lost(6000);
  expect(backOff.wait(6000)).toBe(0);
});

it('does not call two losses a fight when more than a second lies between', () => {
  const backOff = createBackOff();
  backOff.put(0);
  backOff.lost(10);
  backOff.put(20);
  backOff.lost(1500);
  expect(backOff.wait(1500)).toBe(0);
});
