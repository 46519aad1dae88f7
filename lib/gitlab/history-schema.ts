import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { currentUser, namespaceWith, nodes, orNull, parse, type Shaped, widgetsWith } from './schema-parts';

const note = madeOnce(() =>
  z.object({
    body: z.string(),
    createdAt: z.string(),
    systemNoteMetadata: orNull(z.object({ action: orNull(z.string()) })),
  }),
);
const discussions = madeOnce(() =>
  orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(z.object({ notes: nodes(note()) }))),
    }),
  ),
);
const item = madeOnce(() => z.object({ id: z.string(), widgets: widgetsWith({ discussions: discussions() }) }));
/** Null also for a project that is a group, and the other way round. */
const items = madeOnce(() => orNull(z.object({ workItems: nodes(item()) })));
const histories = madeOnce(() => z.object({ currentUser: currentUser(), project: items(), group: items() }));
const page = madeOnce(() => z.object({ namespace: namespaceWith(item()) }));

/** A part of an item's activity; null when GitLab did not tell it. */
export type WireActivity = Shaped<typeof discussions>;

/** The data of a histories operation: the activity by item id, of those that can be read. @throws GitlabError 'not-understood' */
export function parseHistories(data: unknown) {
  const { currentUser, project, group } = parse(histories, data);
  const found = [project, group].flatMap((place) => place?.workItems?.nodes ?? []).filter((one) => one !== null);
  return { currentUser, activities: new Map(found.map(({ id, widgets }) => [id, widgets.discussions])) };
}

/** The data of a further page of one item's activity. @throws GitlabError 'not-understood' */
export function parseHistoryPage(data: unknown): WireActivity {
  return parse(page, data).namespace?.workItem?.widgets.discussions ?? null;
}
