import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import {
  currentUser,
  namespaceWith,
  nodes,
  or,
  orNull,
  parse,
  type Shaped,
  widgetFields,
  widgetsWith,
} from './schema-parts';

const permission = madeOnce(() => or(z.boolean(), false));
const reasons = madeOnce(() => or(z.array(z.string()), []));

const userPermissions = madeOnce(() =>
  or(z.object({ updateWorkItem: permission(), adminWorkItem: permission() }), {
    updateWorkItem: false,
    adminWorkItem: false,
  }),
);
/** Null also for a project that is a group, and the other way round. */
const place = madeOnce(() =>
  orNull(z.object({ workItems: nodes(z.object({ id: z.string(), userPermissions: userPermissions() })) })),
);
const checkables = madeOnce(() => z.object({ currentUser: currentUser(), project: place(), group: place() }));

const storedFields = madeOnce(() => {
  const { description, progress, startValue, currentValue, endValue, updatedAt, healthStatus } = widgetFields();
  return {
    title: z.string(),
    lockVersion: orNull(z.number()),
    widgets: widgetsWith({ description, progress, startValue, currentValue, endValue, updatedAt, healthStatus }),
  };
});
const stored = madeOnce(() => z.object(storedFields()));
const keyResultNow = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: namespaceWith(z.object({ ...storedFields(), userPermissions: userPermissions() })),
  }),
);
const writtenKeyResult = madeOnce(() =>
  z.object({
    workItemUpdate: orNull(z.object({ errors: reasons(), workItem: orNull(stored()) })),
  }),
);

const note = madeOnce(() =>
  z.object({
    id: z.string(),
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: orNull(z.string()), username: z.string() })),
    userPermissions: or(z.object({ adminNote: permission() }), { adminNote: false }),
  }),
);
const notes = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: namespaceWith(
      z.object({
        userPermissions: or(z.object({ createNote: permission() }), { createNote: false }),
        widgets: widgetsWith({
          discussions: orNull(
            z.object({
              /** The cursor is told in 17.2 only. */
              pageInfo: orNull(z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) })),
              nodes: z.array(orNull(z.object({ notes: nodes(note()) }))),
            }),
          ),
        }),
      }),
    ),
  }),
);
const noteNow = madeOnce(() => z.object({ currentUser: currentUser(), note: orNull(note()) }));
const writtenNote = madeOnce(() => orNull(z.object({ errors: reasons(), note: orNull(note()) })));
const writtenNotes = madeOnce(() => z.object({ createNote: writtenNote(), updateNote: writtenNote() }));

export type WireKeyResult = Shaped<typeof stored>;
export type WireNote = Shaped<typeof note>;

/** The data of the checkables operation: what GitLab told of items. @throws GitlabError 'not-understood' */
export function parseCheckables(data: unknown) {
  const { currentUser, project, group } = parse(checkables, data);
  const items = [project, group].flatMap((one) => one?.workItems?.nodes ?? []).filter((one) => one !== null);
  return { currentUser, items };
}

/** The data of a key-result-now operation; `item` is null for one that cannot be read. @throws GitlabError 'not-understood' */
export function parseKeyResultNow(data: unknown) {
  const { currentUser, namespace } = parse(keyResultNow, data);
  return { currentUser, item: namespace?.workItem ?? null };
}

/** The data of an operation that writes a key result; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseWrittenKeyResult(data: unknown) {
  return parse(writtenKeyResult, data).workItemUpdate;
}

/** The data of an operation that reads comments; `item` is null for one that cannot be read. @throws GitlabError 'not-understood' */
export function parseNotes(data: unknown) {
  const { currentUser, namespace } = parse(notes, data);
  return { currentUser, item: namespace?.workItem ?? null };
}

/** The data of the operation that reads one comment; null for one that is gone. @throws GitlabError 'not-understood' */
export function parseNoteNow(data: unknown) {
  return parse(noteNow, data);
}

/** The data of an operation that writes a comment; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseWrittenNote(data: unknown) {
  const { createNote, updateNote } = parse(writtenNotes, data);
  return createNote ?? updateNote;
}
