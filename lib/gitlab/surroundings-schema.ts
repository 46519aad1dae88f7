import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import {
  currentUser,
  itemFields,
  namespaceWith,
  nodes,
  orNull,
  parse,
  type Shaped,
  widgetFields,
  widgetsWith,
} from './schema-parts';

const deliveryFields = madeOnce(() => ({
  rolledUpCountsByType: orNull(z.array(z.object({ countsByState: z.object({ all: z.number(), closed: z.number() }) }))),
}));
const initiative = madeOnce(() =>
  z.object({
    ...itemFields(),
    widgets: widgetsWith({ ...widgetFields(), ...deliveryFields() }),
  }),
);
const linkFields = madeOnce(() => ({
  linkedItems: nodes(
    z.object({ linkId: z.string(), workItemState: z.optional(itemFields().state), workItem: orNull(initiative()) }),
  ),
}));
const comment = madeOnce(() =>
  z.object({
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: z.string(), username: orNull(z.string()) })),
  }),
);
const commentFields = madeOnce(() => ({
  discussions: orNull(
    z.object({
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ notes: nodes(comment()) }))),
    }),
  ),
}));
const activityFields = madeOnce(() => ({
  discussions: nodes(
    z.object({
      notes: nodes(
        z.object({ body: z.string(), systemNoteMetadata: orNull(z.object({ action: orNull(z.string()) })) }),
      ),
    }),
  ),
}));

/** Items by reference; null where that part of the answer failed. */
const found = madeOnce(() => nodes(initiative()));

const surroundings = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: z.optional(namespaceWith(z.object({ widgets: widgetsWith({ ...linkFields(), ...commentFields() }) }))),
    first: found(),
    second: found(),
    third: found(),
    fourth: found(),
    fifth: found(),
  }),
);

const epicSide = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: namespaceWith(
      z.object({
        ...itemFields(),
        widgets: widgetsWith({ ...widgetFields(), ...deliveryFields(), ...linkFields(), ...activityFields() }),
      }),
    ),
  }),
);

const namespace = madeOnce(() => orNull(z.object({ fullPath: z.string() })));
const namespaces = madeOnce(() =>
  z.object({
    first: namespace(),
    second: namespace(),
    third: namespace(),
    fourth: namespace(),
    fifth: namespace(),
  }),
);

export type WireInitiative = Shaped<typeof initiative>;
export type WireSurroundings = Shaped<typeof surroundings>;
type WireEpic = NonNullable<NonNullable<Shaped<typeof epicSide>['namespace']>['workItem']>;
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
