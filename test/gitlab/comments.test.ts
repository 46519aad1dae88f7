import { beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import type { WorldItem } from './world';
import { places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

function item(): WorldItem {
  const { path, iid } = places.efficiency;
  const found = standIn.world.items.find((one) => one.namespace === path && one.iid === iid);
  if (!found) throw new Error('No objective');
  return found;
}
const NOTE = 'errors note { id body author { username } createdAt lastEditedAt lastEditedBy { username } }';
const add = (body: string, options: AskOptions = {}) =>
  ask(standIn, `mutation Add($input: CreateNoteInput!) { createNote(input: $input) { ${NOTE} } }`, {
    ...options,
    variables: { input: { noteableId: `gid://gitlab/WorkItem/${item().id}`, body } },
  });
const change = (id: unknown, body: string, options: AskOptions = {}) =>
  ask(
    standIn,
    `mutation Change($input: UpdateNoteInput!) { updateNote(input: $input) {
      ${NOTE} quickActionsStatus { commandNames commandsOnly } } }`,
    { ...options, variables: { input: { id, body } } },
  );
const read = (id: unknown, options: AskOptions = {}) =>
  ask(standIn, 'query Read($id: NoteID!) { note(id: $id) { body userPermissions { adminNote createNote } } }', {
    ...options,
    variables: { id },
  });
/** A comment of the assigned owner's, who is a planner. */
const ID = async () => (await add('On plan.', { user: 'kr-owner' })).at('createNote.note.id');

describe('a comment', () => {
  it('is changed in place by its author, who is noted', async () => {
    const id = await ID();
    standIn.clock.set('2023-10-25T16:00:00Z');
    const answer = await change(id, 'Not on plan. \r\n', { user: 'kr-owner' });
    expect(answer.at('updateNote.note')).toEqual({
      id,
      body: 'Not on plan.',
      author: { username: 'kr-owner' },
      createdAt: '2023-10-25T15:00:00Z',
      lastEditedAt: '2023-10-25T16:00:00Z',
      lastEditedBy: { username: 'kr-owner' },
    });
    expect(item().notes.filter(({ author }) => author === 'kr-owner')).toHaveLength(1);
  });

  it('that is saved unchanged was not edited', async () => {
    const id = await ID();
    const answer = await change(id, 'On plan.', { user: 'kr-owner' });
    expect(answer.at('updateNote.note.lastEditedAt')).toBeNull();
  });

  it('may be changed by owners, not by planners or visitors', async () => {
    const id = await ID();
    for (const user of ['kr-author', 'visitor', null]) {
      const answer = await change(id, 'Mine', { user });
      expect(answer.errors[0]?.message).toContain("you don't have permission to perform this action");
      expect((await read(id, { user })).at('note.userPermissions.adminNote') ?? false).toBe(false);
    }
    const { path } = places.efficiency;
    standIn.world.members.push({ namespace: path, username: 'visitor', role: 'owner' });
    expect((await read(id, { user: 'visitor' })).at('note.userPermissions')).toEqual({
      adminNote: true,
      createNote: true,
    });
    const answer = await change(id, 'Theirs', { user: 'visitor' });
    expect(answer.at('updateNote.note')).toMatchObject({
      author: { username: 'kr-owner' },
      lastEditedBy: { username: 'visitor' },
    });
  });

  it('of GitLab’s own is nobody’s to change', async () => {
    await ask(standIn, 'mutation Close($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }', {
      variables: { input: { id: `gid://gitlab/WorkItem/${item().id}`, stateEvent: 'CLOSE' } },
    });
    const note = item().notes.at(-1);
    expect(note).toMatchObject({ system: true, author: 'infra-lead' });
    const answer = await change(`gid://gitlab/Note/${note?.id}`, 'Mine');
    expect(answer.errors[0]?.message).toContain("you don't have permission");
  });

  it('runs every command in it, and is gone when nothing else is left', async () => {
    const id = await ID();
    const answer = await change(id, 'Done.\n/close', { user: 'kr-owner' });
    expect(answer.at('updateNote')).toMatchObject({
      note: { body: 'Done.' },
      quickActionsStatus: { commandNames: ['close'] },
    });
    expect(item().state).toBe('closed');
    const gone = await change(id, '/reopen', { user: 'kr-owner' });
    expect(gone.at('updateNote')).toMatchObject({ note: null, quickActionsStatus: { commandsOnly: true } });
    expect([item().state, (await read(id)).at('note')]).toEqual(['opened', null]);
  });

  it('is not left blank', async () => {
    const id = await ID();
    const answer = await change(id, ' \n', { user: 'kr-owner' });
    expect(answer.at('updateNote')).toMatchObject({ errors: ["Note can't be blank"], note: { body: 'On plan.' } });
  });

  it('is read by who may read its item only', async () => {
    const id = await ID();
    expect((await read(id)).at('note.body')).toBe('On plan.');
    expect((await read(id, { user: null })).at('note')).toBeNull();
    expect((await read('gid://gitlab/Note/999999')).at('note')).toBeNull();
  });
});

it('17.2 has comments that can be changed, and tells nothing of commands in them', async () => {
  const id = await ID();
  standIn.weather.set({ kind: 'older' });
  expect((await change(id, 'Other')).errors[0]?.message).toContain('quickActionsStatus');
  const query = `mutation Change($input: UpdateNoteInput!) { updateNote(input: $input) { ${NOTE} } }`;
  const answer = await ask(standIn, query, { user: 'kr-owner', variables: { input: { id, body: 'Other' } } });
  expect(answer.at('updateNote.note.body')).toBe('Other');
});
