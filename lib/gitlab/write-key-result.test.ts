import { describe, expect, it } from 'vitest';
import type { Edit } from '../okr/check-in/edit';
import { planStep } from '../okr/check-in/plan-step';
import type { Item } from '../okr/item';
import { keyResult } from '../okr/item.fixture';
import type { Profile } from '../okr/profile';
import { labelledIssuesProfile } from '../okr/profiles/labelled-issues';
import { nativeProfile } from '../okr/profiles/native';
import { scriptedGateway } from './testing/gateway';
import { answering, noNetwork, type Step as Played } from './testing/scripted-fetch';
import type { Remembered } from './variants';
import { writeKeyResult } from './write-key-result';

const WEEK_2 = '2023-10-25T09:00:00Z';
const role = 'key-result' as const;
const native = keyResult({ percent: 50, health: 'onTrack', description: 'Why' });
const titled = keyResult({ title: 'KR: A => 50%' });
const described = keyResult({ description: 'Why\n\n**Score**: 50%\n\nHow' });

/** A key result as GitLab writes it. */
function wire(item: Item, changes: Partial<Item> = {}, more: object = {}) {
  const { title, description, progress, health } = { ...item, ...changes };
  const widget = progress && {
    progress: progress.percent,
    startValue: progress.start,
    currentValue: progress.current,
    endValue: progress.end,
    updatedAt: progress.updatedAt,
  };
  return {
    title,
    state: 'OPEN',
    lockVersion: 4,
    userPermissions: { updateWorkItem: true, adminWorkItem: true },
    widgets: [{}, { description }, ...(widget ? [widget] : []), { healthStatus: health }],
    ...more,
  };
}
const scored = (percent: number, updatedAt = WEEK_2) => ({
  progress: { percent, start: 0, current: percent, end: 100, updatedAt },
});
const read = (workItem: object | null, user: object | null = { username: 'ada' }) =>
  answering({ data: { currentUser: user, namespace: { workItem } } });
const wrote = (workItem: object | null, ...errors: string[]) =>
  answering({ data: { workItemUpdate: { errors, workItem } } });

function write(played: Played[], item: Item, edit: Edit, profile: Profile = nativeProfile, kept?: Remembered) {
  const step = planStep({ item, role, profile, edit, hasHealth: true });
  if (!step || 'refused' in step) throw new Error('Nothing to write');
  const memory = kept && { get: async () => kept, set: async () => {} };
  const { gateway, sent, asked } = scriptedGateway(played, memory && { memory });
  return { outcome: writeKeyResult(gateway, { step, role, profile }), sent, asked };
}
const both: Edit = { score: '63', health: 'atRisk' };
const toNative = (played: Played[], edit = both) => write(played, native, edit);

describe('progress and health', () => {
  it('are read, written with one mutation, and compared', async () => {
    const after = wire(native, { ...scored(63), health: 'atRisk' });
    const { outcome, sent, asked } = toNative([read(wire(native)), wrote(after)]);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(asked()).toEqual(['KeyResultNowEnterprise', 'WriteKeyResultEnterprise']);
    expect(sent[1]?.body.variables.input).toEqual({
      id: native.id,
      progressWidget: { currentValue: 63 },
      healthStatusWidget: { healthStatus: 'atRisk' },
    });
  });

  it('are sent as far as they are not there yet', async () => {
    const half = wire(native, scored(63));
    const { outcome, sent } = toNative([read(half), wrote(wire(native, { ...scored(63), health: 'atRisk' }))]);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(sent[1]?.body.variables.input).toEqual({
      id: native.id,
      healthStatusWidget: { healthStatus: 'atRisk' },
    });
    const whole = toNative([read(wire(native, { ...scored(63), health: 'atRisk' }))]);
    expect(await whole.outcome).toEqual({ kind: 'written' });
    expect(whole.asked()).toHaveLength(1);
  });

  it('can be taken away, in the case of health', async () => {
    const { outcome, sent } = toNative([read(wire(native)), wrote(wire(native, { health: null }))], { health: null });
    expect(await outcome).toEqual({ kind: 'written' });
    expect(sent[1]?.body.variables.input).toEqual({ id: native.id, healthStatusWidget: { healthStatus: null } });
  });

  it('are left as a colleague set them', async () => {
    const { outcome, asked } = toNative([read(wire(native, { ...scored(11), health: 'needsAttention' }))]);
    expect(await outcome).toEqual({ kind: 'changed', score: 11, health: 'needsAttention' });
    expect(asked()).toEqual(['KeyResultNowEnterprise']);
  });

  it.each([
    ['both', {}, ['score', 'health']],
    ['the score', { health: 'atRisk' as const }, ['score']],
    ['the health', scored(63), ['health']],
  ])('that GitLab keeps without a word are told: %s', async (_what, taken, parts) => {
    const { outcome } = toNative([read(wire(native)), wrote(wire(native, taken))]);
    expect(await outcome).toEqual({ kind: 'ignored', parts });
  });

  it.each([
    ['score', { ...scored(100), health: 'atRisk' as const }, 100, 'atRisk'],
    ['health', { ...scored(63), health: 'needsAttention' as const }, 63, 'needsAttention'],
    ['a part, and keeps the other', { ...scored(100) }, 100, 'onTrack'],
    ['a lost field', { progress: null, health: 'atRisk' as const }, null, 'atRisk'],
  ])('that GitLab makes something else of are told: %s', async (_what, taken, score, health) => {
    const { outcome } = toNative([read(wire(native)), wrote(wire(native, taken))]);
    expect(await outcome).toEqual({ kind: 'altered', score, health });
  });

  it('of who may write texts only are not sent', async () => {
    const userPermissions = { updateWorkItem: true, adminWorkItem: false };
    for (const edit of [both, { score: '63' }, { health: 'atRisk' as const }]) {
      const { outcome, asked } = toNative([read(wire(native, {}, { userPermissions }))], edit);
      expect(await outcome).toEqual({ kind: 'not-allowed' });
      expect(asked()).toHaveLength(1);
    }
  });

  it('that GitLab rejects come with its reasons', async () => {
    const { outcome } = toNative([read(wire(native)), wrote(null, 'Start value cannot be same as end value')]);
    expect(await outcome).toEqual({ kind: 'rejected', reasons: ['Start value cannot be same as end value'] });
    const message = "The resource … does not exist or you don't have permission to perform this action";
    const refused = toNative([read(wire(native)), answering({ data: null, errors: [{ message }] })]);
    expect(await refused.outcome).toEqual({ kind: 'not-allowed' });
  });

  it.each([
    ['an item that is gone', read(null), 'not-found'],
    ['a session that ended', read(wire(native), null), 'signed-out'],
    [
      'a half answer',
      answering({
        data: { currentUser: { username: 'ada' }, namespace: { workItem: wire({ ...native, progress: null }) } },
        errors: [{ message: 'Internal server error' }],
      }),
      'refused',
    ],
  ])('of %s is thrown', async (_what, answer, kind) => {
    await expect(toNative([answer]).outcome).rejects.toMatchObject({ kind });
  });
});

describe('a score in a text', () => {
  const toTitle = (played: Played[], edit: Edit = { score: '63' }) =>
    write(played, titled, edit, labelledIssuesProfile);
  const toText = (played: Played[], edit: Edit = { score: '63' }) =>
    write(played, described, edit, { ...labelledIssuesProfile, writesTo: 'description' });

  it('goes into the title as it is by now', async () => {
    const theirs = wire(titled, { title: 'KR: A and B => 50%' });
    const after = wire(titled, { title: 'KR: A and B => 63%' }, { lockVersion: 5 });
    const { outcome, sent } = toTitle([read(theirs), wrote(after)]);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(sent[1]?.body.variables.input).toEqual({ id: titled.id, title: 'KR: A and B => 63%' });
  });

  it('goes into the description as it is by now, with the health', async () => {
    const theirs = { description: described.description.replace('How', 'How exactly') };
    const wanted = theirs.description.replace('50%', '63%');
    const after = wire(described, { description: `${wanted}\n`, health: 'atRisk' }, { lockVersion: 5 });
    const { outcome, sent } = toText([read(wire(described, theirs)), wrote(after)], both);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(sent[1]?.body.variables.input).toEqual({
      id: described.id,
      descriptionWidget: { description: wanted },
      healthStatusWidget: { healthStatus: 'atRisk' },
    });
  });

  it('needs the right to update', async () => {
    const userPermissions = { updateWorkItem: false, adminWorkItem: false };
    for (const attempt of [
      toTitle([read(wire(titled, {}, { userPermissions }))]),
      toText([read(wire(described, {}, { userPermissions }))]),
    ]) {
      expect(await attempt.outcome).toEqual({ kind: 'not-allowed' });
    }
    const allowed = { userPermissions: { updateWorkItem: true, adminWorkItem: false } };
    const { outcome } = toTitle([read(wire(titled, {}, allowed)), wrote(wire(titled, { title: 'KR: A => 63%' }))]);
    expect(await outcome).toEqual({ kind: 'written' });
  });

  it('tells of somebody’s change that came between', async () => {
    const title = 'KR: A => 63%';
    const { outcome } = toTitle([read(wire(titled)), wrote(wire(titled, { title }, { lockVersion: 6 }))]);
    expect(await outcome).toEqual({ kind: 'written', overtaken: true });
    const untold = toTitle([read(wire(titled)), wrote(wire(titled, { title }, { lockVersion: null }))]);
    expect(await untold.outcome).toEqual({ kind: 'written' });
  });

  it('that GitLab keeps another text for is told', async () => {
    const description = described.description.replace('50%', '6%');
    const { outcome } = toText([read(wire(described)), wrote(wire(described, { description }))]);
    expect(await outcome).toEqual({ kind: 'altered', score: 6, health: null });
  });

  it('is written in a Community Edition, which is asked for no more than it knows', async () => {
    const hints = { version: '18.7.0-ee', enterprise: true };
    const kept = { variant: { enterprise: false, counts: true }, hints };
    const community = (title: string) => ({ ...wire(titled, { title }), widgets: [{ description: '' }] });
    const played = [read(community('KR: A => 50%')), wrote(community('KR: A => 63%'))];
    const { outcome, asked } = write(played, titled, { score: '63' }, labelledIssuesProfile, kept);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(asked()).toEqual(['KeyResultNowCommunity', 'WriteKeyResultCommunity']);
  });
});

describe('a write nobody knows of', () => {
  const untold: [string, () => Played, string][] = [
    ['no network', noNetwork, 'offline'],
    ['a server’s fault', () => new Response('', { status: 502 }), 'server'],
    ['no JSON', () => new Response('<html>'), 'not-understood'],
    ['a time-out', () => answering({ data: null, errors: [{ message: 'Timeout on Mutation' }] }), 'timeout'],
    ['no item', () => wrote(null), 'not-understood'],
  ];

  it.each(untold)('has landed when it is there: %s', async (_what, played) => {
    const after = wire(native, { ...scored(63), health: 'atRisk' });
    const { outcome, asked } = toNative([read(wire(native)), played(), read(after)]);
    expect(await outcome).toEqual({ kind: 'written' });
    expect(asked()).toEqual(['KeyResultNowEnterprise', 'WriteKeyResultEnterprise', 'KeyResultNowEnterprise']);
  });

  it.each(untold)('has not when all is as before: %s', async (_what, played, kind) => {
    await expect(toNative([read(wire(native)), played(), read(wire(native))]).outcome).rejects.toMatchObject({ kind });
  });

  it('tells what GitLab kept of one that landed by half', async () => {
    const { outcome } = toNative([read(wire(native)), noNetwork(), read(wire(native, { health: 'atRisk' }))]);
    expect(await outcome).toEqual({ kind: 'ignored', parts: ['score'] });
  });

  it('stays unknown when it cannot be looked up', async () => {
    const failing = (status: number) => new Response('', { status });
    const { outcome } = toNative([read(wire(native)), failing(502), failing(403)]);
    await expect(outcome).rejects.toMatchObject({ kind: 'server' });
  });

  it('is not looked up after a refusal', async () => {
    const { outcome, asked } = toNative([read(wire(native)), new Response('', { status: 403 })]);
    await expect(outcome).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked()).toHaveLength(2);
  });
});
