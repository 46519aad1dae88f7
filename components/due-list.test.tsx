// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FailureKind } from '../lib/text/failures';
import { updated } from './check-in.fixture';
import { DueList } from './due-list';
import { DueSettings } from './due-settings';
import type { DueEntryView, DueListProps, DueSiteView } from './due-view';
import { HOSTILE, rendered } from './rendered.fixture';

afterEach(() => {
  document.body.replaceChildren();
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const at = { iid: '1', namespacePath: 'acme/okrs' };
const objective = { ...at, id: 'o', title: 'Reliability', url: 'https://gitlab.example.com/o' };

function entry(id: string, given: Partial<DueEntryView> = {}): DueEntryView {
  const item = {
    ...at,
    id,
    reference: `#${id}`,
    title: `Item ${id}`,
    url: null,
    owners: [{ name: 'A', username: 'ada' }],
  };
  return {
    item: { ...item, typeName: 'Key Result', typeIcon: null },
    ...{ role: 'key-result', objective, update: updated, score: 63, health: 'onTrack' },
    ...{ mine: true, ended: false, isUnsaved: false },
    ...given,
  };
}

const site: DueSiteView = {
  base: 'https://gitlab.example.com',
  name: 'gitlab.example.com',
  state: 'ready',
  until: null,
  lookedAt: '12 minutes ago',
  triedAt: null,
  complete: true,
  signInUrl: 'https://gitlab.example.com/users/sign_in',
  entries: [],
};

function show(given: Partial<DueSiteView>, rest: Partial<DueListProps> = {}) {
  const on = { onCheckIn: vi.fn(), onLook: vi.fn() };
  return { ...on, ...rendered(<DueList sites={[{ ...site, ...given }]} most={null} {...on} {...rest} />) };
}

describe('the list', () => {
  const own = { ...entry('o', { role: 'objective' }), item: { ...entry('o').item, ...objective } };
  const overdue = { ...updated, state: 'overdue', weeksLate: 3 } as const;

  test('stands by objective, with the way to check in once for each', () => {
    const [late, other, alone] = [
      entry('1', { update: overdue, health: 'atRisk' }),
      entry('2', { objective: { ...objective, id: 'p', title: HOSTILE, url: null }, isUnsaved: true }),
      entry('3', { objective: null, score: null, health: null }),
    ];
    const { root, button, onCheckIn } = show({ entries: [own, late, other, alone] });
    const groups = [...root.querySelectorAll('.due-group')].map(({ textContent }) => plain(textContent ?? ''));
    expect(groups).toEqual([
      'Reliability#o · @ada · 63 %updated Thu 19 OctOn trackItem 1#1 · @ada · 63 %3 weeks lateAt riskCheck in',
      `${HOSTILE}Item 2#2 · @ada · 63 %updated Thu 19 OctOn trackCheck inUnsaved check-in`,
      'Item 3#3 · @ada · not scored yetupdated Thu 19 OctCheck in',
    ]);
    expect(root.querySelector('img, script')).toBeNull();
    button('Check in on Reliability').click();
    button('Check in on Item 3').click();
    expect(onCheckIn.mock.calls).toEqual([
      [site.base, own],
      [site.base, alone],
    ]);
  });

  test('offers no way to check in while check-ins are switched off', () => {
    const { names } = show({ entries: [own, entry('1', { isUnsaved: true })] }, { onCheckIn: null });
    expect(names()).toEqual(['Look now at gitlab.example.com']);
  });

  test('only what is late is marked; a quarter that has ended asks for nothing', () => {
    const unknown = { ...updated, state: 'unknown', since: null } as const;
    const { root, text, names } = show({
      entries: [
        entry('1', { update: unknown, health: null, ended: false }),
        entry('2', { objective: null, ended: true }),
      ],
    });
    expect(root.querySelector('.chip.warning, .chip.danger')).toBeNull();
    expect(text()).toContain('no date');
    expect(text()).toContain('its quarter has ended');
    expect(names()).not.toContain('Check in on Item 2');
  });

  test('is cut where there is little room, and says so', () => {
    const { root, text } = show({ entries: [own, entry('1'), entry('2')], complete: false }, { most: 2 });
    expect(root.querySelectorAll('li')).toHaveLength(1);
    expect(text()).toContain('and 1 more');
    expect(text()).toContain('There is more than OKR Lens could read here.');
  });

  test('titles open in a tab of their own', () => {
    const link = show({ entries: [own] }).root.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([objective.url, '_blank', 'noreferrer']);
  });
});

describe('a look', () => {
  test('says when it was, and is taken again', () => {
    const { text, button, onLook } = show({});
    expect(text()).toContain('Last looked 12 minutes ago.');
    const failed = show({ state: 'offline', triedAt: 'just now' });
    expect(failed.text()).toContain('Last tried just now. The list is from 12 minutes ago.');
    expect(text()).toContain('Nothing is assigned to you in the places you opened.');
    button('Look now at gitlab.example.com').click();
    expect(onLook).toHaveBeenCalledWith(site.base);
  });

  test('that goes on is not taken twice, and calls nothing empty', () => {
    const { text, button, onLook, root } = show({ state: 'looking', lookedAt: null });
    button('Look now at gitlab.example.com').click();
    expect(onLook).not.toHaveBeenCalled();
    expect(text()).toContain('Looking…');
    expect(text()).not.toContain('Nothing is assigned');
    expect(root.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
  });

  test.each<[FailureKind, string]>([
    ['signed-out', 'You are signed out of this GitLab.'],
    ['rate-limited', 'This GitLab asks for a pause'],
    ['offline', 'This GitLab cannot be reached.'],
    ['server', 'This GitLab had a problem'],
  ])('that failed says so, and what was read before stays: %s', (state, words) => {
    const { root, text } = show({ state, entries: [entry('1')] });
    expect(text()).toContain(words);
    expect(text()).toContain('Item 1');
    expect(root.querySelectorAll('.due-problem a')).toHaveLength(state === 'signed-out' ? 1 : 0);
    expect(show({ state }).text()).not.toContain('Nothing is assigned');
  });

  test('stands site by site; without any, it says how to begin', () => {
    const sites = [site, { ...site, base: 'https://gitlab.com', name: 'gitlab.com', lookedAt: null }];
    const { root, text } = show({}, { sites });
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(
      sites.map(({ name }) => name),
    );
    expect(text()).toContain('Not looked yet.');
    expect(text().split('Nothing is assigned')).toHaveLength(2);
    expect(show({}, { sites: [] }).text()).toContain('Open an objective in your GitLab first');
  });
});

test('what is told by itself can be switched', () => {
  const on = { onBadge: vi.fn(), onNotify: vi.fn() };
  const { root, text } = rendered(<DueSettings badge notify={false} notAllowed {...on} />);
  const [badge, notify] = root.querySelectorAll('input');
  expect([badge?.checked, notify?.checked]).toEqual([true, false]);
  badge?.click();
  notify?.click();
  expect([on.onBadge.mock.calls, on.onNotify.mock.calls]).toEqual([[[false]], [[true]]]);
  expect(text()).toContain('Your browser did not allow notifications');
});
