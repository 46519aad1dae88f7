import { describe, expect, it } from 'vitest';
import type { Below, Item, ObjectiveTree } from '../item';
import { below, home, issue, keyResult, linksTo, objective, treeOf } from '../item.fixture';
import type { Profile } from '../profile';
import { nativeProfile as profile } from '../profiles/native';
import { rollUp } from '../rollup';
import { structureOf } from './structure';

const of = (given: Partial<ObjectiveTree>, by: Profile = profile) => structureOf(treeOf(given), by, home);
const ties = (given: Partial<ObjectiveTree>) => of(given).members.map(({ item, ties: how }) => [item.iid, ...how]);
const iids = (given: Partial<ObjectiveTree>) => of(given).members.map(({ item }) => item.iid);
const okrIssue = (iid: string, given: Partial<Item> = {}) => issue({ iid, labels: ['okr:kr'], ...given });
const epic = (given: Partial<Item> = {}) =>
  issue({ iid: '50', typeName: 'Epic', typeIcon: 'work-item-epic', namespacePath: 'group', ...given });
const team = issue({ iid: '100', labels: ['okr:o', 'team:sre', '2019-q1'], title: 'Maximize services’ MTBF' });
/** A native one, as GitLab nests them. */
const native = (iid: string, given: Parameters<typeof objective>[0] = {}) =>
  objective({ iid, percent: null, hasParent: true, ...given });
const known = (entries: [Item, Below][]) => new Map(entries.map(([{ id }, one]) => [id, one]));

describe('the blueprint', () => {
  const keyResults = [
    okrIssue('1', { title: 'Availability', description: 'Score => 60%' }),
    okrIssue('2', { title: 'Product', description: 'KR: ship it => 80%' }),
    okrIssue('3', { title: 'Infrastructure', description: 'Final score: 100%' }),
  ];

  it('counts the issues linked with the objective', () => {
    const { members, notes } = of({ objective: team, links: linksTo(keyResults) });
    expect(members.map(({ role, ties: how }) => [role, how])).toEqual(keyResults.map(() => ['key-result', ['linked']]));
    expect(rollUp(members, profile, false).score).toBe(80);
    expect(notes).toEqual([]);
  });

  it('says how many links are hidden, and takes no work and no other objective for a key result', () => {
    const other = issue({ iid: '101', labels: ['okr:o'] });
    const links = linksTo([keyResults[0] ?? null, null, issue({ iid: '7' }), epic(), other, team, null]);
    expect(of({ objective: team, links })).toMatchObject({
      members: [{ item: { iid: '1' } }],
      initiatives: [],
      hiddenLinks: 2,
      notes: [{ kind: 'unclear-level', item: other }],
    });
  });
});

describe('what looks meant as an OKR and is none', () => {
  const misspelt = issue({ iid: '8', labels: ['okr-kr'] });
  const unclear = issue({ iid: '9', labels: ['OKR'] });

  it('is said once, linked or below', () => {
    const links = linksTo([misspelt, misspelt, unclear, issue({ iid: '10', labels: ['bug'] })]);
    expect(of({ objective: team, links, children: [misspelt] }).notes).toEqual([
      { kind: 'almost', item: misspelt, why: { kind: 'misspelt', label: 'okr-kr', meant: 'okr:kr' } },
      { kind: 'almost', item: unclear, why: { kind: 'no-kind', label: 'OKR', prefixes: ['Objective', 'KR'] } },
    ]);
  });

  it('counts where the description lists it, and nothing is said', () => {
    const lists = { ...team, description: '## Key Results\n- #8 => 40%' };
    const { members, notes } = of({ objective: lists, links: linksTo([misspelt]) });
    expect([members.map(({ item }) => item.iid), notes]).toEqual([['8'], []]);
  });

  it('may as well be work that bears the label, where types tell what is an OKR', () => {
    const { notes } = of({ links: linksTo([misspelt, unclear]) });
    expect(notes).toMatchObject([{ kind: 'almost', item: { iid: '8' } }]);
  });
});

describe('child items', () => {
  it('come in GitLab’s order, each once, and work is not among them', () => {
    const odd = keyResult({ iid: '8', typeName: 'Vision' });
    const children = [keyResult({ iid: '2' }), epic(), keyResult({ iid: '1' }), odd, keyResult({ iid: '2' })];
    const { members, initiatives } = of({ children });
    expect(members.map(({ item, role }) => [item.iid, role])).toEqual([
      ['2', 'key-result'],
      ['1', 'key-result'],
      ['8', null],
    ]);
    expect(initiatives).toEqual([epic()]);
  });

  it('are known by the beginning of their title alone', () => {
    expect(of({ children: [issue({ title: 'KR 2: Improve on-call' })] }).members[0]?.role).toBe('key-result');
  });

  it('stay where they are when they are linked and listed too', () => {
    const children = [keyResult({ iid: '1' }), keyResult({ iid: '2' })];
    const description = '## Key Results\n- #3\n- #2 => 40%\n- Key result 1';
    const given = { objective: objective({ description }), children, links: linksTo([okrIssue('3'), ...children]) };
    expect(ties(given)).toEqual([
      ['1', 'child', 'linked', 'listed'],
      ['2', 'child', 'linked', 'listed'],
      ['3', 'linked', 'listed'],
    ]);
    expect(of(given).members[1]?.elsewhere).toMatchObject([{ source: 'objective-description', percent: 40 }]);
  });
});

describe('linked items', () => {
  const deeper = issue({ iid: '5', labels: ['okr:o'], namespacePath: 'group/team/okrs' });
  const upper = issue({ iid: '6', labels: ['okr:o'], namespacePath: 'okrs' });

  it('belong to their own objective where the hierarchy says so', () => {
    const links = linksTo([keyResult({ iid: '1', percent: 50, hasParent: true }), native('2'), okrIssue('3')]);
    expect(iids({ links })).toEqual(['3']);
  });

  it('support what lists them, wherever the hierarchy has them', () => {
    const links = linksTo([keyResult({ iid: '1', percent: 50, hasParent: true }), native('2')]);
    const lists = { ...team, description: '## KRs\n- #2\n- #1' };
    expect(ties({ objective: lists, links })).toEqual([
      ['1', 'linked', 'listed'],
      ['2', 'linked', 'listed'],
    ]);
    expect(iids({ objective: lists, links: linksTo([issue({ iid: '2', labels: ['okr:o'] })], 'blocks') })).toEqual([
      '',
    ]);
  });

  it.each([
    ['below, for it blocks', 'blocked-by', { namespacePath: 'okrs' }, 'below'],
    ['above, for it is blocked', 'blocks', { namespacePath: 'group/team/okrs' }, 'above'],
    ['below, for its group is deeper', 'related', { namespacePath: 'group/team/okrs' }, 'below'],
    ['unclear in a group beside', 'related', { namespacePath: 'groups/okrs' }, 'unclear'],
    ['unclear in the same group', 'related', { namespacePath: 'group/other' }, 'unclear'],
  ] as const)('an objective stands %s', (_, kind, place, expected) => {
    const linked = issue({ iid: '5', labels: ['okr:o'], ...place });
    const { members, notes } = of({ objective: team, links: linksTo([linked], kind), belowComplete: false });
    expect(members).toHaveLength(expected === 'below' ? 1 : 0);
    expect(notes).toEqual(expected === 'unclear' ? [{ kind: 'unclear-level', item: linked }] : []);
  });

  it('of the group above are not counted, and an epic’s group is its own', () => {
    const lower = issue({ labels: ['okr:o'], namespacePath: 'group/team/okrs' });
    expect(of({ objective: lower, links: linksTo([team, okrIssue('1')]) })).toMatchObject({ members: [], notes: [] });
    const ofGroup = epic({ labels: ['okr::o'] });
    expect(of({ objective: ofGroup, links: linksTo([team]) }).notes).toMatchObject([{ kind: 'unclear-level' }]);
    expect(iids({ objective: ofGroup, links: linksTo([deeper]) })).toEqual(['5']);
  });

  it('of the group above are named, unless something else tells that they stand below', () => {
    const above = okrIssue('7', { namespacePath: 'group/okrs' });
    const lower = { ...team, namespacePath: 'group/team/okrs' };
    const note = { kind: 'stands-above', item: above };
    expect(of({ objective: lower, links: linksTo([above, above]) })).toMatchObject({ members: [], notes: [note] });
    const blocking = of({ objective: lower, links: linksTo([above], 'blocks') });
    expect([blocking.members, blocking.notes]).toEqual([[], []]);
    const blocked = of({ objective: lower, links: linksTo([above], 'blocked-by') });
    expect(blocked).toMatchObject({ members: [{ item: above }], notes: [] });
    const description = '## Key Results\n- group/okrs#7 => 40%';
    const listed = of({ objective: { ...lower, description }, links: linksTo([above]) });
    expect(listed).toMatchObject({ members: [{ item: above }], notes: [] });
    const child = of({ objective: lower, children: [above], links: linksTo([above]) });
    expect(child).toMatchObject({ members: [{ ties: ['child', 'linked'] }], notes: [] });
  });

  it('are not its own parent', () => {
    const { id, iid, title, typeName, typeIcon, labels } = upper;
    const parent = { id, iid, title, typeName, typeIcon, labels, namespacePath: 'okrs', url: null, children: null };
    expect(of({ objective: team, parent, links: linksTo([upper]) })).toMatchObject({ members: [], notes: [] });
  });
});

describe('the parent epic', () => {
  const parentOf = (children: Item[], given: Partial<Item> = {}) => ({ ...epic(given), children });

  it('gives its key results to the only objective there', () => {
    const parent = parentOf([team, okrIssue('1'), issue({ iid: '2' }), okrIssue('3')]);
    const links = linksTo([okrIssue('3')]);
    expect(ties({ objective: team, parent, links })).toEqual([
      ['3', 'linked', 'parent-epic'],
      ['1', 'parent-epic'],
    ]);
  });

  it('gives a key result once that the description lists in words', () => {
    const item = okrIssue('1', { title: 'KR: Improve on-call' });
    const objectiveIssue = { ...team, description: '### Key Results\n\n- Improve on-call => 40%' };
    const parent = { ...epic(), children: [item] };
    expect(of({ objective: objectiveIssue, parent }).members).toMatchObject([
      { item: { iid: '1' }, ties: ['listed', 'parent-epic'], elsewhere: [{ percent: 40 }] },
    ]);
  });

  it('gives none where there are several, nor one that is an OKR itself', () => {
    const both = [team, okrIssue('1'), issue({ iid: '9', labels: ['okr:o'] })];
    expect(of({ objective: team, parent: parentOf(both, { title: 'MTBF' }) })).toMatchObject({
      members: [],
      notes: [{ kind: 'shared-epic', title: 'MTBF' }],
    });
    const parent = parentOf([team, okrIssue('1')], { labels: ['okr::o'] });
    expect(of({ objective: team, parent })).toMatchObject({ members: [], notes: [] });
  });
});

describe('what the description lists', () => {
  const described = (description: string, given: Partial<ObjectiveTree> = {}) =>
    of({ objective: { ...team, description, descriptionEditedAt: '2019-03-06T10:00:00Z' }, ...given });

  it('counts without an item behind it', () => {
    const [first, second, third] = described(
      '## Key Results\n1. KR 1: Ship **it** => 62.5% - `At risk`\n2. [x] Hire\n3. Move => OBE',
    ).members;
    expect(first).toMatchObject({
      role: 'key-result',
      ties: ['listed'],
      isWritten: true,
      item: { iid: '', title: 'Ship it', health: 'atRisk', state: 'open', url: null, labels: [] },
      elsewhere: [{ source: 'objective-description', percent: 62.5, decimals: 1, at: '2019-03-06T10:00:00Z' }],
    });
    expect(second).toMatchObject({ item: { title: 'Hire' }, elsewhere: [] });
    expect(third).toMatchObject({ item: { title: 'Move', givenUp: true }, elsewhere: [] });
    expect(new Set([first, second, third].map((one) => one?.item.id)).size).toBe(3);
  });

  it('counts a line once that stands there again, however it is written', () => {
    const { members } = described('## KRs\n- Write it => 10%\n- **write  it** => 30%');
    expect(members).toMatchObject([{ item: { title: 'Write it' }, elsewhere: [{ percent: 10 }, { percent: 30 }] }]);
    const link = (iid: number) => `- [Write it](https://gitlab.example.com/group/okrs/-/issues/${iid}) => ${iid}%`;
    expect(described(`## KRs\n${link(77)}\n${link(78)}`).members).toHaveLength(2);
  });

  it('is the item behind it, whatever that is called', () => {
    const named = new Map([
      ['group/okrs#1', issue({ iid: '1', title: 'Faster', description: 'Score => 60%' })],
      ['group/okrs#2', issue({ iid: '2', labels: ['okr:o'] })],
    ]);
    const { members } = described('## KRs\n- #1 => 50%\n- #2\n- #3 => 70%\n- #1\n- #100', { named });
    expect(members.map(({ item, role, isWritten }) => [item.title, role, isWritten])).toEqual([
      ['Faster', 'key-result', false],
      ['Key result 2', 'objective', false],
      ['#3', 'key-result', true],
    ]);
    expect(members[0]?.elsewhere).toHaveLength(1);
  });

  it('waits for an item that is still being read', () => {
    expect(described('## KRs\n- #3 => 70%\n- Hire', { belowComplete: false }).members).toMatchObject([
      { item: { title: 'Hire' } },
    ]);
  });

  it('keeps that a key result was given up', () => {
    const item = okrIssue('1');
    const { members } = described('## KRs\n- #1 => cancelled', { links: linksTo([item]) });
    expect(members).toMatchObject([{ item: { labels: ['okr:kr'], givenUp: true }, ties: ['linked', 'listed'] }]);
    expect(item.givenUp).toBeUndefined();
    // Whatever labels a team has for it, and if it has none.
    const leftOut = rollUp(members, { ...profile, cancelledLabels: [] }, true);
    expect(leftOut).toMatchObject({ expected: 0, leftOut: [{ reason: 'cancelled' }] });
  });

  it('is the member of that title, with its number or without', () => {
    const links = linksTo([okrIssue('1', { title: 'KR 1: Improve on-call => 20%' }), okrIssue('2')]);
    expect(described('- KR: Improve **on-call** => 30%', { links }).members).toMatchObject([
      { item: { iid: '1' }, ties: ['linked', 'listed'], elsewhere: [{ percent: 30 }] },
      { item: { iid: '2' }, ties: ['linked'] },
    ]);
  });

  it('makes no key result of a remark where child items or a list are the key results', () => {
    const children = [keyResult({ iid: '1' })];
    expect(described('KR 1: went well => 30%', { children }).members).toHaveLength(1);
    expect(described('## KRs\n- Hire\n\n## Updates\n- KR 1: hired one').members).toHaveLength(1);
  });

  it('makes a key result of a child that is none by itself', () => {
    const children = [issue({ iid: '1' }), issue({ iid: '2' })];
    expect(described('## Key results\n* #1', { children })).toMatchObject({
      members: [{ item: { iid: '1' }, role: 'key-result', ties: ['child', 'listed'] }],
      initiatives: [{ iid: '2' }],
    });
  });

  it('leaves an epic that delivers a key result an initiative', () => {
    const named = new Map([['group#50', epic({ title: 'On-call tooling' })]]);
    const { members } = described('## KRs\n- Improve on-call, see &50\n- &50', { named });
    expect(members.map(({ item }) => item.title)).toEqual(['Improve on-call, see &50', 'On-call tooling']);
  });
});

describe('the levels below', () => {
  const scoredBelow = (iid: string, percent: number) => keyResult({ iid, percent, hasParent: true });

  it('score a child objective, with the newest date there', () => {
    const lower = native('10');
    const later = { ...scoredBelow('2', 35), id: 'later' };
    if (later.progress) later.progress.updatedAt = '2023-10-20T00:00:00Z';
    const levels = known([[lower, below([scoredBelow('1', 50), later])]]);
    const [member] = of({ children: [lower], below: levels }).members;
    expect(member?.below?.members.map(({ item }) => item.iid)).toEqual(['1', '2']);
    expect(member?.elsewhere).toEqual([{ source: 'below', percent: 42.5, decimals: 1, at: '2023-10-20T00:00:00Z' }]);
  });

  it('weigh by the lower objective’s own criteria', () => {
    const lower = native('10', { description: '### Scoring Criteria\n- #1 75%\n- #2 25%' });
    const levels = known([[lower, below([scoredBelow('1', 100), scoredBelow('2', 0)])]]);
    expect(of({ children: [lower], below: levels }).members[0]?.elsewhere).toMatchObject([{ percent: 75 }]);
  });

  it('score a key result that is the objective below', () => {
    const [upper, lower] = [scoredBelow('1', 10), native('10')];
    const levels = known([
      [upper, below([], linksTo([lower, objective({ iid: '100', percent: null })]))],
      [lower, below([scoredBelow('2', 60)], linksTo([upper]))],
    ]);
    const { members, notes } = of({ objective: objective({ percent: null }), children: [upper], below: levels });
    expect(members).toMatchObject([
      {
        item: { iid: '1' },
        elsewhere: [{ source: 'below', percent: 60 }],
        below: { members: [{ item: { iid: '2' } }] },
      },
    ]);
    expect(notes).toEqual([]);
  });

  it('are not those of an objective that a key result is only related to', () => {
    const [upper, beside] = [scoredBelow('1', 10), native('10')];
    const levels = known([
      [upper, below([], linksTo([beside]))],
      [beside, below([scoredBelow('2', 60)])],
    ]);
    const { members, notes } = of({
      objective: objective({ percent: null }),
      children: [upper, beside],
      below: levels,
    });
    expect(members.map(({ item, below: level }) => [item.iid, level?.rollup.score])).toEqual([
      ['1', undefined],
      ['10', 60],
    ]);
    expect(notes).toEqual([]);
  });

  it('are not guessed where a key result is linked with several objectives', () => {
    const upper = okrIssue('1');
    const lower = ['5', '6'].map((iid) => issue({ iid, labels: ['okr:o'], namespacePath: 'group/team/okrs' }));
    const levels = known([[upper, below([], linksTo(lower))]]);
    const { members, notes } = of({ objective: team, links: linksTo([upper]), below: levels });
    expect(members).toMatchObject([{ below: null, elsewhere: [] }]);
    expect(notes).toEqual(lower.map((item) => ({ kind: 'unclear-level', item })));
  });

  it('do not take the key result above for one of their own', () => {
    const upper = okrIssue('1');
    const lower = issue({ iid: '5', labels: ['okr:o'], namespacePath: 'group/team/okrs' });
    const own = okrIssue('2', { namespacePath: 'group/team/okrs', description: 'Score => 40%' });
    const levels = known([
      [upper, below([], linksTo([team, lower]))],
      [lower, below([], linksTo([upper, own]))],
    ]);
    const { members, notes } = of({ objective: team, links: linksTo([upper]), below: levels });
    expect(members[0]?.below?.members.map(({ item }) => item.iid)).toEqual(['2']);
    expect(notes).toEqual([]);
    expect(iids({ objective: lower, links: linksTo([upper, own]) })).toEqual(['2']);
  });

  it('score a key result below by its criteria where nothing else does', () => {
    const lower = native('20');
    const description = '### Scoring Criteria\n\n- [x] A\n- [ ] B\n- [ ] C\n- [ ] D';
    const children = [keyResult({ iid: '1', description }), keyResult({ iid: '2', percent: 75 })];
    const { members } = of({ children: [lower], below: known([[lower, below(children)]]) });
    expect(members[0]?.elsewhere).toMatchObject([{ source: 'below', percent: 50 }]);
    expect(members[0]?.below?.members[0]?.elsewhere).toMatchObject([{ source: 'criteria', percent: 25 }]);
  });

  it('count a missing score as 0 once their own period is over, whatever that of the objective above', () => {
    const dates = { startDate: '2023-05-01', dueDate: '2023-07-31' };
    const children = [keyResult({ iid: '1', percent: 80, ...dates }), keyResult({ iid: '2', percent: null, ...dates })];
    const scoreOn = (today: string | null, given: Partial<Item>) => {
      const lower = native('20', given);
      const tree = treeOf({ children: [lower], below: known([[lower, below(children)]]) });
      return structureOf(tree, profile, home, today).members[0]?.elsewhere[0]?.percent;
    };
    expect(scoreOn('2023-08-01', dates)).toBe(40);
    expect(scoreOn('2023-07-31', dates)).toBe(80);
    expect(scoreOn(null, dates)).toBe(80);
    // It names none: its key results agree on one, as on its own page.
    expect(scoreOn('2023-08-01', {})).toBe(40);
    expect(scoreOn('2023-08-01', { ...dates, dueDate: '2023-10-31', labels: ['FY24-Q3'] })).toBe(80);
  });

  it('give no score where they are not whole, which is said', () => {
    const [unread, partial] = [native('10'), native('11')];
    const levels = known([[partial, { ...below([scoredBelow('1', 50)]), complete: false }]]);
    const { members, notes } = of({ children: [unread, partial], below: levels });
    expect(members.map(({ elsewhere }) => elsewhere)).toEqual([[], []]);
    expect(notes).toEqual([unread, partial].map((at) => ({ kind: 'not-read', at })));
    expect(of({ children: [unread], belowComplete: false }).notes).toEqual([]);
    expect(of({ children: [native('12', { hasChildren: false })] }).notes).toEqual([]);
  });
});

describe('cuts', () => {
  it('count an item through the one of its level that it stands below', () => {
    const [one, lower] = [keyResult({ iid: '1', percent: 20 }), objective({ iid: '10', percent: null })];
    const levels = known([[lower, below([one, keyResult({ iid: '2', percent: 40 })])]]);
    const { members, notes } = of({ children: [one, lower], below: levels });
    expect(members.map(({ item }) => item.iid)).toEqual(['10']);
    expect(members[0]?.elsewhere).toMatchObject([{ percent: 30 }]);
    expect(notes).toEqual([{ kind: 'repeated', item: one, at: objective(), through: lower }]);
  });

  it('count an item of two branches in the first', () => {
    const one = keyResult({ iid: '1', percent: 20 });
    const [left, right] = [objective({ iid: '10' }), objective({ iid: '11' })];
    const levels = known([
      [left, below([one])],
      [right, below([one, keyResult({ iid: '2', percent: 80 })])],
    ]);
    const { members, notes } = of({ children: [left, right], below: levels });
    expect(members.map((member) => member.below?.members.map(({ item }) => item.iid))).toEqual([['1'], ['2']]);
    expect(notes).toEqual([{ kind: 'repeated', item: one, at: right, through: left }]);
  });

  it('count an objective through the key result it carries', () => {
    const [upper, lower] = [keyResult({ iid: '1', percent: 10, hasParent: true }), native('10')];
    const levels = known([
      [upper, below([], linksTo([lower], 'blocked-by'))],
      [lower, below([keyResult({ iid: '2', percent: 60 })])],
    ]);
    const { members, notes } = of({ children: [lower, upper], below: levels });
    expect(members.map(({ item }) => item.iid)).toEqual(['1']);
    expect(notes).toEqual([{ kind: 'repeated', item: lower, at: objective(), through: upper }]);
  });

  it('end a circle', () => {
    const [one, two] = [objective({ iid: '10' }), objective({ iid: '11' })];
    const levels = known([
      [one, below([two])],
      [two, below([one, objective(), keyResult({ percent: 30 })])],
    ]);
    const { members, notes } = of({ children: [one], below: levels });
    expect(members).toMatchObject([
      { elsewhere: [{ percent: 30 }], below: { members: [{ elsewhere: [{ percent: 30 }] }] } },
    ]);
    expect(notes).toEqual([
      { kind: 'cycle', item: one, at: two },
      { kind: 'cycle', item: objective(), at: two },
    ]);
  });

  it('leave a circle where it is, and cut beside it', () => {
    const [one, two, lower] = ['10', '11', '12'].map((iid) => objective({ iid }));
    if (!one || !two || !lower) throw new Error('three are made');
    const last = keyResult({ percent: 30 });
    const levels = known([
      [one, below([two])],
      [two, below([one])],
      [lower, below([last])],
    ]);
    expect(iids({ children: [last, one, two, lower], below: levels })).toEqual(['10', '11', '12']);
  });

  it('lose nothing that stands too deep by another way', () => {
    const chain = Array.from({ length: 12 }, (_, at) => objective({ iid: `${at + 10}` }));
    const levels = known(chain.map((item, at) => [item, below(chain.slice(at + 1, at + 2))]));
    const { members, notes } = of({ children: [...chain.slice(0, 1), ...chain.slice(4, 5)], below: levels });
    expect(members.map(({ item }) => item.iid)).toEqual(['10', '14']);
    expect(notes).toEqual([{ kind: 'repeated', item: chain[4], at: chain[3], through: objective() }]);
  });

  it('stop nine levels down', () => {
    const chain = Array.from({ length: 12 }, (_, at) => native(`${at + 10}`));
    const levels = known(chain.map((item, at) => [item, below(chain.slice(at + 1, at + 2))]));
    const { members, notes } = of({ children: chain.slice(0, 1), below: levels });
    let depth = 0;
    for (let at = members; at.length > 0; at = at[0]?.below?.members ?? []) depth++;
    expect(depth).toBe(9);
    expect(notes).toEqual([{ kind: 'too-deep', at: chain[8] }]);
  });
});
