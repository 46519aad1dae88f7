// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { body19, detail19, OBJECTIVE } from './anchors.fixture';
import { readHints } from './hints';
import { HOST_TAG } from './host';
import type { Slot, Wanted } from './kept-slot';
import type { Place, Work } from './place';
import { watchPage } from './watch';

const lives: AbortController[] = [];

function newLife(): AbortController {
  const life = new AbortController();
  lives.push(life);
  return life;
}

afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
});

/** Starts a watcher with marks; resolves when its first pass has come. */
async function start(isAlive = () => true, pass = vi.fn(() => Number.POSITIVE_INFINITY)) {
  document.body.innerHTML = body19('');
  const marks = { pass, isIdle: () => true, clear: vi.fn() };
  const hints = { ...readHints(document), isGitlab: true };
  const life = newLife();
  const watched = watchPage({ document, hints, slots: [], marks, life, isAlive });
  await vi.waitFor(() => expect(pass).toHaveBeenCalled());
  return { marks, watched, life };
}

it('has marks set right with each pass, and when it is told to look', async () => {
  const { marks, watched } = await start();
  const passes = marks.pass.mock.calls.length;
  watched.lookSoon();
  await vi.waitFor(() => expect(marks.pass.mock.calls.length).toBeGreaterThan(passes));
  expect(marks.clear).not.toHaveBeenCalled();
});

it('takes them out when it ends, and when a newer copy takes over', async () => {
  const first = await start();
  const second = await start();
  expect(first.marks.clear).toHaveBeenCalledTimes(1);
  second.life.abort();
  expect(second.marks.clear).toHaveBeenCalledTimes(1);
  const passes = second.marks.pass.mock.calls.length;
  second.watched.lookSoon();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(second.marks.pass).toHaveBeenCalledTimes(passes);
});

it('does not give way to a newer copy while work would be lost, and does when it is done', async () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  history.replaceState(null, '', '/acme/okrs/-/work_items/1');
  const hints = { ...readHints(document), isGitlab: true };
  const works: Work[] = ['only-here', 'none'];
  const copy = (index: number) => {
    const life = newLife();
    const mount = vi.fn((place: Place) => {
      place.hold(() => works[index] ?? 'none');
      return () => {};
    });
    const slot: Slot = { id: 's', kinds: ['page'], css: '', wanted: () => 'yes', mount };
    watchPage({ document, hints, slots: [slot], life, isAlive: () => true });
    return { life, mount };
  };
  const old = copy(0);
  await vi.waitFor(() => expect(old.mount).toHaveBeenCalledTimes(1));
  const host = document.querySelector(HOST_TAG);
  const newer = copy(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([old.life.signal.aborted, newer.mount.mock.calls.length]).toEqual([false, 0]);
  expect(host?.isConnected).toBe(true);
  // What is kept can be drawn by the other one.
  works[0] = 'kept';
  await vi.waitFor(() => expect(newer.mount).toHaveBeenCalledTimes(1), 3000);
  expect([old.life.signal.aborted, host?.isConnected]).toEqual([true, false]);
  expect(document.querySelectorAll(HOST_TAG)).toHaveLength(1);
});

it('takes them out when the extension is gone', async () => {
  let alive = true;
  const { marks, watched } = await start(() => alive);
  alive = false;
  watched.lookSoon();
  await vi.waitFor(() => expect(marks.clear).toHaveBeenCalled());
});

it('goes on when they fail', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failing = vi.fn((): number => {
    throw new Error('no list');
  });
  const { watched } = await start(undefined, failing);
  watched.lookSoon();
  await vi.waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(1));
  expect(logged).toHaveBeenCalled();
  logged.mockRestore();
});

it('looks at what a page does where nothing belongs only now and then, and at once when its address changes', async () => {
  history.replaceState(null, '', '/acme/okrs/-/work_items/1');
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const marks = { pass: vi.fn(() => Number.POSITIVE_INFINITY), isIdle: () => true, clear: () => {} };
  const slot: Slot = { id: 'score', kinds: ['page'], css: '', wanted: () => 'no', mount: () => () => {} };
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  const hints = { ...readHints(document), isGitlab: true };
  watchPage({ document, hints, slots: [slot], marks, life: newLife(), isAlive: () => true });
  await vi.waitFor(() => expect(marks.pass).toHaveBeenCalledTimes(1));
  for (let at = 0; at < 3; at += 1) {
    document.body.append(document.createElement('p'));
    await wait(30);
  }
  expect(marks.pass).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(marks.pass).toHaveBeenCalledTimes(2));
  history.replaceState(null, '', '/acme/okrs/-/work_items/2');
  document.body.append(document.createElement('p'));
  await wait(50);
  expect(marks.pass).toHaveBeenCalledTimes(3);
});

describe('a host that another script of ours has put there', () => {
  function watchBeside(answer: Wanted, isIn: boolean) {
    document.body.innerHTML = body19(detail19(OBJECTIVE));
    history.replaceState(null, '', '/acme/okrs/-/work_items/1');
    const host = document.createElement(HOST_TAG);
    const one = { host, shadow: host.attachShadow({ mode: 'open' }) };
    document.querySelector('[data-testid="work-item-description-wrapper"]')?.before(one.host);
    document.body.append(document.createElement(HOST_TAG));
    const mount = vi.fn((_: Place) => () => {});
    const standing = { isIn: () => isIn, take: () => (isIn ? one : null) };
    const slot: Slot = { id: 's', kinds: ['page'], css: '', wanted: () => answer, standing, mount };
    const hints = { ...readHints(document), isGitlab: true };
    watchPage({ document, hints, slots: [slot], life: newLife(), isAlive: () => true });
    return { one, mount };
  }

  const hosts = () => [...document.querySelectorAll(HOST_TAG)];

  it.each(['yes', 'unknown'] as const)('is drawn in, and others are taken out: %s', async (answer) => {
    const { one, mount } = watchBeside(answer, true);
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(1));
    expect(mount.mock.lastCall?.[0].host).toBe(one.host);
    expect(hosts()).toEqual([one.host]);
  });

  it.each([
    ['no', true],
    ['unknown', false],
  ] as const)('is taken out where nothing belongs, or it is of another item: %s', async (answer, isIn) => {
    const { mount } = watchBeside(answer, isIn);
    await vi.waitFor(() => expect(hosts()).toEqual([]));
    expect(mount).not.toHaveBeenCalled();
  });
});
