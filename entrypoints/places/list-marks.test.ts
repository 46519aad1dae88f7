// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { type Role, roleOf } from '../../lib/okr/recognise';
import { body19, itemList, listRow19, OBJECTIVE } from '../../lib/page/anchors.fixture';
import { readHints } from '../../lib/page/hints';
import type { ListMarks } from '../list-marks/start';
import type { RulesHere } from '../look-out/rules-here';
import { handOver, LOAD_LIST_MARKS } from '../look-out/scripts';
import { listMarks } from './list-marks';

const row = (id: number, given: Partial<typeof OBJECTIVE> = {}) =>
  listRow19({ ...OBJECTIVE, ...given, id, href: `/acme/okrs/-/work_items/${id}` });
const ISSUE = { type: 'Issue', icon: 'work-item-issue', labels: ['bug'] };

/** What the reader said of items, by iid. */
const rules = (said: Record<string, Role | 'hidden'> = {}): RulesHere => ({
  isHidden: ({ iid }) => said[iid] === 'hidden',
  roleFor: ({ iid }) => (said[iid] === 'hidden' ? null : (said[iid] ?? null)),
  recogniserFor: () => nativeProfile,
  recognise: (_, facts) => roleOf(facts, nativeProfile),
});

let end: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
  history.replaceState(null, '', '/acme/okrs/-/work_items');
});

afterEach(() => end.abort());

function open({ on = true, said = {} }: { on?: boolean; said?: Record<string, Role | 'hidden'> } = {}) {
  let isOn = on;
  const marks = { keep: vi.fn<ListMarks['keep']>(() => 40), clear: vi.fn() };
  const asked = vi.fn();
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked(message);
    handOver(LOAD_LIST_MARKS, () => marks);
    return Promise.resolve(true);
  });
  const changed = vi.fn();
  const given = { hints: readHints(document), rules: rules(said), isOn: () => isOn };
  const kept = listMarks(given, end.signal, changed);
  const turnOff = () => {
    isOn = false;
  };
  return { kept, marks, asked, changed, turnOff };
}

const show = (...rows: string[]) => {
  document.body.innerHTML = body19(itemList(...rows));
};

test('switched off, nothing is looked for', () => {
  show(row(1));
  const { kept, asked } = open({ on: false });
  expect(kept.pass(0)).toBe(Number.POSITIVE_INFINITY);
  expect(asked).not.toHaveBeenCalled();
});

test('a list without objectives has nothing loaded', () => {
  show(row(1, ISSUE), row(2, { type: 'Key Result', icon: 'work-item-keyresult' }));
  const { kept, asked } = open();
  kept.pass(0);
  expect(asked).not.toHaveBeenCalled();
});

test('objectives have the script brought, once, and are given to it', async () => {
  show(row(1), row(2, ISSUE), row(3, { ...ISSUE, labels: ['okr::o'] }), row(4), row(5, ISSUE));
  const { kept, marks, asked, changed } = open({ said: { '4': 'hidden', '5': 'objective' } });
  kept.pass(0);
  kept.pass(10);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  expect(asked.mock.calls).toEqual([[LOAD_LIST_MARKS]]);
  expect(kept.pass(1000)).toBe(40);
  expect(marks.keep.mock.lastCall?.[0].map(({ item }) => item.iid)).toEqual(['1', '3', '5']);
});

test('they go when they are switched off, and the page may then do as it likes', async () => {
  show(row(1));
  const { kept, marks, changed, turnOff } = open();
  expect(kept.isIdle()).toBe(false);
  kept.pass(0);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  turnOff();
  expect(kept.isIdle()).toBe(true);
  kept.pass(1000);
  expect(marks.clear).toHaveBeenCalled();
  expect(marks.keep).not.toHaveBeenCalled();
});

test('a script that does not come is asked for again after a minute', async () => {
  show(row(1));
  const { kept, asked } = open();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked(message);
    return Promise.resolve(false);
  });
  for (const now of [0, 1000, 59_000, 60_000]) {
    kept.pass(now);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(asked).toHaveBeenCalledTimes(2);
});
