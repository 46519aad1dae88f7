import { describe, expect, it } from 'vitest';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import type { Item } from '../item';
import { keyResult, objective, scored, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { platforms2023Profile } from '../profiles/platforms-2023';
import { reportOn } from '../report';
import { readRetro } from '../retro';
import { retroText } from '../retro-insert';
import { type Readiness, readiness } from './readiness';

const rules = platforms2023Profile.descriptions;
const HOME = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'group/okrs' };
const MILESTONE = { title: 'FY24-Q3', startDate: null, dueDate: null };
const FULL = '### Retro\n#### Good\n- a\n- b\n#### Bad\n- c\n- d\n#### Try\n- e\n- f\n';

function ready(
  given: { description?: string; children?: Item[]; counted?: number; initiatives?: LinkedInitiative[] | null },
  profile = platforms2023Profile,
): Readiness[] {
  const { description = '', children = scored(80, 100), counted = children.length, initiatives = [] } = given;
  const item = objective({ description, milestone: MILESTONE });
  const tree = treeOf({ objective: item, children, countedChildren: counted });
  const report = reportOn(tree, profile, new Date('2023-10-25T15:00:00Z'), HOME);
  const retro = readRetro(description, sectionsOf(scan(description)), rules.retro ?? fail());
  return readiness({ report, retro, rules: profile.descriptions, initiatives });
}

function fail(): never {
  throw new Error('No retro rule.');
}

const of = (list: Readiness[], wanted: Readiness['item']) => list.find(({ item }) => item === wanted);

const initiative = (given: Partial<Item>, unreadable: LinkedInitiative['unreadable'] = null): LinkedInitiative => ({
  key: 'a#1',
  reference: null,
  label: 'Epic',
  mention: null,
  linked: true,
  isChild: false,
  initiative: unreadable ? null : { item: keyResult({ typeName: 'Epic', ...given }), delivery: null },
  unreadable,
  status: null,
  statusLate: null,
});

it('looks at four things, the retro only where one is asked for', () => {
  expect(ready({}).map(({ item }) => item)).toEqual(['final-score', 'retro', 'key-results', 'linked-epics']);
  expect(ready({}, nativeProfile).map(({ item }) => item)).toEqual(['final-score', 'key-results', 'linked-epics']);
});

describe('the final score', () => {
  it.each([
    ['', 'open', 90, null],
    ['Score => 90% (missed)', 'ready', 90, 90],
    ['Score => 40%', 'open', 90, 40],
  ] as const)('with %j: %s', (description, state, score, recorded) => {
    expect(of(ready({ description }), 'final-score')).toEqual({
      item: 'final-score',
      state,
      facts: { score, recorded },
    });
  });

  it('is not known while key results are hidden, and open while none is scored', () => {
    expect(of(ready({ counted: 3 }), 'final-score')?.state).toBe('unknown');
    expect(of(ready({ children: [] }), 'final-score')).toMatchObject({ state: 'open', facts: { score: null } });
  });
});

describe('the retro', () => {
  it.each([
    ['', 'open', null],
    [FULL, 'ready', { missing: [], few: [], many: [], placeholder: [], misplaced: false }],
    [`### Context\n${FULL}`, 'open', { missing: [], few: [], many: [], placeholder: [], misplaced: true }],
    [
      `${FULL.replace('#### Bad\n- c\n- d\n', '')}- g\n- h\n`,
      'open',
      { missing: ['Bad'], few: [], many: ['Try'], placeholder: [], misplaced: false },
    ],
    [
      retroText(rules.retro ?? fail()),
      'open',
      {
        missing: [],
        few: ['Good', 'Bad', 'Try'],
        many: [],
        placeholder: ['Good', 'Bad', 'Try'],
        misplaced: false,
      },
    ],
  ] as const)('%j is %s', (description, state, facts) => {
    expect(of(ready({ description }), 'retro')).toEqual({ item: 'retro', state, facts });
  });
});

describe('the key results', () => {
  const closed = (items: Item[]) => items.map((item) => ({ ...item, state: 'closed' as const }));
  const cancelled = keyResult({ iid: '9', state: 'closed', labels: ['obe'] });
  const issue = keyResult({ iid: '8', typeName: 'Issue' });

  it.each([
    [scored(80, null), {}, 'open', { all: 2, open: 2, unscored: 1 }],
    [[...closed(scored(80)), cancelled, issue], {}, 'ready', { all: 2, open: 0, unscored: 0 }],
    [closed(scored(80)), { counted: 2 }, 'unknown', { all: 1, open: 0, unscored: 0 }],
    [scored(80), { counted: 2 }, 'open', { all: 1, open: 1, unscored: 0 }],
    [[], {}, 'ready', { all: 0, open: 0, unscored: 0 }],
  ] as const)('case %#', (children, given, state, facts) => {
    const found = of(ready({ ...given, children: [...children] }), 'key-results');
    expect(found).toEqual({ item: 'key-results', state, facts });
  });

  it('waits for none that is only a line, which nobody can close', () => {
    const description = '### Key Results\n\n- Write it down => 80%\n- Tell everyone';
    expect(of(ready({ description, children: closed(scored(80)) }), 'key-results')).toEqual({
      item: 'key-results',
      state: 'ready',
      facts: { all: 1, open: 0, unscored: 1 },
    });
  });
});

describe('the linked epics', () => {
  it.each([
    [null, 'unknown', null],
    [[], 'ready', { all: 0, open: 0, unreadable: 0 }],
    [[initiative({})], 'open', { all: 1, open: 1, unreadable: 0 }],
    [[initiative({ dueDate: '2023-10-31' })], 'open', { all: 1, open: 1, unreadable: 0 }],
    [[initiative({ dueDate: '2023-11-01' })], 'ready', { all: 1, open: 0, unreadable: 0 }],
    [[initiative({ state: 'closed' })], 'ready', { all: 1, open: 0, unreadable: 0 }],
    [[initiative({ labels: ['Workflow-Infra:done'] })], 'ready', { all: 1, open: 0, unreadable: 0 }],
    [[initiative({}, 'no-access')], 'unknown', { all: 1, open: 0, unreadable: 1 }],
    [[initiative({}), initiative({}, 'gone')], 'open', { all: 2, open: 1, unreadable: 1 }],
  ] as const)('case %#', (initiatives, state, facts) => {
    const found = of(ready({ initiatives: initiatives && [...initiatives] }), 'linked-epics');
    expect(found).toEqual({ item: 'linked-epics', state, facts });
  });
});
