import { describe, expect, it } from 'vitest';
import type { KeptNote } from './check-in-outcome';
import { scriptedGateway } from './testing/gateway';
import { answering, noNetwork, type Step } from './testing/scripted-fetch';
import { notesAnswer, wireNote } from './testing/wire-notes';
import { writeNote } from './write-note';

const ADDRESS = { namespacePath: 'acme/okrs', iid: '7' };
const ID = 'gid://gitlab/WorkItem/7';
const BODY = '### Check-in 2023-10-25\n\n- [A](https://gitlab.example.com/a): 63%';
const kept = (body: string): KeptNote => ({
  id: 'gid://gitlab/Note/1',
  body,
  author: 'Ada',
  username: 'ada',
  at: '2023-10-18T09:00:00Z',
  editedAt: null,
  canEdit: true,
});
const note = (body: string, wishes = {}) => wireNote(1, { body, ...wishes });
const now = (wire: object | null) => answering({ data: { currentUser: { username: 'ada' }, note: wire } });
const created = (wire: object | null, ...errors: string[]) =>
  answering({ data: { createNote: { errors, note: wire } } });
const updated = (wire: object | null, ...errors: string[]) =>
  answering({ data: { updateNote: { errors, note: wire } } });

function write(steps: Step[], before: KeptNote | null, body = BODY) {
  const { gateway, sent, asked } = scriptedGateway(steps);
  return { outcome: writeNote(gateway, { address: ADDRESS, id: ID, before, body }), sent, asked };
}
const add = (steps: Step[], body?: string) => write(steps, null, body);
const change = (steps: Step[], body?: string) => write(steps, kept('Before'), body);

describe('a new comment', () => {
  it('is written once, and compared', async () => {
    const { outcome, sent, asked } = add([notesAnswer([note('Another')]), created(note(BODY))]);
    expect(await outcome).toEqual({ kind: 'written', note: kept(BODY) });
    expect(asked()).toEqual(['NewestNotes', 'CreateNote']);
    expect(sent[1]?.body.variables.input).toEqual({ noteableId: ID, body: BODY });
  });

  it('is not written where the reader’s own says the very same', async () => {
    const { outcome, asked } = add([notesAnswer([note(`${BODY}\r\n`)])]);
    expect(await outcome).toMatchObject({ kind: 'written', note: { id: 'gid://gitlab/Note/1' } });
    expect(asked()).toEqual(['NewestNotes']);
  });

  it('is not written beside the reader’s own of that day, begun in another tab meanwhile', async () => {
    const begun = '## Check-in: 2023-10-25\n\n- [B](https://gitlab.example.com/b): 1%';
    const { outcome, asked } = add([notesAnswer([note('Another'), note(begun)])]);
    expect(await outcome).toEqual({ kind: 'changed', note: kept(begun) });
    expect(asked()).toEqual(['NewestNotes']);
  });

  it.each([
    ['of another week', note('### Check-in 2023-10-18\n\n- [A](https://gitlab.example.com/a): 63%')],
    ['that can no longer be changed', note('### Check-in 2023-10-25', { adminNote: false })],
    ['of somebody else', note('### Check-in 2023-10-25', { author: { username: 'bob' } })],
  ])('is written beside a check-in %s', async (_, other) => {
    const { outcome } = add([notesAnswer([other]), created(note(BODY))]);
    expect(await outcome).toMatchObject({ kind: 'written' });
  });

  it('that is no check-in stands beside the day’s', async () => {
    const reminder = '### Reminder 2023-10-25\n\n- @bob: [A](https://gitlab.example.com/a)';
    const { outcome } = add([notesAnswer([note(BODY)]), created(note(reminder))], reminder);
    expect(await outcome).toMatchObject({ kind: 'written' });
  });

  it('is written beside the same of somebody else', async () => {
    const theirs = notesAnswer([note(BODY, { author: { username: 'bob' } }), note(BODY, { author: null })]);
    const { outcome, asked } = add([theirs, created(note(BODY))]);
    expect(await outcome).toMatchObject({ kind: 'written' });
    expect(asked()).toHaveLength(2);
  });

  it('is not written by who may not comment', async () => {
    const { outcome, asked } = add([notesAnswer([], { canCreate: false })]);
    expect(await outcome).toEqual({ kind: 'not-allowed' });
    expect(asked()).toHaveLength(1);
  });

  it('that GitLab keeps otherwise is told', async () => {
    const { outcome } = add([notesAnswer([]), created(note('Cut'))]);
    expect(await outcome).toEqual({ kind: 'altered', note: kept('Cut') });
  });

  it('that GitLab rejects comes with its reasons', async () => {
    const { outcome } = add([notesAnswer([]), created(null, "Note can't be blank")]);
    expect(await outcome).toEqual({ kind: 'rejected', reasons: ["Note can't be blank"] });
    const message = 'This endpoint has been requested too many times. Try again later.';
    const limited = add([notesAnswer([]), answering({ data: { createNote: null }, errors: [{ message }] })]);
    expect(await limited.outcome).toEqual({ kind: 'rejected', reasons: [message] });
  });
});

describe('a comment that is there', () => {
  it('is read again, written once, and compared', async () => {
    const { outcome, sent, asked } = change([now(note('Before\n')), updated(note(BODY))]);
    expect(await outcome).toEqual({ kind: 'written', note: kept(BODY) });
    expect(asked()).toEqual(['NoteNow', 'UpdateNote']);
    expect(sent[1]?.body.variables.input).toEqual({ id: 'gid://gitlab/Note/1', body: BODY });
  });

  it.each([
    ['changed meanwhile', note('Theirs'), kept('Theirs')],
    ['gone', null, null],
  ])('is not written when it is %s', async (_what, wire, theirs) => {
    const { outcome, asked } = change([now(wire)]);
    expect(await outcome).toEqual({ kind: 'changed', note: theirs });
    expect(asked()).toEqual(['NoteNow']);
  });

  it('is not written when it says so already', async () => {
    const { outcome, asked } = change([now(note(BODY))]);
    expect(await outcome).toEqual({ kind: 'written', note: kept(BODY) });
    expect(asked()).toEqual(['NoteNow']);
  });

  it('is not written by who may not', async () => {
    const { outcome } = change([now(note('Before', { adminNote: false }))]);
    expect(await outcome).toEqual({ kind: 'not-allowed' });
  });

  it('that GitLab keeps otherwise is told', async () => {
    expect(await change([now(note('Before')), updated(note('Before'))]).outcome).toEqual({
      kind: 'altered',
      note: kept('Before'),
    });
  });
});

describe('a comment with a line that GitLab would run', () => {
  it('is never sent', async () => {
    const attempts = [add([], `${BODY}\n\n/close`), change([], `Before\n/label ~done`)];
    for (const { outcome, asked } of attempts) {
      expect(await outcome).toEqual({ kind: 'command' });
      expect(asked()).toEqual([]);
    }
  });

  it('is sent where the line is code', async () => {
    const body = `${BODY}\n\n\`\`\`\n/close\n\`\`\``;
    expect(await add([notesAnswer([]), created(note(body))], body).outcome).toMatchObject({ kind: 'written' });
  });

  it('is sent where the line stood there before, unrun', async () => {
    const before = kept('/usr/bin is full');
    const body = '/usr/bin is full\n\nNo more';
    const { outcome } = write([now(note(before.body)), updated(note(body))], before, body);
    expect(await outcome).toMatchObject({ kind: 'written' });
  });
});

describe('a write nobody knows of', () => {
  const untold: [string, () => Step, string][] = [
    ['no network', noNetwork, 'offline'],
    ['a server’s fault', () => new Response('', { status: 502 }), 'server'],
    ['no JSON', () => new Response('<html>'), 'not-understood'],
    ['a time-out', () => answering({ data: null, errors: [{ message: 'Timeout on Mutation' }] }), 'timeout'],
  ];

  it.each(untold)('has landed when it is there: %s', async (_what, step) => {
    const added = add([notesAnswer([]), step(), notesAnswer([note(BODY)])]);
    expect(await added.outcome).toEqual({ kind: 'written', note: kept(BODY) });
    expect(added.asked()).toEqual(['NewestNotes', 'CreateNote', 'NewestNotes']);
    const changed = change([now(note('Before')), step(), now(note(BODY))]);
    expect(await changed.outcome).toEqual({ kind: 'written', note: kept(BODY) });
    expect(changed.asked()).toEqual(['NoteNow', 'UpdateNote', 'NoteNow']);
  });

  it.each(untold)('has not when it is not there: %s', async (_what, step, kind) => {
    await expect(add([notesAnswer([]), step(), notesAnswer([])]).outcome).rejects.toMatchObject({ kind });
    await expect(change([now(note('Before')), step(), now(note('Before'))]).outcome).rejects.toMatchObject({ kind });
  });

  it('stays unknown when it cannot be looked up', async () => {
    const failing = (status: number) => new Response('', { status });
    const { outcome } = add([notesAnswer([]), failing(502), failing(403)]);
    await expect(outcome).rejects.toMatchObject({ kind: 'server' });
  });

  it('is not looked up after a refusal', async () => {
    const { outcome, asked } = add([notesAnswer([]), new Response('', { status: 403 })]);
    await expect(outcome).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked()).toHaveLength(2);
  });
});
