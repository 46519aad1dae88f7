// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { body19, detail19, OBJECTIVE } from '../../lib/page/anchors.fixture';
import { HOST_TAG } from '../../lib/page/host';
import type { Wanted } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { loading, reload } from '../../lib/text/loading';
import { createSkeletons } from './skeletons';

const kept = { open: true, sorting: null, heights: { [`${location.origin} page acme/okrs 1`]: 600 } };

let answer: Wanted;

const hosts = () => [...document.querySelectorAll(HOST_TAG)];
const says = () => hosts().map((host) => host.shadowRoot?.querySelector('.compact')?.textContent);

beforeEach(() => {
  answer = 'yes';
  document.body.innerHTML = body19(detail19(OBJECTIVE));
});

function root(iid = '1'): Root {
  const element = document.querySelector('.work-item-detail');
  if (!element) throw new Error('no root');
  return { kind: 'page', element, item: { namespacePath: 'acme/okrs', namespaceKind: 'project', iid }, settled: false };
}

test('one stands before the description at the height of the panel to come, and is put back', () => {
  const skeletons = createSkeletons(kept, () => answer);
  skeletons.keep([root()]);
  const [host] = hosts();
  expect(says()).toEqual([loading]);
  expect(host?.nextElementSibling?.getAttribute('data-testid')).toBe('work-item-description-wrapper');
  expect(host?.shadowRoot?.querySelector<HTMLElement>('.lens')?.style.minBlockSize).toBe('600px');
  host?.remove();
  skeletons.keep([root()]);
  expect(hosts()).toEqual([host]);
});

test('it goes when the page shows something else, and with the extension', () => {
  const skeletons = createSkeletons(kept, () => answer);
  skeletons.keep([root()]);
  const [first] = hosts();
  skeletons.keep([root('2')]);
  expect(hosts()).toHaveLength(1);
  expect(hosts()).not.toContain(first);
  skeletons.clear();
  expect(hosts()).toEqual([]);
});

test('where the script does not come each one says so, later ones too, until it is asked for again', () => {
  const skeletons = createSkeletons(kept, () => answer);
  const again = vi.fn();
  skeletons.keep([root()]);
  skeletons.failed(again);
  skeletons.keep([root('2')]);
  expect(says()[0]).toContain(reload.sentence);
  // A click that no person makes does nothing there.
  hosts()[0]?.shadowRoot?.querySelector('button')?.onclick?.(new PointerEvent('click'));
  expect(again).toHaveBeenCalledTimes(1);
  expect(says()).toEqual([loading]);
});

test('none floats where the page has no place for it', () => {
  document.querySelector('[data-testid="work-item-description-wrapper"]')?.remove();
  createSkeletons(kept, () => answer).keep([root()]);
  expect(hosts()).toEqual([]);
});

test('a host is given away once, empty and where it stands', () => {
  const skeletons = createSkeletons(kept, () => answer);
  skeletons.keep([root()]);
  const [host] = hosts();
  expect([skeletons.isIn(root()), skeletons.isIn(root('2'))]).toEqual([true, false]);
  const taken = skeletons.take(root());
  expect([taken?.host, taken?.shadow.querySelector('.lens')]).toEqual([host, null]);
  expect([skeletons.isIn(root()), skeletons.take(root())]).toEqual([false, null]);
  skeletons.clear();
  expect(hosts()).toEqual([host]);
});

test('only where the page says that it is an OKR; while it does not tell, what stands stays', () => {
  const skeletons = createSkeletons(kept, () => answer);
  answer = 'unknown';
  skeletons.keep([root()]);
  expect(hosts()).toEqual([]);
  answer = 'yes';
  skeletons.keep([root()]);
  const [host] = hosts();
  answer = 'unknown';
  skeletons.keep([root()]);
  expect(hosts()).toEqual([host]);
  answer = 'no';
  skeletons.keep([root()]);
  expect(hosts()).toEqual([]);
});
