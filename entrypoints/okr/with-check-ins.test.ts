import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import type { Comment, Reach } from '../../lib/okr/initiatives/initiative';
import { keyResult, objective, treeOf } from '../../lib/okr/item.fixture';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { type Answer, answerOf } from './answer';
import { withCheckIns } from './with-check-ins';

const site = { origin: 'https://gitlab.example.com', relativeRoot: '' };
const child = keyResult({ title: 'Faster deploys', progress: null });
const tree = treeOf({ objective: objective(), children: [child], checkInsRead: false });
const reading: ObjectiveReading = {
  tree,
  today: new Date('2023-10-25T12:00:00Z'),
  viewer: 'ana',
  incomplete: null,
  failure: null,
  canUpdate: true,
  variant: { enterprise: true, counts: true },
  types: [],
  lockVersion: null,
};
const answer = answerOf(reading, { profile: nativeProfile, from: 'built-in' }, 'objective', site);

const comment = (body: string): Comment => ({
  body,
  at: '2023-10-25T09:00:00Z',
  editedAt: null,
  author: 'Ana',
  username: 'ana',
});

const ALL: Reach = { oldest: null, all: true };

const scoreIn = (now: Answer | null) =>
  now?.about.role === 'objective' ? now.about.report.rows[0]?.term?.score.reading : undefined;
const rowIn = (now: Answer | null) => (now?.about.role === 'objective' ? now.about.report.rows[0] : undefined);

test('a check-in in a comment scores a key result once comments are read, and the reading stays what it was', () => {
  const around = signal<{ comments: Comment[]; reach: Reach } | null>(null);
  const read = signal<Answer | null>(answer);
  const found = withCheckIns(read, around, signal([]), site);
  expect(found.value).toBe(answer);
  around.value = { comments: [comment('### Check-in 2023-10-25\n\n- Faster deploys: 40% – Begun')], reach: ALL };
  expect(scoreIn(found.value)).toMatchObject({ percent: 40, source: 'check-in' });
  expect(read.value).toBe(answer);
  expect(found.value?.reading.today).toBe(reading.today);
});

test.each([[[]], [[comment('Thanks!')]]])(
  'where no comment tells of a key result its score stays, and all is read',
  (comments) => {
    const around = signal({ comments, reach: ALL });
    const found = withCheckIns(signal<Answer | null>(answer), around, signal([]), site);
    expect(found.value?.reading.tree).toEqual({ ...tree, checkInsRead: true });
    const again = withCheckIns(found, around, signal(null), site);
    expect(again.value).toBe(found.value);
  },
);

describe('an update may be among comments that were not told', () => {
  const progressOf = (updatedAt: string) => ({ percent: 40, start: 0, current: 40, end: 100, updatedAt });
  const updatedAt = (at: string, labels: string[] = []) => {
    const children = [keyResult({ progress: progressOf(at), labels })];
    const told = { ...reading, tree: treeOf({ objective: objective(), children, checkInsRead: false }) };
    return signal(answerOf(told, { profile: nativeProfile, from: 'built-in' }, 'objective', site));
  };
  const stateIn = (of: ReturnType<typeof updatedAt>, comments: Comment[] | null, reach: Reach) =>
    rowIn(withCheckIns(of, signal({ comments, reach }), signal([]), site).value)?.update.state;
  const from = (oldest: string | null): Reach => ({ oldest, all: false });

  test('so nobody is late, until all were read or those of two turns', () => {
    const late = updatedAt('2023-10-04T09:00:00Z');
    expect(stateIn(late, null, from(null))).toBe('unknown');
    expect(stateIn(late, [comment('Thanks!')], from('2023-10-25T09:00:00Z'))).toBe('unknown');
    expect(stateIn(late, [comment('Thanks!')], from('2023-10-11T09:00:00Z'))).toBe('overdue');
    expect(stateIn(late, [], ALL)).toBe('overdue');
  });

  test('and two turns are as long as for the one that is asked least often', () => {
    const monthly = updatedAt('2023-08-04T09:00:00Z', ['updates::monthly']);
    expect(stateIn(monthly, [comment('Thanks!')], from('2023-10-11T09:00:00Z'))).toBe('unknown');
    expect(stateIn(monthly, [comment('Thanks!')], from('2023-08-30T09:00:00Z'))).not.toBe('unknown');
  });

  test('but what the item itself tells stays told', () => {
    expect(stateIn(updatedAt('2023-10-24T09:00:00Z'), null, from(null))).toBe('updated');
  });

  test('on an objective as on the key result', () => {
    const alone = answerOf(
      { ...reading, tree: treeOf({ objective: keyResult({ progress: progressOf('2023-10-04T09:00:00Z') }) }) },
      { profile: nativeProfile, from: 'built-in' },
      'key-result',
      site,
    );
    const state = (reach: Reach) => {
      const objectives = [{ comments: [], reach, home: { ...site, namespacePath: 'group/okrs' }, about: null }];
      const now = withCheckIns(signal(alone), signal({ comments: [], reach: ALL }), signal(objectives), site).value;
      return now?.about.report && 'update' in now.about.report && now.about.report.update.state;
    };
    expect(state(from('2023-10-25T09:00:00Z'))).toBe('unknown');
    expect(state(ALL)).toBe('overdue');
  });
});

test('on a key result’s own page those on its objective count as well, by their own references', () => {
  const own = { ...child, id: 'gid://gitlab/WorkItem/9', iid: '9', namespacePath: 'group/okrs' };
  const alone = answerOf(
    { ...reading, tree: treeOf({ objective: own }) },
    { profile: nativeProfile, from: 'built-in' },
    'key-result',
    site,
  );
  const home = { ...site, namespacePath: 'group/okrs' };
  const objectives = [
    { comments: [comment('### Check-in 2023-10-25\n\n- #9: 40% – Begun')], reach: ALL, home, about: null },
  ];
  const around = signal({
    comments: [{ ...comment('### Check-in 2023-10-18\n\n- #9: 30%'), at: '2023-10-18T09:00:00Z' }],
    reach: ALL,
  });
  const now = withCheckIns(signal<Answer | null>(alone), around, signal(objectives), site).value;
  expect(now?.reading.tree.checkIns.get(own.id)?.map(({ percent }) => percent)).toEqual([30, 40]);
  expect(now?.about.role === 'key-result' && now.about.report.update.state).toBe('updated');
});

describe('where the rules want the week’s comment on each key result', () => {
  const profile = { ...nativeProfile, checkIn: { noteOn: 'key-results' as const } };
  const children = ['1', '2'].map((iid) =>
    keyResult({
      id: `kr${iid}`,
      iid,
      title: `KR ${iid}: Faster`,
      progress: { percent: 40, start: 0, current: 40, end: 100, updatedAt: '2023-10-04T09:00:00Z' },
    }),
  );
  const noted = { ...reading, tree: treeOf({ objective: objective(), children, checkInsRead: false }) };
  const home = { ...site, namespacePath: 'group/okrs' };
  const on = (about: string, ...bodies: string[]) => ({ comments: bodies.map(comment), reach: ALL, home, about });
  const statesWith = (...elsewhere: ReturnType<typeof on>[]) => {
    const of = signal(answerOf(noted, { profile, from: 'built-in' }, 'objective', site));
    const now = withCheckIns(of, signal({ comments: [], reach: ALL }), signal(elsewhere), site).value;
    return now?.about.role === 'objective' && now.about.report.rows.map(({ update }) => update.state);
  };

  test('one that was checked in there in words only is updated, and by its own comments alone', () => {
    const words = '### Check-in 2023-10-25\n\n- KR 1: Faster: not scored – Waiting';
    expect(statesWith(on('kr1', words), on('kr2'))).toEqual(['updated', 'overdue']);
    expect(statesWith(on('kr1'), on('kr2', '### Check-in 2023-10-25\n\n- #1: not scored – Waiting'))).toEqual([
      'overdue',
      'overdue',
    ]);
  });

  test('nobody is late before all of them are read', () => {
    expect(statesWith()).toEqual(['unknown', 'unknown']);
    expect(statesWith(on('kr1'))).toEqual(['unknown', 'unknown']);
  });
});
