import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { body19, detail19, OBJECTIVE, panel19 } from '../../../lib/page/anchors.fixture';
import { findChromium } from '../../tools/chromium';
import { bundle } from '../page-script';

const SITE = 'https://git.example';
const PATH = '/acme/okrs/-/work_items/1';
const SHOW = `?show=${encodeURIComponent(btoa('{"iid":"2","full_path":"acme/okrs","id":102}'))}`;
const HOST = 'okr-lens-panel';
const WRAPPER = '[data-testid="work-item-description-wrapper"]';
const GITLAB = `<meta name="action-cable-url" content="/-/cable"><link rel="manifest" href="/-/manifest.json">`;

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundle('test/e2e/watched-page.ts');
  browser = await chromium.launch({ executablePath: await findChromium() });
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

async function open(body: string, { path = PATH, head = GITLAB } = {}) {
  // An isolated page has a clock fine enough to time a pass.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const html = `<!doctype html><head>${head}</head><body>${body}<script>${script}</script></body>`;
  await page.route(`${SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', headers, body: html }));
  await page.goto(SITE + path);
}

/** Lets frames and timers of the watcher run. */
const wait = (ms: number) => page.waitForTimeout(ms);

/** Starts a copy that later calls of `evaluate` know as `copies[n]`. */
async function start() {
  await page.evaluate(() => {
    const keep = window as unknown as { copies?: ReturnType<typeof window.watched.start>[] };
    keep.copies = [...(keep.copies ?? []), window.watched.start()];
  });
  await wait(100);
}

interface Copies {
  copies: ReturnType<Window['watched']['start']>[];
}

/** Where the hosts are: for each, what stands right after it, and whether it is the first copy's last place. */
const hosts = () =>
  page.evaluate(
    ([host]) => {
      const places = (window as unknown as Copies).copies.flatMap((copy) => copy.places);
      return [...document.querySelectorAll(host)].map((element) => ({
        before: element.nextElementSibling?.getAttribute('data-testid'),
        place: places.findIndex((place) => place.host === element),
      }));
    },
    [HOST] as const,
  );

const AT_HOME = [{ before: 'work-item-description-wrapper', place: 0 }];

test('a burst of rewrites ends with one host, the same, where it belongs', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  expect(await hosts()).toEqual(AT_HOME);
  const inserted = await page.evaluate(async (wrapper) => {
    window.watched.reset();
    const section = document.querySelector(wrapper)?.parentElement as Element;
    const markup = (document.querySelector(wrapper) as Element).outerHTML;
    for (let i = 0; i < 100; i++) {
      section.innerHTML = markup;
      await new Promise(requestAnimationFrame);
    }
    return window.watched.writes.ours;
  }, WRAPPER);
  // Some rewrites find a host to remove and some put it back, but nothing near two a rewrite.
  expect(inserted).toBeLessThan(20);
  await expect.poll(hosts, { timeout: 5000 }).toEqual(AT_HOME);
});

test('an anchor swapped in one tick, and a page that copies its own markup', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await page.evaluate((wrapper) => {
    const old = document.querySelector(wrapper) as Element;
    old.replaceWith(old.cloneNode(true));
  }, WRAPPER);
  await wait(100);
  expect(await hosts()).toEqual(AT_HOME);
  await page.evaluate(() => {
    const root = document.querySelector('.work-item-detail') as Element;
    root.outerHTML = `${root.outerHTML}`;
  });
  await wait(400);
  expect(await hosts()).toEqual(AT_HOME);
});

test('a page that keeps removing it is not fought', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await page.evaluate((host) => {
    new MutationObserver(() => {
      for (const element of document.querySelectorAll(host)) element.remove();
    }).observe(document, { childList: true, subtree: true });
  }, HOST);
  await page.evaluate(() => window.watched.reset());
  await start();
  await wait(3000);
  const { ours, passes } = await page.evaluate(() => ({
    ours: window.watched.writes.ours,
    passes: window.watched.passes.length,
  }));
  // Put in at 0, 0, 250, 750 and 1750 ms, and taken out again each time.
  expect(ours).toBeGreaterThanOrEqual(6);
  expect(ours).toBeLessThanOrEqual(12);
  expect(passes).toBeLessThan(40);
});

test('the page and the side panel each have their own', async () => {
  await open(body19(detail19(OBJECTIVE), panel19(OBJECTIVE)), { path: PATH + SHOW });
  await start();
  expect(await hosts()).toHaveLength(2);
  const where = () =>
    page.evaluate(() =>
      (window as unknown as Copies).copies[0]?.places.map(({ kind, item, host }) => ({
        kind,
        iid: item.iid,
        inPanel: host.closest('#contextual-panel-portal') !== null,
      })),
    );
  expect(await where()).toEqual([
    { kind: 'page', iid: '1', inPanel: false },
    { kind: 'panel', iid: '2', inPanel: true },
  ]);
  await page.evaluate(() => history.pushState(null, '', location.pathname));
  await wait(100);
  expect(await hosts()).toEqual(AT_HOME);
});

test('navigation in the page: the old item leaves, the new one gets its own, back brings a fresh one', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  const signals = () =>
    page.evaluate(() =>
      (window as unknown as Copies).copies[0]?.places.map(({ item, signal }) => `${item.iid} ${signal.aborted}`),
    );
  await page.evaluate(async (markup) => {
    const view = document.querySelector('[data-testid="work-item-router-view"]') as Element;
    history.pushState(null, '', '/acme/okrs/-/work_items/2');
    view.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 80));
    view.innerHTML = markup;
  }, detail19(OBJECTIVE));
  await wait(100);
  expect(await signals()).toEqual(['1 true', '2 false']);
  expect(await hosts()).toEqual([{ before: 'work-item-description-wrapper', place: 1 }]);

  await page.evaluate(() => history.pushState(null, '', '/acme/okrs/-/work_items'));
  await wait(100);
  expect(await hosts()).toEqual([]);

  await page.goBack();
  await wait(500);
  expect(await signals()).toEqual(['1 true', '2 true', '2 false']);
  expect(await hosts()).toHaveLength(1);
});

test('nothing happens in a hidden tab, and one pass when it is seen again', async () => {
  await open(body19(''));
  await start();
  const passes = await page.evaluate(async (markup) => {
    const see = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const frames = async () => {
      for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
      return window.watched.passes.length;
    };
    see('hidden');
    window.watched.reset();
    const view = document.querySelector('[data-testid="work-item-router-view"]') as Element;
    for (let i = 0; i < 20; i++) view.innerHTML = markup;
    const hidden = await frames();
    see('visible');
    return { hidden, visible: await frames() };
  }, detail19(OBJECTIVE));
  expect(passes).toEqual({ hidden: 0, visible: 1 });
  expect(await hosts()).toEqual(AT_HOME);
});

test('500 changes in a frame make one pass, and an idle page none', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await wait(3500);
  const passes = await page.evaluate(async () => {
    window.watched.reset();
    for (let i = 0; i < 500; i++) document.body.append(document.createElement('i'));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return window.watched.passes.length;
  });
  expect(passes).toBe(1);
  await wait(500);
  await page.evaluate(() => window.watched.reset());
  await wait(1000);
  expect(await page.evaluate(() => window.watched.passes.length)).toBe(0);
});

test('one signal ends it all', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await page.evaluate(() => {
    (window as unknown as Copies).copies[0]?.stop();
    window.watched.reset();
    document.body.append('changed');
    history.pushState(null, '', '?a');
  });
  await wait(300);
  expect(await hosts()).toEqual([]);
  expect(await page.evaluate(() => window.watched.passes)).toEqual([]);
});

test('an updated extension takes over, and a dead copy leaves by itself', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await start();
  expect(await hosts()).toEqual([{ before: 'work-item-description-wrapper', place: 1 }]);
  const aborted = await page.evaluate(() =>
    (window as unknown as Copies).copies.map(({ places }) => places.map(({ signal }) => signal.aborted)),
  );
  expect(aborted).toEqual([[true], [false]]);
  await page.evaluate(() => {
    (window as unknown as Copies).copies[1]?.die();
    document.body.append('changed');
  });
  await wait(100);
  expect(await hosts()).toEqual([]);
});

test('a host left behind by a copy that is gone is removed', async () => {
  await open(`${body19(detail19({ ...OBJECTIVE, type: 'Issue' }))}<${HOST}></${HOST}>`);
  await start();
  expect(await page.locator(HOST).count()).toBe(0);
});

test('no DOM write where there is no OKR, and not even an observer where there is no GitLab', async () => {
  await open(body19(detail19({ ...OBJECTIVE, type: 'Issue' })));
  await page.evaluate(() => window.watched.reset());
  await start();
  await wait(3500);
  expect(await page.evaluate(() => [window.watched.writes, window.watched.observers])).toEqual([
    { ours: 0, others: 0 },
    1,
  ]);

  await page.close();
  page = await browser.newPage();
  await open(body19(detail19(OBJECTIVE)), { head: '' });
  await page.evaluate(() => window.watched.reset());
  await start();
  expect(await page.evaluate(() => [window.watched.writes, window.watched.observers])).toEqual([
    { ours: 0, others: 0 },
    0,
  ]);
});

test('it comes in the frame in which the description comes: no layout shift', async () => {
  await open(body19('<div data-testid="work-item-detail" class="work-item-detail"></div>'));
  await start();
  await page.evaluate((markup) => {
    setTimeout(() => {
      const root = document.querySelector('.work-item-detail') as Element;
      root.outerHTML = markup;
    });
  }, detail19(OBJECTIVE));
  await wait(1000);
  expect(await hosts()).toEqual(AT_HOME);
  expect(await page.evaluate(() => window.watched.layoutShift)).toBe(0);
});

test('a progress GitLab updates in place is told once', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await page.locator(HOST).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const text = document.querySelector('[data-testid="work-item-progress"] span')?.firstChild as Text;
    text.data = '45%';
  });
  await wait(800);
  expect(await page.evaluate(() => (window as unknown as Copies).copies[0]?.itemChanges)).toBe(1);
});

test('single-key shortcuts of the page do not hear what is typed in the host; Escape they do', async () => {
  await open(body19(detail19(OBJECTIVE)));
  await start();
  await page.evaluate(() => {
    document.title = '';
    document.addEventListener('keydown', ({ key }) => {
      document.title += key;
    });
  });
  const input = page.locator(`${HOST} input`);
  await input.press('e');
  await input.press('Tab');
  expect(await input.inputValue()).toBe('e');
  expect(await input.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement)).toBeNull();
  await input.press('Escape');
  expect(await page.title()).toBe('Escape');
});

test('a pass over 12,000 nodes stays under its ceiling', async () => {
  const filler = `<div>${'<p><b>x</b> <i>y</i></p>'.repeat(4000)}</div>`;
  const children = Array.from({ length: 100 }, (_, i) => ({ title: `KR ${i}`, progress: i }));
  const times: Record<string, number> = {};
  for (const type of ['Objective', 'Issue', 'none']) {
    await page.close();
    page = await browser.newPage();
    const item = type === 'none' ? '' : detail19({ ...OBJECTIVE, type, children });
    await open(filler + body19(item));
    await start();
    await wait(500);
    times[type] = await page.evaluate(async () => {
      window.watched.reset();
      for (let i = 0; i < 120; i++) {
        document.body.append('x');
        await new Promise(requestAnimationFrame);
      }
      const sorted = window.watched.passes.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    });
  }
  console.log('median pass, ms:', times);
  // Three times the ceiling of 0.3 ms: machines are noisy.
  for (const time of Object.values(times)) expect(time).toBeLessThan(0.9);
});
