import { describe, expect, it } from 'vitest';
import { readNoteNow, readNotes } from './read-notes';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { notesAnswer, wireNote } from './testing/wire-notes';

const ADDRESS = { namespacePath: 'acme/okrs', iid: '7' };
const OLD = { hints: { version: '17.2.0-ee', enterprise: true } };

describe('comments', () => {
  it('are read newest first, with who may change them', async () => {
    const { gateway, sent } = scriptedGateway([
      notesAnswer([wireNote(2, { author: null, adminNote: false }), null, wireNote(1, { editedAt: '2023-10-25' })]),
    ]);
    const kept = { at: '2023-10-18T09:00:00Z', editedAt: null };
    const ada = { author: 'Ada', username: 'ada' };
    expect(await readNotes(gateway, ADDRESS)).toEqual({
      notes: [
        { ...kept, id: 'gid://gitlab/Note/2', body: 'Note 2', author: null, username: null, canEdit: false },
        { ...kept, id: 'gid://gitlab/Note/1', body: 'Note 1', ...ada, canEdit: true, editedAt: '2023-10-25' },
      ],
      reach: { oldest: kept.at, all: true },
      canCreate: true,
      username: 'ada',
    });
    expect(sent.map(({ body }) => [body.operationName, body.variables])).toEqual([
      ['NewestNotes', { path: 'acme/okrs', iid: '7' }],
    ]);
  });

  it('of 17.2 are read from the oldest on, page by page', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
    const { gateway, sent } = scriptedGateway(
      [
        notesAnswer(
          numbers.slice(0, 25).map((number) => wireNote(number)),
          { endCursor: 'next' },
        ),
        notesAnswer(
          numbers.slice(25).map((number) => wireNote(number)),
          { canCreate: false },
        ),
      ],
      OLD,
    );
    const { notes, reach, canCreate } = await readNotes(gateway, ADDRESS);
    expect(reach).toEqual({ oldest: notes.at(-1)?.at, all: false });
    expect(notes.map(({ body }) => body)).toEqual(
      numbers
        .slice(10)
        .toReversed()
        .map((number) => `Note ${number}`),
    );
    expect(canCreate).toBe(false);
    expect(sent.map(({ body }) => [body.operationName, body.variables.after])).toEqual([
      ['OldestNotes172', undefined],
      ['OldestNotes172', 'next'],
    ]);
  });

  it('of 17.2 are not read without end', async () => {
    const endless = () => notesAnswer([wireNote(1)], { endCursor: 'next' });
    const { gateway, asked } = scriptedGateway(
      Array.from({ length: 20 }, () => endless),
      OLD,
    );
    const { reach } = await readNotes(gateway, ADDRESS);
    expect(asked()).toHaveLength(10);
    expect(reach).toEqual({ oldest: null, all: false });
  });

  it('may have others before them', async () => {
    const { gateway } = scriptedGateway([notesAnswer([wireNote(2), wireNote(1)], { endCursor: 'next' })]);
    expect((await readNotes(gateway, ADDRESS)).reach).toEqual({ oldest: '2023-10-18T09:00:00Z', all: false });
  });

  it.each([
    ['a session that ended', answering({ data: { currentUser: null, namespace: null } }), 'signed-out'],
    ['an item that is gone', answering({ data: { currentUser: { username: 'ada' }, namespace: null } }), 'not-found'],
    [
      'comments GitLab did not tell',
      answering({ data: { currentUser: { username: 'ada' }, namespace: { workItem: { widgets: [{}] } } } }),
      'refused',
    ],
  ])('are not there for %s', async (_what, step, kind) => {
    await expect(readNotes(scriptedGateway([step]).gateway, ADDRESS)).rejects.toMatchObject({ kind });
  });
});

describe('one comment', () => {
  const now = (data: object, ...errors: object[]) =>
    readNoteNow(
      scriptedGateway([answering({ data: { currentUser: { username: 'ada' }, ...data }, errors })]).gateway,
      'x',
    );

  it('is read as it stands now, or is gone', async () => {
    expect(await now({ note: wireNote(1) })).toMatchObject({ body: 'Note 1', canEdit: true });
    expect(await now({ note: null })).toBeNull();
  });

  it('that GitLab failed to tell is not gone', async () => {
    await expect(now({ note: null }, { message: 'Internal server error' })).rejects.toMatchObject({ kind: 'refused' });
    await expect(now({ currentUser: null, note: null })).rejects.toMatchObject({ kind: 'signed-out' });
  });
});
