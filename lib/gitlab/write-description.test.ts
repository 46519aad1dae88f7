import { describe, expect, it } from 'vitest';
import { scriptedGateway } from './testing/gateway';
import { answering, noNetwork, type Step } from './testing/scripted-fetch';
import { wireNotes } from './testing/wire';
import { writeDescription } from './write-description';

const REQUEST = {
  address: { namespacePath: 'acme/okrs', iid: '100' },
  id: 'gid://gitlab/WorkItem/100',
  base: 'Old',
  wanted: 'New',
};
const note = (number: number, action = 'label', description: string | null = null) => ({
  id: `gid://gitlab/Note/${number}`,
  systemNoteMetadata: { action, descriptionVersion: description === null ? null : { description } },
});
const item = (description: string, lockVersion: number | null, state = 'OPEN') => ({
  state,
  lockVersion,
  userPermissions: { updateWorkItem: true },
  widgets: [{}, { description }, wireNotes(note(1))],
});
const read = (...args: Parameters<typeof item>) =>
  answering({ data: { currentUser: { username: 'ada' }, namespace: { workItem: item(...args) } } });
const wrote = (...args: Parameters<typeof item>) =>
  answering({ data: { workItemUpdate: { errors: [], workItem: item(...args) } } });
const activity = (...notes: object[]) =>
  answering({ data: { namespace: { workItem: { widgets: [wireNotes(...notes)] } } } });
const write = (steps: Step[], changes: object = {}) => {
  const { gateway, sent, asked } = scriptedGateway(steps);
  return { outcome: writeDescription(gateway, { ...REQUEST, ...changes }), sent, asked };
};
const failing = (status: number) => new Response('', { status });

describe('what is sent', () => {
  it.each([
    ['the text', {}, 'OPEN', { descriptionWidget: { description: 'New' } }],
    ['both', { close: true }, 'OPEN', { descriptionWidget: { description: 'New' }, stateEvent: 'CLOSE' }],
    ['the state', { close: true, wanted: 'Old\r\n' }, 'OPEN', { stateEvent: 'CLOSE' }],
    ['no state to a closed item', { close: true }, 'CLOSED', { descriptionWidget: { description: 'New' } }],
  ])('is %s', async (_what, changes, state, input) => {
    const stored = 'wanted' in changes ? 'Old' : 'New';
    const closed = 'close' in changes ? 'CLOSED' : 'OPEN';
    const { outcome, sent } = write([read('Old', 4, state), wrote(stored, 5, closed)], changes);
    expect(await outcome).toMatchObject({ kind: 'written', before: 'Old' });
    expect(sent[1]?.body.variables.input).toEqual({ id: REQUEST.id, ...input });
  });
});

describe('a lock version that rose too far', () => {
  it.each([
    ['their text, below ours', [note(3, 'description', 'New'), note(2, 'description', 'Theirs'), note(1)], 'Theirs'],
    [
      'their text, below a later one',
      [note(5, 'description', 'Later'), note(3, 'description', 'New'), note(2, 'description', 'Theirs')],
      'Theirs',
    ],
    ['a change without its text', [note(3, 'description'), note(2, 'description'), note(1)], null],
    ['ticked tasks', [note(3, 'description', 'New'), note(2, 'task'), note(1)], null],
  ])('is told by %s', async (_what, notes, theirs) => {
    const { outcome } = write([read('Old', 4), wrote('New', 6), activity(...notes)]);
    expect(await outcome).toEqual({ kind: 'overtaken', ours: 'New', theirs, stored: 'New' });
  });

  it('is no matter when the description was saved once since', async () => {
    const { outcome } = write([
      read('Old', 4),
      wrote('New', 7),
      activity(note(3, 'description', 'New'), note(2), note(1), note(0, 'description', 'Older')),
    ]);
    expect(await outcome).toMatchObject({ kind: 'written', lockVersion: 7 });
  });

  it.each([
    ['fails', failing(403)],
    ['tells no activity', answering({ data: { namespace: { workItem: null } } })],
  ])('is believed when the look at the activity %s', async (_how, step) => {
    const { outcome } = write([read('Old', 4), wrote('New', 6), step]);
    expect(await outcome).toMatchObject({ kind: 'overtaken', theirs: null });
  });

  it('may rise by two when the item is closed as well', async () => {
    const { outcome, asked } = write([read('Old', 4), wrote('New', 6, 'CLOSED')], { close: true });
    expect(await outcome).toMatchObject({ kind: 'written', lockVersion: 6 });
    expect(asked()).toHaveLength(2);
  });

  it('is not known where GitLab does not say it', async () => {
    const { outcome } = write([read('Old', null), wrote('New', null)]);
    expect(await outcome).toEqual({ kind: 'written', before: 'Old', text: 'New', lockVersion: null });
  });
});

it('a reading that lost the description is no empty one', async () => {
  const { userPermissions, state } = item('', 4);
  const workItem = { userPermissions, state, lockVersion: 4, widgets: null };
  const data = { currentUser: { username: 'ada' }, namespace: { workItem } };
  const errors = [{ message: 'Internal server error' }];
  const { outcome, asked } = write([answering({ data, errors })], { base: '' });
  await expect(outcome).rejects.toMatchObject({ kind: 'refused' });
  expect(asked()).toEqual(['DescriptionNow']);
});

describe('GitLab’s refusals', () => {
  const answer = (workItemUpdate: object | null, ...messages: string[]) =>
    answering({ data: { workItemUpdate }, errors: messages.map((message) => ({ message })) });
  const permission = "The resource … does not exist or you don't have permission to perform this action";

  it.each([
    ['in the payload', answering({ data: { workItemUpdate: { errors: ['Too long'], workItem: null } } }), 'Too long'],
    ['on top', answer(null, 'Following widget keys are not supported'), 'Following widget keys are not supported'],
    ['of the whole document', answering({ errors: [{ message: 'No' }] }), 'No'],
  ])('%s are told in its words', async (_where, step, reason) => {
    const { outcome } = write([read('Old', 4), step]);
    expect(await outcome).toEqual({ kind: 'rejected', reasons: [reason] });
  });

  it('for want of permission are that', async () => {
    expect(await write([read('Old', 4), answer(null, permission)]).outcome).toEqual({ kind: 'not-allowed' });
  });

  it.each([
    [403, 'forbidden'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [401, 'signed-out'],
  ])('%d are thrown, and nothing is looked up', async (status, kind) => {
    const { outcome, asked } = write([read('Old', 4), failing(status)]);
    await expect(outcome).rejects.toMatchObject({ kind });
    expect(asked()).toHaveLength(2);
  });

  it('without a word, to close, are thrown', async () => {
    const { outcome } = write([read('Old', 4), wrote('New', 5, 'OPEN')], { close: true });
    await expect(outcome).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('a write nobody knows of', () => {
  const untold: [string, Step, string][] = [
    ['no network', noNetwork(), 'offline'],
    ['a server’s fault', failing(502), 'server'],
    ['no JSON', new Response('<html>'), 'not-understood'],
    ['a time-out on the way', answering({ data: null, errors: [{ message: 'Timeout on Mutation' }] }), 'timeout'],
    [
      'neither item nor errors',
      answering({ data: { workItemUpdate: { errors: [], workItem: null } } }),
      'not-understood',
    ],
  ];
  const clone = (step: Step) => (step instanceof Response ? step.clone() : step);

  it.each(untold)('has landed when its text is there: %s', async (_what, step) => {
    const { outcome, asked } = write([read('Old', 4), clone(step), read('New', 5)]);
    expect(await outcome).toEqual({ kind: 'written', before: 'Old', text: 'New', lockVersion: 5 });
    expect(asked()).toEqual(['DescriptionNow', 'WriteDescription', 'DescriptionNow']);
  });

  it.each(untold)('has not when another is there: %s', async (_what, step, kind) => {
    await expect(write([read('Old', 4), clone(step), read('Old', 4)]).outcome).rejects.toMatchObject({ kind });
  });

  it('stays unknown when it cannot be looked up', async () => {
    await expect(write([read('Old', 4), failing(502), failing(403)]).outcome).rejects.toMatchObject({ kind: 'server' });
  });

  it('has not landed while the item is open that was to be closed', async () => {
    const { outcome } = write([read('Old', 4), failing(502), read('New', 5)], { close: true });
    await expect(outcome).rejects.toMatchObject({ kind: 'server' });
  });

  it('is checked for somebody’s change like any other', async () => {
    const notes = activity(note(3, 'description', 'New'), note(2, 'description', 'Theirs'), note(1));
    const { outcome } = write([read('Old', 4), failing(502), read('New', 6), notes]);
    expect(await outcome).toMatchObject({ kind: 'overtaken', theirs: 'Theirs' });
  });
});
