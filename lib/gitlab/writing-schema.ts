import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { currentUser, itemFields, namespaceWith, nodes, or, orNull, parse, widgetsWith } from './schema-parts';

const storedFields = madeOnce(() => ({ state: itemFields().state, lockVersion: orNull(z.number()) }));
const descriptionFields = madeOnce(() => ({ description: orNull(z.string()) }));
const activity = <T extends z.ZodMiniType>(note: T) => ({ discussions: nodes(z.object({ notes: nodes(note) })) });
const reasons = madeOnce(() => or(z.array(z.string()), []));

const descriptionNow = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: namespaceWith(
      z.object({
        ...storedFields(),
        userPermissions: orNull(z.object({ updateWorkItem: z.boolean() })),
        widgets: widgetsWith({ ...descriptionFields(), ...activity(z.object({ id: z.string() })) }),
      }),
    ),
  }),
);

const written = madeOnce(() =>
  z.object({
    workItemUpdate: orNull(
      z.object({
        errors: reasons(),
        workItem: orNull(z.object({ ...storedFields(), widgets: widgetsWith(descriptionFields()) })),
      }),
    ),
  }),
);

const change = madeOnce(() =>
  z.object({
    id: z.string(),
    systemNoteMetadata: orNull(
      z.object({
        action: orNull(z.string()),
        descriptionVersion: orNull(z.object({ description: orNull(z.string()) })),
      }),
    ),
  }),
);
const changes = madeOnce(() =>
  z.object({
    namespace: namespaceWith(z.object({ widgets: widgetsWith(activity(change())) })),
  }),
);

const linked = madeOnce(() =>
  z.object({
    workItemAddLinkedItems: orNull(
      z.object({
        errors: reasons(),
        workItem: orNull(
          z.object({
            userPermissions: orNull(z.object({ adminWorkItemLink: z.boolean() })),
            widgets: widgetsWith({ linkedItems: nodes(z.object({ workItem: orNull(z.object({ id: z.string() })) })) }),
          }),
        ),
      }),
    ),
  }),
);

type Discussions<T> = { nodes: ({ notes: { nodes: (T | null)[] } | null } | null)[] } | null;

/** The notes in an activity, in its order; null when GitLab did not tell it. */
function notesIn<T>(discussions: Discussions<T>): T[] | null {
  const notes = discussions?.nodes.flatMap((discussion) => discussion?.notes?.nodes ?? []);
  return notes?.filter((note) => note !== null) ?? null;
}

/** The data of a description-now operation; `item` is null for one that cannot be read. @throws GitlabError 'not-understood' */
export function parseDescriptionNow(data: unknown) {
  const { currentUser, namespace } = parse(descriptionNow, data);
  const item = namespace?.workItem ?? null;
  return { currentUser, item, activity: notesIn(item?.widgets.discussions ?? null) };
}

/** The data of the writing operation; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseWritten(data: unknown) {
  return parse(written, data).workItemUpdate;
}

/** The newest activity, newest first; null when GitLab did not tell it. @throws GitlabError 'not-understood' */
export function parseChanges(data: unknown) {
  return notesIn(parse(changes, data).namespace?.workItem?.widgets.discussions ?? null);
}

/** The data of the linking operation; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseLinked(data: unknown) {
  return parse(linked, data).workItemAddLinkedItems;
}
