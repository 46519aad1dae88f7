import * as z from 'zod/mini';
import {
  currentUser,
  finite,
  mergedWidgets,
  namespaceWith,
  nodes,
  or,
  orNull,
  parse,
  widgetFields,
} from './schema-parts';

const { description, progress, startValue, currentValue, endValue, updatedAt, healthStatus } = widgetFields;
const permission = or(z.boolean(), false);
const reasons = or(z.array(z.string()), []);

const userPermissions = z.lazy(() =>
  or(z.object({ updateWorkItem: permission, adminWorkItem: permission }), {
    updateWorkItem: false,
    adminWorkItem: false,
  }),
);
/** Null also for a project that is a group, and the other way round. */
const place = z.lazy(() => orNull(z.object({ workItems: nodes(z.object({ id: z.string(), userPermissions })) })));
const checkables = z.lazy(() => z.object({ currentUser, project: place, group: place }));

const storedFields = {
  title: z.string(),
  lockVersion: orNull(finite),
  widgets: z.pipe(
    mergedWidgets,
    z.object({ description, progress, startValue, currentValue, endValue, updatedAt, healthStatus }),
  ),
};
const stored = z.lazy(() => z.object(storedFields));
const keyResultNow = z.lazy(() =>
  z.object({
    currentUser,
    namespace: namespaceWith(z.object({ ...storedFields, userPermissions })),
  }),
);
const writtenKeyResult = z.lazy(() =>
  z.object({
    workItemUpdate: orNull(z.object({ errors: reasons, workItem: orNull(stored) })),
  }),
);

const note = z.lazy(() =>
  z.object({
    id: z.string(),
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: orNull(z.string()), username: z.string() })),
    userPermissions: or(z.object({ adminNote: permission }), { adminNote: false }),
  }),
);
const notes = z.lazy(() =>
  z.object({
    currentUser,
    namespace: namespaceWith(
      z.object({
        userPermissions: or(z.object({ createNote: permission }), { createNote: false }),
        widgets: z.pipe(
          mergedWidgets,
          z.object({
            discussions: orNull(
              z.object({
                /** The cursor is told in 17.2 only. */
                pageInfo: orNull(z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) })),
                nodes: z.array(orNull(z.object({ notes: nodes(note) }))),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);
const noteNow = z.lazy(() => z.object({ currentUser, note: orNull(note) }));
const writtenNote = orNull(z.object({ errors: reasons, note: orNull(note) }));
const writtenNotes = z.lazy(() => z.object({ createNote: writtenNote, updateNote: writtenNote }));

export type WireKeyResult = z.infer<typeof stored>;
export type WireNote = z.infer<typeof note>;

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
