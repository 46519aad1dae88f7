import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { currentUser, nodes, orNull, parse, type Shaped, widgetsWith } from './schema-parts';
import { objective } from './schemas';

const page = madeOnce(() =>
  orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(objective())),
    }),
  ),
);
const assignedPlace = madeOnce(() => orNull(z.object({ workItems: page() })));
const assigned = madeOnce(() =>
  z.object({ currentUser: currentUser(), project: assignedPlace(), group: assignedPlace() }),
);

const comment = madeOnce(() =>
  z.object({
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: z.string(), username: z.string() })),
  }),
);
const discussions = madeOnce(() =>
  orNull(
    z.object({
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ notes: nodes(comment()) }))),
    }),
  ),
);
const commented = madeOnce(() =>
  z.object({
    id: z.string(),
    widgets: widgetsWith({ discussions: discussions() }),
  }),
);
const commentedPlace = madeOnce(() => orNull(z.object({ workItems: nodes(commented()) })));
const comments = madeOnce(() =>
  z.object({ currentUser: currentUser(), project: commentedPlace(), group: commentedPlace() }),
);

export type WireDiscussions = Shaped<typeof commented>['widgets']['discussions'];

/** The data of an operation about assigned items. @throws GitlabError 'not-understood' */
export function parseAssigned(data: unknown) {
  const { currentUser, project, group } = parse(assigned, data);
  return { currentUser, place: project ?? group };
}

/** The data of a comments operation: discussions by item id, of those that can be read. @throws GitlabError 'not-understood' */
export function parseComments(data: unknown) {
  const { currentUser, project, group } = parse(comments, data);
  const found = [project, group].flatMap((place) => place?.workItems?.nodes ?? []).filter((one) => one !== null);
  return { currentUser, discussions: new Map(found.map(({ id, widgets }) => [id, widgets.discussions])) };
}
