import { describe, expect, it } from 'vitest';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { Item } from '../item';
import { home, keyResult, membersOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { everything } from './asked.fixture';
import type { GitlabLink, Initiative, Surroundings } from './initiative';
import { linkInitiatives } from './linked-initiatives';
import { readNamed } from './named-initiatives';
import { referenceKey } from './reference';

/** An epic of the group `acme`. */
function epic(iid: number, given: Partial<Item> = {}): Initiative {
  const item = keyResult({ iid: String(iid), namespacePath: 'acme', typeName: 'Epic', title: `Epic ${iid}`, ...given });
  return { item, delivery: null };
}

const link = (initiative: Initiative | null, id = '1'): GitlabLink => ({ id, initiative, state: 'open' });

function tied(
  description: string,
  {
    links = [],
    found = [],
    readable = ['acme'],
    structure = null,
  }: {
    links?: GitlabLink[] | null;
    found?: Initiative[];
    readable?: string[];
    structure?: Parameters<typeof linkInitiatives>[0]['structure'];
  },
) {
  const blocks = scan(description);
  const surroundings: Pick<Surroundings, 'links' | 'found' | 'asked' | 'readableNamespaces'> = {
    links,
    found: new Map(found.map((one) => [referenceKey(one.item), one])),
    asked: everything,
    readableNamespaces: new Set(readable),
  };
  return linkInitiatives({
    named: readNamed(description, blocks, sectionsOf(blocks), nativeProfile.descriptions, home),
    surroundings,
    profile: nativeProfile,
    period: null,
    now: new Date('2023-10-25T15:00:00Z'),
    structure,
  });
}

const TABLE = '# Epics\n\n| Epic | Link |\n|--|--|\n| Rollbacks | acme&1 |\n';

describe('how an epic is tied', () => {
  it('named and linked: one entry, called as the description calls it', () => {
    const [one, ...rest] = tied(TABLE, { links: [link(epic(1))], found: [epic(1)] });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      key: 'acme#1',
      reference: { namespacePath: 'acme', iid: '1' },
      label: 'Rollbacks',
      mention: { label: 'acme&1' },
      linked: true,
      unreadable: null,
    });
    expect(one?.initiative?.item.title).toBe('Epic 1');
  });

  it('only named', () => {
    expect(tied(TABLE, { found: [epic(1)] })).toMatchObject([{ linked: false, mention: { label: 'acme&1' } }]);
  });

  it('only linked', () => {
    expect(tied('', { links: [link(epic(1))] })).toMatchObject([
      { key: 'acme#1', label: 'Epic 1', mention: null, linked: true, unreadable: null },
    ]);
  });

  it('linked, and mentioned in passing at two places: the first', () => {
    const text = 'After acme&1 and acme&1.';
    expect(tied(text, { links: [link(epic(1))] })).toMatchObject([{ linked: true, mention: { start: 6 } }]);
  });

  it('mentioned in passing only: nothing', () => {
    expect(tied('After acme&1.', { found: [epic(1)] })).toEqual([]);
  });

  it('where GitLab tells no links, nobody knows', () => {
    expect(tied(TABLE, { links: null, found: [epic(1)] })).toMatchObject([{ linked: null }]);
  });

  it('a link tells what it is where the reference was not looked up', () => {
    expect(tied(TABLE, { links: [link(epic(1))] })).toMatchObject([{ linked: true, unreadable: null }]);
  });

  it('each once, those listed first, in their order, whatever the case of their paths', () => {
    const text = '# Epics\n\n- acme&3\n- Acme&1\n- acme&1\n\n# Criteria\n\n- acme&3 (50%)\n- acme&4 (50%)';
    const all = tied(text, {
      links: [link(epic(2)), link(epic(1), '2'), link(epic(2), '3')],
      found: [1, 3, 4].map((iid) => epic(iid)),
    });
    expect(all.map(({ key }) => key)).toEqual(['acme#3', 'acme#1', 'acme#4', 'acme#2']);
  });

  it('OKRs are no initiatives, named or linked', () => {
    const okr = epic(1, { typeName: 'Key Result' });
    expect(tied(TABLE, { links: [link(okr), link(epic(2, { typeName: 'Objective' }), '2')], found: [okr] })).toEqual(
      [],
    );
  });
});

describe('what it is called', () => {
  it.each([
    ['acme&1', 'Epic 1'],
    ['acme&1+', 'Epic 1'],
    ['[1](/groups/acme/-/epics/1)', 'Epic 1'],
    ['https://gitlab.example.com/groups/acme/-/epics/1', 'Epic 1'],
    ['[](/groups/acme/-/epics/1)', 'Epic 1'],
    ['[Roll back](/groups/acme/-/epics/1)', 'Roll back'],
  ])('%s', (words, label) => {
    expect(tied(`# Epics\n\n- ${words}`, { found: [epic(1)] })).toMatchObject([{ label }]);
  });
});

describe('what cannot be shown', () => {
  it('is gone where its group may be seen, whatever the case of its path', () => {
    expect(tied(TABLE.replace('acme', 'Acme'), {})).toMatchObject([
      { key: 'acme#1', label: 'Rollbacks', initiative: null, linked: null, unreadable: 'gone' },
    ]);
  });

  it('is without access where it may not', () => {
    expect(tied(TABLE, { readable: ['group/okrs'] })).toMatchObject([{ label: 'Rollbacks', unreadable: 'no-access' }]);
  });

  it('each link to what may not be seen is an entry', () => {
    expect(tied('', { links: [link(null, '7'), link(null, '8')] })).toMatchObject([
      { key: 'link 7', label: '', reference: null, mention: null, linked: true, unreadable: 'no-access' },
      { key: 'link 8' },
    ]);
  });

  it('words without an address are broken, addresses of others elsewhere', () => {
    const text = '# Epics\n\n- Runbooks\n- [Plan](https://plans.example.org/1)\n- [Same](https://plans.example.org/1)';
    expect(tied(text, {})).toMatchObject([
      { label: 'Runbooks', unreadable: 'broken', linked: null, reference: null },
      { key: 'https://plans.example.org/1', label: 'Plan', unreadable: 'elsewhere' },
    ]);
  });
});

describe('the status', () => {
  const told = (given: Partial<Item>) => tied(TABLE, { found: [epic(1, given)] })[0];

  it('is told with whether it is late', () => {
    expect(told({ description: '## Status 2023-10-04' })).toMatchObject({
      status: { day: '2023-10-04', at: null },
      statusLate: { dueDay: '2023-10-18', weeksLate: 2 },
    });
    expect(told({ description: '## Status 2023-10-25' })).toMatchObject({ statusLate: null });
  });

  it('that nobody dated is not late', () => {
    expect(told({ description: 'No status.' })).toMatchObject({ status: null, statusLate: null });
  });

  it('of a closed epic is not late', () => {
    expect(told({ description: '## Status 2023-10-04', state: 'closed' })).toMatchObject({
      status: { day: '2023-10-04' },
      statusLate: null,
    });
  });
});

it('a clock that tells no time throws nothing', () => {
  const named = { links: [], others: [] };
  const surroundings = {
    links: [link(epic(1, { description: '# Status' }))],
    found: new Map(),
    asked: everything,
    readableNamespaces: new Set<string>(),
  };
  const given = {
    named,
    surroundings,
    profile: nativeProfile,
    period: null,
    now: new Date(Number.NaN),
    structure: null,
  };
  expect(linkInitiatives(given)).toMatchObject([{ status: null, statusLate: null }]);
});

describe('what supports an objective, and what stands below it', () => {
  it('what supports it is no initiative, whatever it is called', () => {
    const okr = epic(1);
    const structure = {
      members: membersOf([okr.item], nativeProfile).map((one) => ({ ...one, role: 'key-result' as const })),
      initiatives: [],
    };
    expect(tied(TABLE, { links: [link(okr)], structure })).toEqual([]);
  });

  it('child items that are no OKRs come last, tied by that alone', () => {
    const [one, two] = [epic(1).item, epic(2).item];
    const structure = { members: [], initiatives: [two, one] };
    const found = tied(TABLE, { links: [link(epic(1))], structure });
    expect(found.map(({ key, isChild, linked, mention }) => [key, isChild, linked, mention !== null])).toEqual([
      ['acme#1', true, null, true],
      ['acme#2', true, null, false],
    ]);
  });
});
