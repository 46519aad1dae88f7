// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { body19, detail19, OBJECTIVE } from './anchors.fixture';
import { readHints } from './hints';
import type { Wanted } from './kept-slot';
import { lookOut } from './look-out';
import type { Root } from './roots';

const lives: AbortController[] = [];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const change = () => document.body.append(document.createElement('p'));

beforeEach(() => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  history.replaceState(null, '', '/acme/okrs/-/work_items/1');
});

afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
});

/** Looks out with an answer that a test may change; resolves after the first look. */
async function start(first: Wanted, { pageToo = false, alive = true } = {}) {
  const life = new AbortController();
  lives.push(life);
  const given = { answer: first, pageToo, alive };
  const wanted = vi.fn((_: Root) => given.answer);
  const seen = vi.fn((_: readonly Root[], __: boolean) => {});
  const outlook = lookOut({
    document,
    hints: { ...readHints(document), isGitlab: true },
    wanted,
    wantsPage: () => given.pageToo,
    seen,
    life,
    isAlive: () => given.alive,
  });
  await vi.waitFor(() => expect(wanted).toHaveBeenCalled());
  await wait(0);
  return { given, wanted, seen, life, outlook };
}

it('tells of the root that wants us, with the item it shows', async () => {
  const { seen } = await start('yes');
  const [[root], pageToo] = seen.mock.lastCall ?? [[], null];
  expect(root?.item).toEqual({ namespacePath: 'acme/okrs', namespaceKind: 'project', iid: '1' });
  expect(pageToo).toBe(false);
});

it('looks again at each change while the page does not tell yet', async () => {
  const { given, wanted, seen } = await start('unknown');
  expect(seen).toHaveBeenLastCalledWith([], false);
  given.answer = 'yes';
  change();
  await vi.waitFor(() => expect(wanted.mock.calls.length).toBeGreaterThan(1), 500);
  await vi.waitFor(() => expect(seen.mock.lastCall?.[0]).toHaveLength(1));
});

it('takes a root that cannot tell for a moment for what it was', async () => {
  const { given, seen } = await start('yes');
  given.answer = 'unknown';
  change();
  await vi.waitFor(() => expect(seen.mock.calls.length).toBeGreaterThan(1));
  expect(seen.mock.lastCall?.[0]).toHaveLength(1);
  given.answer = 'no';
  change();
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([], false));
});

it('rests where nothing belongs, once a second at most, until the address changes', async () => {
  const { wanted } = await start('no');
  for (let at = 0; at < 3; at += 1) {
    change();
    await wait(30);
  }
  expect(wanted).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '/acme/okrs/-/work_items/2');
  change();
  await vi.waitFor(() => expect(wanted).toHaveBeenCalledTimes(2), 600);
  change();
  await vi.waitFor(() => expect(wanted).toHaveBeenCalledTimes(3), 3000);
});

it('does not rest once the rules have changed', async () => {
  const { given, seen, outlook } = await start('no');
  given.answer = 'yes';
  outlook.lookAgain();
  await vi.waitFor(() => expect(seen.mock.lastCall?.[0]).toHaveLength(1), 500);
});

it('tells of a page that wants us whatever item it shows', async () => {
  const { seen } = await start('no', { pageToo: true });
  expect(seen).toHaveBeenLastCalledWith([], true);
});

it('ends with the extension, and when a newer copy comes', async () => {
  const old = await start('yes', { alive: false });
  expect([old.life.signal.aborted, old.seen.mock.calls]).toEqual([true, []]);
  const second = await start('yes');
  const third = await start('yes');
  expect([second.life.signal.aborted, third.life.signal.aborted]).toEqual([true, false]);
});

it('leaves the page to who watches it next, and its life goes on', async () => {
  const { wanted, life, outlook } = await start('unknown');
  outlook.end();
  const looks = wanted.mock.calls.length;
  change();
  await wait(100);
  expect([wanted.mock.calls.length, life.signal.aborted]).toEqual([looks, false]);
});

it('takes a question that throws for a no', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { wanted, seen, outlook } = await start('yes');
  wanted.mockImplementation(() => {
    throw new Error('changed markup');
  });
  outlook.lookAgain();
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([], false));
  logged.mockRestore();
});
