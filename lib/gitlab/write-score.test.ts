import { describe, expect, it } from 'vitest';
import { readScoreNow } from './score-now';
import { scriptedGateway } from './testing/gateway';
import { answering, noNetwork, type Step } from './testing/scripted-fetch';
import { type ScoreRequest, writeScore } from './write-score';

const ADDRESS = { namespacePath: 'acme/okrs', iid: '7' };
const ID = 'gid://gitlab/WorkItem/7';
const WEEK_1 = '2023-10-04T09:00:00Z';
const WEEK_2 = '2023-10-11T09:00:00Z';
const progress = (percent: number, updatedAt: string | null = WEEK_1) => ({
  percent,
  start: 0,
  current: percent,
  end: 100,
  updatedAt,
});
const SEEN = progress(50);
const stored = (percent: number, updatedAt?: string | null) => ({
  place: 'progress',
  progress: progress(percent, updatedAt),
});

const item = (percent: number, updatedAt: string | null = WEEK_1, adminWorkItem = true) => ({
  userPermissions: { adminWorkItem },
  widgets: [{}, { progress: percent, startValue: 0, currentValue: percent, endValue: 100, updatedAt }],
});
const titled = (title: string, lockVersion: number | null = 4, updateWorkItem = true) => ({
  title,
  lockVersion,
  userPermissions: { updateWorkItem },
});
const read = (workItem: object | null, user: object | null = { username: 'ada' }) =>
  answering({ data: { currentUser: user, namespace: { workItem } } });
const wrote = (workItem: object | null, ...errors: string[]) =>
  answering({ data: { workItemUpdate: { errors, workItem } } });
const failing = (status: number) => new Response('', { status });

function write(steps: Step[], changes: Partial<ScoreRequest>) {
  const { gateway, sent, asked } = scriptedGateway(steps);
  const change = { place: 'progress', percent: 63, current: 63 } as const;
  return {
    outcome: writeScore(gateway, { address: ADDRESS, id: ID, change, expected: SEEN, ...changes }),
    sent,
    asked,
  };
}
const toProgress = (steps: Step[], expected = SEEN, percent = 63) =>
  write(steps, { expected, change: { place: 'progress', percent, current: percent } });
const toTitle = (steps: Step[], before = 'KR: A => 50%', after = 'KR: A => 63%') =>
  write(steps, { expected: null, change: { place: 'title', before, after } });

describe('progress', () => {
  it('is read, written once, and compared', async () => {
    const { outcome, sent, asked } = toProgress([read(item(50)), wrote(item(63, WEEK_2))]);
    expect(await outcome).toEqual({ kind: 'written', before: stored(50), after: stored(63, WEEK_2) });
    expect(asked()).toEqual(['ProgressNow', 'WriteProgress']);
    expect(sent[1]?.body.variables.input).toEqual({ id: ID, progressWidget: { currentValue: 63 } });
  });

  it.each([
    ['another value', item(55)],
    ['another end', { ...item(50), widgets: [{ ...item(50).widgets[1], endValue: 200 }] }],
    ['another day', item(50, WEEK_2)],
  ])('that changed since it was seen is not written: %s', async (_what, theirs) => {
    const { outcome, asked } = toProgress([read(theirs)]);
    expect(await outcome).toMatchObject({ kind: 'changed', theirs: { place: 'progress' } });
    expect(asked()).toEqual(['ProgressNow']);
  });

  it('that GitLab keeps without a word is told', async () => {
    expect(await toProgress([read(item(50)), wrote(item(50))]).outcome).toEqual({ kind: 'ignored' });
  });

  it('that GitLab makes something else of is told', async () => {
    const { outcome } = toProgress([read(item(50)), wrote(item(100, WEEK_2))]);
    expect(await outcome).toEqual({
      kind: 'altered',
      sent: { place: 'progress', percent: 63, current: 63 },
      stored: stored(100, WEEK_2),
    });
  });

  it('that shows another percentage than was previewed is told', async () => {
    const change = { place: 'progress', percent: 60, current: 63 } as const;
    const { outcome } = write([read(item(50)), wrote(item(63, WEEK_2))], { change });
    expect(await outcome).toMatchObject({ kind: 'altered' });
  });

  it('that stands there already is not written again', async () => {
    const { outcome, asked } = toProgress([read(item(63, WEEK_2))]);
    expect(await outcome).toEqual({ kind: 'written', before: stored(63, WEEK_2), after: stored(63, WEEK_2) });
    expect(asked()).toEqual(['ProgressNow']);
  });

  it('of 0 that nobody set is written all the same', async () => {
    const never = progress(0, null);
    expect(await toProgress([read(item(0, null)), wrote(item(0, WEEK_2))], never, 0).outcome).toMatchObject({
      kind: 'written',
      before: { progress: never },
    });
    expect(await toProgress([read(item(0, null)), wrote(item(0, null))], never, 0).outcome).toEqual({
      kind: 'ignored',
    });
  });

  it('is not written by who may not', async () => {
    const { outcome, asked } = toProgress([read(item(50, WEEK_1, false))]);
    expect(await outcome).toEqual({ kind: 'not-allowed' });
    expect(asked()).toEqual(['ProgressNow']);
  });

  it.each([
    ['an item that lost it', read({ ...item(50), widgets: [{}] }), 'refused'],
    [
      'a GitLab that does not know it',
      answering({ errors: [{ message: 'No such type WorkItemWidgetProgress' }] }),
      'refused',
    ],
    ['an item that is gone', read(null), 'not-found'],
    ['a session that ended', read(item(50), null), 'signed-out'],
  ])('of %s is thrown', async (_what, step, kind) => {
    await expect(toProgress([step]).outcome).rejects.toMatchObject({ kind });
  });
});

describe('a title', () => {
  const text = (title: string) => ({ place: 'title', title });

  it('is read, written once, and compared', async () => {
    const { outcome, sent, asked } = toTitle([read(titled('KR: A => 50%')), wrote(titled('KR: A => 63%', 5))]);
    expect(await outcome).toEqual({ kind: 'written', before: text('KR: A => 50%'), after: text('KR: A => 63%') });
    expect(asked()).toEqual(['TitleNow', 'WriteTitle']);
    expect(sent[1]?.body.variables.input).toEqual({ id: ID, title: 'KR: A => 63%' });
  });

  it('is the same without the spaces around it', async () => {
    const { outcome } = toTitle([read(titled('KR: A => 50%')), wrote(titled('B', 5))], ' KR: A => 50%', 'B ');
    expect(await outcome).toMatchObject({ kind: 'written' });
  });

  it('that changed since it was seen is not written', async () => {
    const { outcome, asked } = toTitle([read(titled('KR: Another => 50%'))]);
    expect(await outcome).toEqual({ kind: 'changed', theirs: text('KR: Another => 50%') });
    expect(asked()).toEqual(['TitleNow']);
  });

  it('tells of somebody’s change that came between', async () => {
    const { outcome } = toTitle([read(titled('KR: A => 50%')), wrote(titled('KR: A => 63%', 6))]);
    expect(await outcome).toMatchObject({ kind: 'overtaken', after: text('KR: A => 63%') });
  });

  it('is written where GitLab tells no versions', async () => {
    const { outcome } = toTitle([read(titled('KR: A => 50%', null)), wrote(titled('KR: A => 63%', 9))]);
    expect(await outcome).toMatchObject({ kind: 'written' });
  });

  it('that GitLab rejects, or may not be changed, says so', async () => {
    const long = toTitle([read(titled('KR: A => 50%')), wrote(null, 'Title is too long')]);
    expect(await long.outcome).toEqual({ kind: 'rejected', reasons: ['Title is too long'] });
    const before = toTitle([read(titled('KR: A => 50%', 4, false))]);
    expect(await before.outcome).toEqual({ kind: 'not-allowed' });
    const message = "The resource … does not exist or you don't have permission to perform this action";
    const after = toTitle([read(titled('KR: A => 50%')), answering({ data: null, errors: [{ message }] })]);
    expect(await after.outcome).toEqual({ kind: 'not-allowed' });
  });
});

describe('a write nobody knows of', () => {
  const untold: [string, () => Step, string][] = [
    ['no network', noNetwork, 'offline'],
    ['a server’s fault', () => failing(502), 'server'],
    ['no JSON', () => new Response('<html>'), 'not-understood'],
    ['a time-out', () => answering({ data: null, errors: [{ message: 'Timeout on Mutation' }] }), 'timeout'],
    ['no item', () => wrote(null), 'not-understood'],
    ['no widget', () => wrote({ widgets: [] }), 'not-understood'],
  ];

  it.each(untold)('has landed when it is there: %s', async (_what, step) => {
    const { outcome, asked } = toProgress([read(item(50)), step(), read(item(63, WEEK_2))]);
    expect(await outcome).toEqual({ kind: 'written', before: stored(50), after: stored(63, WEEK_2) });
    expect(asked()).toEqual(['ProgressNow', 'WriteProgress', 'ProgressNow']);
  });

  it.each(untold)('has not when another is there: %s', async (_what, step, kind) => {
    await expect(toProgress([read(item(50)), step(), read(item(50))]).outcome).rejects.toMatchObject({ kind });
  });

  it('stays unknown when it cannot be looked up', async () => {
    const { outcome } = toProgress([read(item(50)), failing(502), failing(403)]);
    await expect(outcome).rejects.toMatchObject({ kind: 'server' });
  });

  it('is not looked up after a refusal', async () => {
    const { outcome, asked } = toProgress([read(item(50)), failing(403)]);
    await expect(outcome).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked()).toHaveLength(2);
  });
});

it('what may be written is told beforehand', async () => {
  const { gateway } = scriptedGateway([read(item(50, WEEK_1, false)), read(titled('A'))]);
  expect(await readScoreNow(gateway, ADDRESS, 'progress')).toEqual({
    stored: stored(50),
    canWrite: false,
    lockVersion: null,
  });
  expect(await readScoreNow(gateway, ADDRESS, 'title')).toMatchObject({ canWrite: true, lockVersion: 4 });
});
