import * as z from 'zod/mini';
import {
  childrenFields,
  currentUser,
  finite,
  type item,
  itemFields,
  linkedFields,
  mergedWidgets,
  namespaceWith,
  nodes,
  or,
  orNull,
  parse,
  widgetFields,
} from './schema-parts';

const parent = z.object({
  id: z.string(),
  iid: z.string(),
  title: z.string(),
  webUrl: itemFields.webUrl,
  workItemType: itemFields.workItemType,
  namespace: z.object({ fullPath: z.string() }),
  widgets: z.pipe(mergedWidgets, z.object({ labels: widgetFields.labels })),
});

export const objective = z.object({
  ...itemFields,
  lockVersion: orNull(finite),
  userPermissions: orNull(z.object({ updateWorkItem: z.boolean() })),
  widgets: z.pipe(
    mergedWidgets,
    z.object({
      ...widgetFields,
      ...childrenFields,
      ...linkedFields,
      parent: orNull(parent),
      rolledUpCountsByType: orNull(z.array(z.object({ countsByState: z.object({ all: finite }) }))),
    }),
  ),
});

const types = nodes(z.object({ name: z.string(), iconName: orNull(z.string()) }));
const objectiveData = z.object({
  currentUser,
  namespace: z.nullable(z.object({ workItemTypes: types, workItem: z.nullable(objective) })),
});
const childrenData = z.object({
  namespace: namespaceWith(z.object({ widgets: z.pipe(mergedWidgets, z.object(childrenFields)) })),
});
const envelope = z
  .object({
    data: orNull(z.looseObject({})),
    errors: or(z.array(z.object({ message: or(z.string(), ''), extensions: z.optional(z.unknown()) })), []),
  })
  .check(z.refine(({ data, errors }) => data !== null || errors.length > 0));

export type WireItem = z.infer<typeof item>;
export type WireObjective = z.infer<typeof objective>;
export type WireObjectiveData = z.infer<typeof objectiveData>;
/** One page of children; null when that part of the answer failed or the item can have none. */
export type WireChildren = WireObjective['widgets']['children'];

/** What every GraphQL answer looks like: data, errors, or both. @throws GitlabError 'not-understood' */
export function parseEnvelope(json: unknown) {
  return parse(envelope, json);
}

/** The data of an objective operation. @throws GitlabError 'not-understood' */
export function parseObjectiveData(data: unknown): WireObjectiveData {
  return parse(objectiveData, data);
}

/** The data of a children operation: its page. @throws GitlabError 'not-understood' */
export function parseChildrenData(data: unknown): WireChildren {
  return parse(childrenData, data).namespace?.workItem?.widgets.children ?? null;
}
