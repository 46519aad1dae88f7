import type { CheckInReading } from '../check-in/check-in';
import type { Item } from '../item';
import { keyResult, objective, treeOf } from '../item.fixture';
import { reportOnKeyResult } from '../key-result-report';
import { labelledIssuesProfile } from '../profiles/labelled-issues';
import { platforms2025Profile } from '../profiles/platforms-2025';
import type { Role } from '../recognise';
import { reportOn } from '../report';
import type { CheckId } from './all';
import type { Check, CheckInput } from './check';
import { inputFor, type Known } from './input';
import { epic, linked } from './linked.fixture';

export const HOME = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'group/okrs' };
/** The last Wednesday of FY24-Q3, before its cut-off. */
export const NOW = new Date('2023-10-25T15:00:00Z');
const PERIOD = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };

type Given = Partial<Omit<Known, 'item' | 'role'>> & { item?: Partial<Item>; children?: Item[] | undefined };

/** For tests: what the checks see of an item with nothing wrong about it but what the test says. */
export function checkInput(role: Role, { children, item: told, ...given }: Given = {}): CheckInput {
  const profile = given.profile ?? platforms2025Profile;
  const item = (role === 'objective' ? objective : keyResult)({ title: 'Deploys are quick', ...told });
  const tree = treeOf({ objective: item, children: children ?? [] });
  const report = children ? reportOn(tree, profile, NOW, HOME) : null;
  return inputFor({
    role,
    item,
    profile,
    home: HOME,
    report,
    update:
      role === 'key-result'
        ? reportOnKeyResult(item, profile, NOW, HOME, { checkIns: given.checkIns?.get(item.id) }).update
        : null,
    initiatives: [],
    comments: [],
    checkIns: new Map(),
    period: PERIOD,
    score: null,
    now: NOW,
    ...given,
  });
}

/** A check's example, with what a description alone cannot tell. */
export function exampleInput(check: Check, which: 'good' | 'bad'): CheckInput {
  const { role, title = 'Deploys are quick', description } = check.examples[which];
  const { item, ...given } = (GIVEN[check.id as CheckId] ?? NOTHING)(which === 'good');
  const { descriptions } = platforms2025Profile;
  const profile = { ...platforms2025Profile, descriptions: { ...descriptions, alsoCheck: [check.id] } };
  return checkInput(role, { profile, item: { title, description, ...item }, ...given });
}

const NOTHING = (): Given => ({});
const UPDATED = '2023-10-25T09:00:00Z';

const updated = (at: string) => ({
  progress: { percent: 50, start: 0, current: 50, end: 100, updatedAt: at },
});

/** For tests: what a comment of one week told, counted from the first one. */
export function told(percent: number | null, week: number, words = ''): CheckInReading {
  const at = `2023-10-${String(4 + 7 * week).padStart(2, '0')}T09:00:00Z`;
  return { before: percent, percent, decimals: 0, health: null, words, at, author: 'A' };
}

const keyResults = (...titles: string[]) =>
  titles.map((title, at) => keyResult({ iid: String(at + 1), title, ...updated(UPDATED) }));

const A = { name: 'A', username: 'a' };
const B = { name: 'B', username: 'b' };
const asked = { profile: labelledIssuesProfile };

/** By check; what is not listed needs no more than its description. */
const GIVEN: Partial<Record<CheckId, (good: boolean) => Given>> = {
  'no-linked-epic': (good) => ({ initiatives: good ? [linked()] : [] }),
  'not-in-description': (good) => ({ initiatives: [linked(good ? {} : { mention: null })] }),
  'not-linked': (good) => ({ initiatives: [linked({ linked: good })] }),
  'dead-link': (good) => ({ initiatives: [linked(good ? {} : { initiative: null, unreadable: 'gone' })] }),
  'no-access': (good) => ({ initiatives: [linked(good ? {} : { initiative: null, unreadable: 'no-access' })] }),
  'epic-status-late': (good) => ({
    initiatives: [
      linked({
        status: { day: good ? '2023-10-18' : '2023-10-04', at: null },
        statusLate: good ? null : { dueDay: '2023-10-18', weeksLate: 2 },
      }),
    ],
  }),
  'epic-drift': (good) => ({
    score: 60,
    initiatives: [linked({ initiative: epic({ state: good ? 'open' : 'closed' }) })],
  }),
  'epic-open': (good) => ({
    score: 100,
    initiatives: [linked({ initiative: epic({ state: good ? 'closed' : 'open' }) })],
  }),
  'score-criteria-drift': () => ({ score: 50 }),
  'not-updated': (good) => ({ item: updated(good ? UPDATED : '2023-10-04T09:00:00Z') }),
  'flat-line': (good) => ({
    checkIns: new Map([[keyResult().id, [50, 50, good ? 60 : 50].map((percent, at) => told(percent, at))]]),
  }),
  'on-track-with-risk': (good) => ({
    item: { health: 'onTrack' },
    children: [keyResult({ percent: 30, health: good ? 'onTrack' : 'atRisk' })],
  }),
  'update-lacks-key-result': (good) => ({
    children: keyResults('Thirty interviews are held', 'Half of all teams answer'),
    comments: [
      {
        at: UPDATED,
        editedAt: null,
        author: 'owner',
        username: 'owner',
        body: `**Update**\n- #1: 22 of 30.${good ? '\n- #2: a third.' : ''}`,
      },
    ],
  }),
  'similar-key-results': (good) => ({
    children: keyResults(
      'Reduce failed deploys of the registry',
      good ? 'Every alert names its runbook' : 'Reduce the failed deploys of registry',
    ),
  }),
  'nonsense-dates': (good) => ({ item: { startDate: '2023-08-01', dueDate: good ? '2023-10-31' : '2023-07-31' } }),
  'label-missing': (good) => ({ ...asked, item: { labels: good ? ['OKR::O', 'team::SRE'] : ['okr:o'] } }),
  'no-period': (good) => ({ ...asked, item: { labels: good ? ['2019-q1'] : [] } }),
  'assignee-missing': (good) => ({ ...asked, item: { owners: good ? [A, B] : [A] } }),
  'one-owner': (good) => ({ item: { owners: good ? [A] : [] } }),
};
