import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAsking } from './asking';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function open(answers: (() => Promise<void>)[] = []) {
  const asked: string[][] = [];
  const asking = createAsking<string>({
    most: 3,
    waitAfter: (_, failures) => failures * 100_000,
    ask: (some) => {
      asked.push(some);
      return answers.shift()?.() ?? Promise.resolve();
    },
  });
  const want = (...keys: string[]) => {
    for (const key of keys) asking.want(key, key);
  };
  return { asking, asked, want };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('asks once for what comes together', async () => {
  const { asked, want } = open();
  want('a');
  await pass(100);
  want('b', 'a');
  await pass(100);
  expect(asked).toEqual([]);
  await pass(100);
  expect(asked).toEqual([['a', 'b']]);
});

it('asks for no more at once than fits, and for the rest next', async () => {
  const { asked, want } = open();
  want('a', 'b', 'c', 'd');
  await pass(1000);
  expect(asked).toEqual([['a', 'b', 'c'], ['d']]);
});

it('has one question on its way at a time', async () => {
  let answered = () => {};
  const slow = () =>
    new Promise<void>((resolve) => {
      answered = resolve;
    });
  const { asked, want } = open([slow]);
  want('a');
  await pass(1000);
  want('b');
  await pass(1000);
  expect(asked).toEqual([['a']]);
  answered();
  await pass(1000);
  expect(asked).toEqual([['a'], ['b']]);
});

it('asks for nothing twice within a minute, and does so then', async () => {
  const { asking, asked, want } = open();
  want('a');
  await pass(1000);
  expect([asking.isFresh('a'), asking.isFresh('b')]).toEqual([true, false]);
  want('a', 'b');
  await pass(50_000);
  expect(asked).toEqual([['a'], ['b']]);
  await pass(15_000);
  expect(asked).toEqual([['a'], ['b'], ['a']]);
});

it('does not ask for what went out of view, nor after its end', async () => {
  const { asking, asked, want } = open();
  want('a', 'b');
  asking.drop('a');
  await pass(1000);
  expect(asked).toEqual([['b']]);
  want('c');
  asking.end();
  await pass(1000);
  expect(asked).toHaveLength(1);
});

it('after a failure waits, and for the next thing that is wanted', async () => {
  const failing = () => Promise.reject(new Error('no answer'));
  const { asked, want } = open([failing]);
  want('a');
  await pass(500_000);
  expect(asked).toEqual([['a']]);
  want('b');
  await pass(1000);
  expect(asked).toEqual([['a'], ['a', 'b']]);
});

it('keeps the wait whatever is wanted meanwhile', async () => {
  const failing = () => Promise.reject(new Error('no answer'));
  const { asked, want } = open([failing]);
  want('a');
  await pass(1000);
  want('b');
  await pass(90_000);
  expect(asked).toEqual([['a']]);
  await pass(10_000);
  expect(asked).toEqual([['a'], ['a', 'b']]);
});

it('asks nothing where all that was wanted is out of view again', async () => {
  const { asking, asked, want } = open();
  want('a', 'b');
  asking.drop('a');
  asking.drop('b');
  await pass(1000);
  expect(asked).toEqual([]);
  want('c');
  await pass(200);
  expect(asked).toEqual([['c']]);
});
