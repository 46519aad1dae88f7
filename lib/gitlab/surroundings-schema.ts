import * as z from 'zod/mini';
import {
  currentUser,
  finite,
  itemFields,
  mergedWidgets,
  namespaceWith,
  nodes,
  orNull,
  parse,
  widgetFields,
} from './schema-parts';

const deliveryFields = {
  rolledUpCountsByType: orNull(z.array(z.object({ countsByState: z.object({ all: finite, closed: finite }) }))),
};
const initiative = z.lazy(() =>
  z.object({
    ...itemFields,
    widgets: z.pipe(mergedWidgets, z.object({ ...widgetFields, ...deliveryFields })),
  }),
);
const linkFields = {
  linkedItems: nodes(
    z.object({ linkId: z.string(), workItemState: z.optional(itemFields.state), workItem: orNull(initiative) }),
  ),
};
const comment = z.lazy(() =>
  z.object({
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: z.string(), username: orNull(z.string()) })),
  }),
);
const commentFields = {
  discussions: orNull(
    z.object({
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ notes: nodes(comment) }))),
    }),
  ),
};
const activityFields = {
  discussions: nodes(
    z.object({
      notes: nodes(
        z.object({ body: z.string(), systemNoteMetadata: orNull(z.object({ action: orNull(z.string()) })) }),
      ),
    }),
  ),
};

/** Items by reference; null where that part of the answer failed. */
const found = nodes(initiative);

const surroundings = z.lazy(() =>
  z.object({
    currentUser,
    namespace: z.optional(
      namespaceWith(z.object({ widgets: z.pipe(mergedWidgets, z.object({ ...linkFields, ...commentFields })) })),
    ),
    first: found,
    second: found,
    third: found,
    fourth: found,
    fifth: found,
  }),
);

const epicSide = z.lazy(() =>
  z.object({
    currentUser,
    namespace: namespaceWith(
      z.object({
        ...itemFields,
        widgets: z.pipe(
          mergedWidgets,
          z.object({ ...widgetFields, ...deliveryFields, ...linkFields, ...activityFields }),
        ),
      }),
    ),
  }),
);

const namespace = orNull(z.object({ fullPath: z.string() }));
const namespaces = z.lazy(() =>
  z.object({
    first: namespace,
    second: namespace,
    third: namespace,
    fourth: namespace,
    fifth: namespace,
  }),
);

export type WireInitiative = z.infer<typeof initiative>;
export type WireSurroundings = z.infer<typeof surroundings>;
type WireEpic = NonNullable<NonNullable<z.infer<typeof epicSide>['namespace']>['workItem']>;
export type WireLinks = WireEpic['widgets']['linkedItems'];
export type WireActivity = WireEpic['widgets']['discussions'];

/** The data of a surroundings operation. @throws GitlabError 'not-understood' */
export function parseSurroundings(data: unknown): WireSurroundings {
  return parse(surroundings, data);
}

/** The data of an epic-side operation. @throws GitlabError 'not-understood' */
export function parseEpicSide(data: unknown) {
  return parse(epicSide, data);
}

/** Full paths of the namespaces in an answer that the reader may see. @throws GitlabError 'not-understood' */
export function parseNamespaces(data: unknown): string[] {
  return Object.values(parse(namespaces, data)).flatMap((one) => one?.fullPath ?? []);
}
