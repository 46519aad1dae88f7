import * as z from 'zod/mini';
import {
  childrenFields,
  currentUser,
  itemFields,
  linkedFields,
  mergedWidgets,
  nodes,
  parse,
  widgetFields,
} from '../schema-parts';

const itemWithBelow = z.lazy(() =>
  z.object({
    ...itemFields,
    widgets: z.pipe(mergedWidgets, z.object({ ...widgetFields, ...childrenFields, ...linkedFields })),
  }),
);
const itemWithLinks = z.lazy(() =>
  z.object({ id: z.string(), widgets: z.pipe(mergedWidgets, z.object(linkedFields)) }),
);

/** `place`: the project or group; null where it may not be seen. */
const itemsOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ currentUser, place: z.nullable(z.object({ workItems: nodes(item) })) });

const belowData = z.lazy(() => itemsOf(itemWithBelow));
const linksData = z.lazy(() => itemsOf(itemWithLinks));

export type WireBelow = z.infer<typeof itemWithBelow>;
export type WireBelowData = z.infer<typeof belowData>;
export type WireLinksData = z.infer<typeof linksData>;

/** The data of a below operation. @throws GitlabError 'not-understood' */
export function parseBelowData(data: unknown): WireBelowData {
  return parse(belowData, data);
}

/** The data of a links operation. @throws GitlabError 'not-understood' */
export function parseLinksData(data: unknown): WireLinksData {
  return parse(linksData, data);
}
