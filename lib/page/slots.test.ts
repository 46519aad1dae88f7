// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { body19, detail18, detail19, legacyIssue, newItem, OBJECTIVE } from './anchors.fixture';
import { chosenType } from './facts';
import { HOST_TAG } from './host';
import type { Slot, Wanted } from './kept-slot';
import type { Place } from './place';
import type { Shown } from './roots';
import { createSlotKeeper } from './slots';

const hosts = () => [...document.querySelectorAll(HOST_TAG)];
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const WRAPPER = '[data-testid="work-item-description-wrapper"]';

/** What a root finder would say of the document, the item being `iid`. */
function shown(iid = '1', settled = true): Shown[] {
  const item = { namespacePath: 'acme/okrs', namespaceKind: 'project' as const, iid };
  const element = document.querySelector('.work-item-detail') ?? document.querySelector('#content-body');
  const root = element && { kind: 'page' as const, element, item, settled };
  return [{ kind: 'page', item, key: `o acme/okrs ${iid}`, root, again: Number.POSITIVE_INFINITY }];
}

function setup(answer: () => Wanted = () => 'yes', mount?: Slot['mount']) {
  const places: Place[] = [];
  const unmounted = vi.fn();
  const wanted = vi.fn(answer);
  const slot: Slot = {
    id: 'score',
    kinds: ['page'],
    css: '',
    wanted,
    mount:
      mount ??
      ((place) => {
        places.push(place);
        return unmounted;
      }),
  };
  return { places, unmounted, wanted, keeper: createSlotKeeper([slot]) };
}

beforeEach(() => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
});

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  ['19', detail19, WRAPPER],
  ['18 and 17', detail18, WRAPPER],
  ['legacy', legacyIssue, '.js-issuable-description-wrapper'],
])('stands right before the description in layout %s', (_, layout, wrapper) => {
  document.body.innerHTML = body19(layout(OBJECTIVE));
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  expect(hosts()).toEqual([places[0]?.host]);
  expect(find(wrapper).previousElementSibling).toBe(places[0]?.host);
});

it('mounts when the host is in the page, once, and leaves everything else alone', () => {
  const connected: boolean[] = [];
  const { keeper } = setup(undefined, (place) => {
    connected.push(place.host.isConnected);
    return () => {};
  });
  const before = find('#content-body').innerHTML;
  for (const now of [0, 16, 400, 5000]) keeper.pass(shown(), now);
  expect(connected).toEqual([true]);
  hosts()[0]?.remove();
  expect(find('#content-body').innerHTML).toBe(before);
});

it('waits while the answer is unknown, and is out while it is no', () => {
  let answer: Wanted = 'unknown';
  const { keeper, unmounted } = setup(() => answer);
  keeper.pass(shown('1', false), 0);
  expect(hosts()).toHaveLength(0);
  answer = 'yes';
  keeper.pass(shown('1', false), 16);
  expect(hosts()).toHaveLength(1);
  answer = 'unknown';
  keeper.pass(shown(), 1000);
  expect(hosts()).toHaveLength(1);
  answer = 'no';
  keeper.pass(shown(), 2000);
  expect(hosts()).toHaveLength(0);
  expect(unmounted).toHaveBeenCalledOnce();
  answer = 'yes';
  keeper.pass(shown(), 3000);
  expect(hosts()).toHaveLength(1);
});

it('asks a decided slot again only now and then, and asks to be called for it', () => {
  const { keeper, wanted } = setup(() => 'no');
  keeper.pass(shown(), 0);
  expect(keeper.pass(shown(), 100)).toBe(200);
  expect(wanted).toHaveBeenCalledTimes(1);
  expect(keeper.pass(shown(), 300)).toBe(Number.POSITIVE_INFINITY);
  expect(wanted).toHaveBeenCalledTimes(2);
});

it('rests where nothing belongs, and waits there for no root to settle', () => {
  let answer: Wanted = 'unknown';
  const { keeper } = setup(() => answer);
  const unsettled = () => shown('1', false).map((one) => ({ ...one, again: 3000 }));
  expect([keeper.restsUntil(), keeper.pass(unsettled(), 0), keeper.restsUntil()]).toEqual([0, 3000, 0]);
  answer = 'no';
  expect([keeper.pass(unsettled(), 10), keeper.restsUntil()]).toEqual([Number.POSITIVE_INFINITY, 310]);
  keeper.pass([{ ...unsettled()[0], root: null } as Shown], 20);
  expect(keeper.restsUntil()).toBe(0);
  answer = 'yes';
  expect([keeper.pass(unsettled(), 310), keeper.restsUntil()]).toEqual([3000, 0]);
  keeper.pass([], 320);
  expect(keeper.restsUntil()).toBe(0);
});

it('comes back with the same host when the page swaps its surroundings', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  document.body.innerHTML = body19('');
  keeper.pass(shown(), 16);
  document.body.innerHTML = body19(detail18(OBJECTIVE));
  keeper.pass(shown(), 32);
  expect(places).toHaveLength(1);
  expect(find(WRAPPER).previousElementSibling).toBe(places[0]?.host);
});

it('leaves when another item is shown, and starts afresh for it', () => {
  const { keeper, places, unmounted } = setup();
  keeper.pass(shown('1'), 0);
  keeper.pass(shown('2'), 16);
  expect(places.map(({ item }) => item.iid)).toEqual(['1', '2']);
  expect(places[0]?.signal.aborted).toBe(true);
  expect(places[1]?.signal.aborted).toBe(false);
  expect(unmounted).toHaveBeenCalledOnce();
  expect(hosts()).toEqual([places[1]?.host]);
});

it('backs off from a page that removes it: bounded work, same host in the end', () => {
  const { keeper, places } = setup();
  let puts = 0;
  for (let now = 0; now < 60_000; now += 16) {
    keeper.pass(shown(), now);
    if (hosts().length > 0) puts++;
    for (const host of hosts()) host.remove();
  }
  // 0, 16, then after 250, 500, 1000, 2000, 4000 and every 8000 ms.
  expect(puts).toBeGreaterThan(10);
  expect(puts).toBeLessThan(16);
  keeper.pass(shown(), 70_000);
  expect(hosts()).toEqual([places[0]?.host]);
  expect(places).toHaveLength(1);
});

it('is held by somebody who is at work in a place, for as long as it shows its item', () => {
  let atWork = false;
  const { keeper } = setup(undefined, (place) => {
    place.hold(() => (atWork ? 'only-here' : 'none'));
    return () => {};
  });
  expect(keeper.work()).toBe('none');
  keeper.pass(shown(), 0);
  expect(keeper.work()).toBe('none');
  atWork = true;
  expect(keeper.work()).toBe('only-here');
  keeper.pass([], 16);
  expect(keeper.work()).toBe('none');
});

it('is not taken from who works in it when the item stops being one, and goes when they are done', () => {
  let atWork = true;
  let answer: Wanted = 'yes';
  const { keeper } = setup(
    () => answer,
    (place) => {
      place.hold(() => (atWork ? 'only-here' : 'none'));
      return () => {};
    },
  );
  keeper.pass(shown(), 0);
  const [host] = hosts();
  answer = 'no';
  expect(keeper.pass(shown(), 1000)).toBe(1000);
  expect(hosts()).toEqual([host]);
  atWork = false;
  expect(keeper.pass(shown(), 2000)).toBe(Number.POSITIVE_INFINITY);
  expect(hosts()).toEqual([]);
});

it('is drawn as something else only when nobody works in it', () => {
  let atWork = true;
  let drawnAs = 'objective';
  const mount = vi.fn((place: Place) => {
    place.hold(() => (atWork ? 'only-here' : 'none'));
    return () => {};
  });
  const slot: Slot = { id: 's', kinds: ['page'], css: '', wanted: () => 'yes', drawnAs: () => drawnAs, mount };
  const keeper = createSlotKeeper([slot]);
  keeper.pass(shown(), 0);
  const [host] = hosts();
  drawnAs = 'key-result';
  expect(keeper.pass(shown(), 1000)).toBe(1000);
  expect(hosts()).toEqual([host]);
  atWork = false;
  expect(keeper.pass(shown(), 2000)).toBe(Number.POSITIVE_INFINITY);
  expect(mount).toHaveBeenCalledTimes(2);
  expect(hosts()[0] === host).toBe(false);
});

it('keeps Escape from closing what stands around it while somebody works in it', () => {
  let atWork = true;
  const { keeper } = setup(undefined, (place) => {
    place.hold(() => (atWork ? 'only-here' : 'none'));
    place.shadow.append(document.createElement('input'));
    return () => {};
  });
  keeper.pass(shown(), 0);
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  const press = () =>
    hosts()[0]
      ?.shadowRoot?.querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  press();
  expect(heard).not.toHaveBeenCalled();
  atWork = false;
  press();
  document.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('says when it wants to come back', () => {
  const { keeper } = setup();
  for (const now of [0, 1]) {
    keeper.pass(shown(), now);
    hosts()[0]?.remove();
  }
  expect(keeper.pass(shown(), 2)).toBe(250);
  expect(hosts()).toHaveLength(0);
  keeper.pass(shown(), 252);
  expect(hosts()).toHaveLength(1);
});

it('goes back when the page moves it away', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  document.body.append(places[0]?.host as Element);
  keeper.pass(shown(), 16);
  expect(find(WRAPPER).previousElementSibling).toBe(places[0]?.host);
});

it('stays where it is when GitLab inserts something between it and the description', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  find(WRAPPER).insertAdjacentHTML('beforebegin', '<div class="alert"></div>');
  keeper.pass(shown(), 400);
  expect(find('.alert').previousElementSibling).toBe(places[0]?.host);
});

it('clears away a copy of its host made by the page', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  const section = find(WRAPPER).parentElement as HTMLElement;
  section.innerHTML = `<okr-lens-panel></okr-lens-panel>${(find(WRAPPER) as Element).outerHTML}`;
  keeper.pass(shown(), 16);
  expect(hosts()).toEqual([places[0]?.host]);
});

it('takes another anchor after a second, floats after three, and goes home when it can', () => {
  const wrapper = find(WRAPPER);
  const home = wrapper.parentElement as Element;
  const overview = find('[data-testid="work-item-overview"]');
  wrapper.remove();
  const { keeper, places } = setup();
  expect(keeper.pass(shown(), 0)).toBe(1000);
  expect(hosts()).toHaveLength(0);
  keeper.pass(shown(), 1000);
  const place = places[0] as Place;
  expect(overview.firstElementChild).toBe(place.host);
  expect(place.floating).toBe(false);

  const floats: boolean[] = [];
  place.onFloatingChanged(() => floats.push(place.floating));
  const parent = overview.closest('.work-item-detail') as Element;
  parent.replaceChildren();
  keeper.pass(shown(), 3500);
  expect(document.body.lastElementChild).toBe(place.host);

  parent.append(home);
  home.append(wrapper);
  keeper.pass(shown(), 4000);
  expect(wrapper.previousElementSibling).toBe(place.host);
  expect(floats).toEqual([true, false]);
  expect(places).toHaveLength(1);
});

it('tells that the item changed', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  const changed = vi.fn();
  places[0]?.onItemChanged(changed);
  keeper.pass(shown(), 1000);
  expect(changed).not.toHaveBeenCalled();
  find('[data-testid="work-item-progress"] span').textContent = '45%';
  find('[data-testid="item-progress"] span').textContent = '52%';
  keeper.pass(shown(), 2000);
  keeper.pass(shown(), 3000);
  expect(changed).toHaveBeenCalledOnce();
});

it('tells of each review, in which an editor can be seen', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  const place = places[0] as Place;
  const seen: (string | null)[] = [];
  place.onReviewed(() => seen.push(place.editor()?.text() ?? null));
  for (const now of [100, 299, 300]) keeper.pass(shown(), now);
  expect(seen).toEqual([null]);
  find(WRAPPER).innerHTML = '<form><textarea id="work-item-description">Text</textarea></form>';
  for (const now of [400, 600]) keeper.pass(shown(), now);
  expect(seen).toEqual([null, 'Text']);
});

it('looks for the editor in the element that shows the item now', () => {
  const { keeper, places } = setup();
  keeper.pass(shown(), 0);
  document.body.innerHTML = body19(detail18(OBJECTIVE));
  find(WRAPPER).innerHTML = '<form><textarea id="work-item-description">Text</textarea></form>';
  expect(places[0]?.editor()).toBeNull();
  keeper.pass(shown(), 16);
  expect(places[0]?.editor()?.text()).toBe('Text');
});

it('begins afresh for what is drawn as something else, and stays while that cannot be told', () => {
  document.body.innerHTML = body19(newItem());
  const element = find('#content-body');
  const item = { namespacePath: 'acme/okrs', namespaceKind: 'project' as const, iid: 'new' };
  const root = { kind: 'new' as const, element, item, settled: true };
  const one: Shown[] = [{ kind: 'new', item, key: 'o acme/okrs new', root, again: Number.POSITIVE_INFINITY }];
  const types: (string | null)[] = [];
  const unmounted = vi.fn();
  const keeper = createSlotKeeper([
    {
      id: 'new',
      kinds: ['new'],
      css: '',
      wanted: () => 'yes',
      drawnAs: (root) => chosenType(root.element),
      mount(place) {
        types.push(place.draftType());
        return unmounted;
      },
    },
  ]);
  keeper.pass(one, 0);
  const select = find('select') as HTMLSelectElement;
  select.remove();
  keeper.pass(one, 400);
  element.prepend(select);
  keeper.pass(one, 800);
  expect([types, unmounted.mock.calls.length]).toEqual([['Objective'], 0]);
  select.selectedIndex = 0;
  keeper.pass(one, 1200);
  expect([types, unmounted.mock.calls.length]).toEqual([['Objective', 'Issue'], 1]);
  expect(hosts()).toHaveLength(1);
});

it('keeps a fault of a slot to itself', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mount = vi.fn(() => {
    throw new Error('broken');
  });
  const { keeper } = setup(undefined, mount);
  keeper.pass(shown(), 0);
  keeper.pass(shown(), 1000);
  expect(hosts()).toHaveLength(0);
  expect(mount).toHaveBeenCalledOnce();
  expect(log).toHaveBeenCalledOnce();
});

it.each([false, true])('leaves when dismissed (while it is drawn: %s) and does not come back', (atOnce) => {
  const unmounted = vi.fn();
  const drawn: Place[] = [];
  const { keeper } = setup(undefined, (place) => {
    drawn.push(place);
    if (atOnce) place.dismiss();
    return unmounted;
  });
  keeper.pass(shown(), 0);
  if (!atOnce) drawn[0]?.dismiss();
  expect(hosts()).toHaveLength(0);
  expect(drawn[0]?.signal.aborted).toBe(true);
  expect(unmounted).toHaveBeenCalledOnce();
  keeper.pass(shown(), 1000);
  expect(drawn).toHaveLength(1);
  expect(hosts()).toHaveLength(0);
});

it('comes back after it was dismissed for what is drawn as something else', () => {
  let drawnAs = 'one';
  const drawn: string[] = [];
  const keeper = createSlotKeeper([
    {
      id: 'score',
      kinds: ['page'],
      css: '',
      wanted: () => 'yes',
      drawnAs: () => drawnAs,
      mount(place) {
        drawn.push(drawnAs);
        if (drawnAs === 'one') place.dismiss();
        return () => {};
      },
    },
  ]);
  keeper.pass(shown(), 0);
  keeper.pass(shown(), 1000);
  expect([drawn, hosts().length]).toEqual([['one'], 0]);
  drawnAs = 'other';
  keeper.pass(shown(), 2000);
  expect([drawn, hosts().length]).toEqual([['one', 'other'], 1]);
});

it('comes back after it was dismissed once it may belong there by other rules', () => {
  let belongs = false;
  const drawn: Place[] = [];
  const { keeper } = setup(undefined, (place) => {
    drawn.push(place);
    if (!belongs) place.dismiss();
    return () => {};
  });
  keeper.pass(shown(), 0);
  keeper.reconsider();
  keeper.pass(shown(), 1000);
  expect([drawn.length, hosts().length]).toEqual([2, 0]);
  belongs = true;
  keeper.reconsider();
  keeper.pass(shown(), 2000);
  keeper.reconsider();
  keeper.pass(shown(), 3000);
  expect([drawn.length, hosts().length]).toEqual([3, 1]);
});

it('takes everything out at the end', () => {
  const { keeper, places, unmounted } = setup();
  keeper.pass(shown(), 0);
  keeper.clear();
  expect(hosts()).toHaveLength(0);
  expect(places[0]?.signal.aborted).toBe(true);
  expect(unmounted).toHaveBeenCalledOnce();
});
