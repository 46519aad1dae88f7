import { describe, expect, it } from 'vitest';
import type { Item } from '../item';
import { keyResult } from '../item.fixture';
import { freeDescriptions } from '../profiles/native';
import { driftOfInitiative } from './initiative-drift';

const PERIOD = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };
const ON_TRACK = { score: 60, health: 'onTrack', state: 'open' } as const;
const DONE = { ...ON_TRACK, score: 100 };
const OVER = { ...ON_TRACK, state: 'closed' } as const;

const drift = (epic: Partial<Item>, okr: Parameters<typeof driftOfInitiative>[1] = ON_TRACK, period = PERIOD) =>
  driftOfInitiative({ initiative: { item: keyResult(epic), delivery: null } }, okr, period, freeDescriptions).map(
    ({ kind, level }) => `${level} ${kind}`,
  );

describe('while the OKR is on track', () => {
  it.each([
    ['open', {}, []],
    ['on track', { health: 'onTrack' }, []],
    ['needing attention', { health: 'needsAttention' }, []],
    ['at risk', { health: 'atRisk' }, ['loud at-risk']],
    ['blocked', { labels: ['workflow-infra::Blocked'] }, ['loud blocked']],
    ['stalled, with one colon', { labels: ['Workflow-Infra:stalled'] }, ['loud blocked']],
    [
      'blocked and at risk',
      { labels: ['workflow-infra::Blocked'], health: 'atRisk' },
      ['loud at-risk', 'loud blocked'],
    ],
    ['cancelled', { labels: ['workflow-infra::Cancelled'] }, ['loud cancelled']],
    ['cancelled and closed', { labels: ['canceled'], state: 'closed' }, ['loud cancelled']],
    ['done by its label', { labels: ['workflow-infra::Done'] }, ['loud closed']],
    ['closed', { state: 'closed' }, ['loud closed']],
    ['closed at risk', { state: 'closed', health: 'atRisk' }, ['loud closed']],
  ] as const)('an epic that is %s', (_, epic, expected) => {
    expect(drift({ ...epic, labels: 'labels' in epic ? [...epic.labels] : [] })).toEqual(expected);
  });

  it('a closed one, and no score', () => {
    expect(drift({ state: 'closed' }, { ...ON_TRACK, score: null })).toEqual(['loud closed']);
  });
});

describe.each(['needsAttention', 'atRisk', null] as const)('while the OKR is %s', (health) => {
  it('only a closed epic is odd', () => {
    const okr = { ...ON_TRACK, health };
    expect(drift({ health: 'atRisk' }, okr)).toEqual([]);
    expect(drift({ labels: ['workflow-infra::Blocked'] }, okr)).toEqual([]);
    expect(drift({ labels: ['workflow-infra::Cancelled'] }, okr)).toEqual([]);
    expect(drift({ state: 'closed' }, okr)).toEqual(['loud closed']);
  });
});

describe.each([
  ['at 100', DONE],
  ['at 144', { ...ON_TRACK, score: 144 }],
  ['closed', OVER],
])('once the OKR is %s', (_, okr) => {
  it.each([
    ['open', {}, ['quiet open']],
    ['at risk', { health: 'atRisk' }, ['quiet open']],
    ['due on the last day', { dueDate: '2023-10-31' }, ['quiet open']],
    ['due after the period', { dueDate: '2023-11-01' }, []],
    ['closed', { state: 'closed' }, []],
    ['done', { labels: ['workflow-infra::Done'] }, []],
    ['cancelled', { labels: ['cancelled'] }, []],
  ] as const)('an epic that is %s', (__, epic, expected) => {
    expect(drift({ ...epic, labels: 'labels' in epic ? [...epic.labels] : [] }, okr)).toEqual(expected);
  });
});

it('without a period no day is after it', () => {
  const { initiative } = { initiative: { item: keyResult({ dueDate: '2030-01-01' }), delivery: null } };
  expect(driftOfInitiative({ initiative }, DONE, null, freeDescriptions)).toHaveLength(1);
});

it('what cannot be read is not judged', () => {
  expect(driftOfInitiative({ initiative: null }, DONE, PERIOD, freeDescriptions)).toEqual([]);
});
