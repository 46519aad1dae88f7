import * as z from 'zod/mini';
import { currentUser, mergedWidgets, nodes, orNull, parse } from './schema-parts';
import { objective } from './schemas';

const page = z.lazy(() =>
  orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(objective)),
    }),
  ),
);
const assignedPlace = orNull(z.object({ workItems: page }));
const assigned = z.lazy(() => z.object({ currentUser, project: assignedPlace, group: assignedPlace }));

const comment = z.lazy(() =>
  z.object({
    body: z.string(),
    createdAt: z.string(),
    lastEditedAt: orNull(z.string()),
    author: orNull(z.object({ name: z.string(), username: z.string() })),
  }),
);
const discussions = z.lazy(() =>
  orNull(
    z.object({
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ notes: nodes(comment) }))),
    }),
  ),
);
const commented = z.lazy(() =>
  z.object({
    id: z.string(),
    widgets: z.pipe(mergedWidgets, z.object({ discussions })),
  }),
);
const commentedPlace = orNull(z.object({ workItems: nodes(commented) }));
const comments = z.lazy(() => z.object({ currentUser, project: commentedPlace, group: commentedPlace }));

export type WireDiscussions = z.infer<typeof commented>['widgets']['discussions'];

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
