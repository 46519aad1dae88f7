import * as z from 'zod/mini';
import { madeOnce } from '../../okr/made-once';
import {
  childrenFields,
  currentUser,
  itemFields,
  linkedFields,
  nodes,
  parse,
  type Shaped,
  widgetFields,
  widgetsWith,
} from '../schema-parts';

const itemWithBelow = madeOnce(() =>
  z.object({
    ...itemFields(),
    widgets: widgetsWith({ ...widgetFields(), ...childrenFields(), ...linkedFields() }),
  }),
);
const itemWithLinks = madeOnce(() => z.object({ id: z.string(), widgets: widgetsWith(linkedFields()) }));

/** `place`: the project or group; null where it may not be seen. */
const itemsOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ currentUser: currentUser(), place: z.nullable(z.object({ workItems: nodes(item) })) });

const belowData = madeOnce(() => itemsOf(itemWithBelow()));
const linksData = madeOnce(() => itemsOf(itemWithLinks()));

export type WireBelow = Shaped<typeof itemWithBelow>;
export type WireBelowData = Shaped<typeof belowData>;
export type WireLinksData = Shaped<typeof linksData>;

/** The data of a below operation. @throws GitlabError 'not-understood' */
export function parseBelowData(data: unknown): WireBelowData {
  return parse(belowData, data);
}

/** The data of a links operation. @throws GitlabError 'not-understood' */
export function parseLinksData(data: unknown): WireLinksData {
  return parse(linksData, data);
}
