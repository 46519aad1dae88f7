import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import type { Comment } from '../../lib/okr/initiatives/initiative';
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

const scoreIn = (now: Answer | null) =>
  now?.about.role === 'objective' ? now.about.report.rows[0]?.term?.score.reading : undefined;

test('a check-in in a comment scores a key result once comments are read, and the reading stays what it was', () => {
  const around = signal<{ comments: Comment[] | null } | null>(null);
  const read = signal<Answer | null>(answer);
  const found = withCheckIns(read, around, signal([]), site);
  expect(found.value).toBe(answer);
  around.value = { comments: [comment('### Check-in 2023-10-25\n\n- Faster deploys: 40% – Begun')] };
  expect(scoreIn(found.value)).toMatchObject({ percent: 40, source: 'check-in' });
  expect(read.value).toBe(answer);
  expect(found.value?.reading.today).toBe(reading.today);
});

test.each([null, [], [comment('Thanks!')]])(
  'where no comment tells of a key result its score stays, and all is read',
  (comments) => {
    const found = withCheckIns(signal<Answer | null>(answer), signal({ comments }), signal([]), site);
    expect(found.value?.reading.tree).toEqual({ ...tree, checkInsRead: true });
    const again = withCheckIns(found, signal({ comments }), signal(null), site);
    expect(again.value).toBe(found.value);
  },
);

test('on a key result’s own page those on its objective count as well, by their own references', () => {
  const own = { ...child, id: 'gid://gitlab/WorkItem/9', iid: '9', namespacePath: 'group/okrs' };
  const alone = answerOf(
    { ...reading, tree: treeOf({ objective: own }) },
    { profile: nativeProfile, from: 'built-in' },
    'key-result',
    site,
  );
  const home = { ...site, namespacePath: 'group/okrs' };
  const objectives = [{ comments: [comment('### Check-in 2023-10-25\n\n- #9: 40% – Begun')], home }];
  const around = signal({
    comments: [{ ...comment('### Check-in 2023-10-18\n\n- #9: 30%'), at: '2023-10-18T09:00:00Z' }],
  });
  const now = withCheckIns(signal<Answer | null>(alone), around, signal(objectives), site).value;
  expect(now?.reading.tree.checkIns.get(own.id)?.map(({ percent }) => percent)).toEqual([30, 40]);
  expect(now?.about.role === 'key-result' && now.about.report.update.state).toBe('updated');
});
