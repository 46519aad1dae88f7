import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import {
  childrenFields,
  currentUser,
  type item,
  itemFields,
  linkedFields,
  namespaceWith,
  nodes,
  or,
  orNull,
  parse,
  type Shaped,
  widgetFields,
  widgetsWith,
} from './schema-parts';

const parent = madeOnce(() =>
  z.object({
    id: z.string(),
    iid: z.string(),
    title: z.string(),
    webUrl: itemFields().webUrl,
    workItemType: itemFields().workItemType,
    namespace: z.object({ fullPath: z.string() }),
    widgets: widgetsWith({ labels: widgetFields().labels }),
  }),
);

export const objective = madeOnce(() =>
  z.object({
    ...itemFields(),
    lockVersion: orNull(z.number()),
    userPermissions: orNull(z.object({ updateWorkItem: z.boolean() })),
    widgets: widgetsWith({
      ...widgetFields(),
      ...childrenFields(),
      ...linkedFields(),
      parent: orNull(parent()),
      rolledUpCountsByType: orNull(z.array(z.object({ countsByState: z.object({ all: z.number() }) }))),
    }),
  }),
);

const types = madeOnce(() => nodes(z.object({ name: z.string(), iconName: orNull(z.string()) })));
const objectiveData = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: z.nullable(z.object({ workItemTypes: types(), workItem: z.nullable(objective()) })),
  }),
);
const childrenData = madeOnce(() =>
  z.object({
    namespace: namespaceWith(z.object({ widgets: widgetsWith(childrenFields()) })),
  }),
);
const envelope = madeOnce(() =>
  z
    .object({
      data: orNull(z.looseObject({})),
      errors: or(z.array(z.object({ message: or(z.string(), ''), extensions: z.optional(z.unknown()) })), []),
    })
    .check(z.refine(({ data, errors }) => data !== null || errors.length > 0)),
);

export type WireItem = Shaped<typeof item>;
export type WireObjective = Shaped<typeof objective>;
export type WireObjectiveData = Shaped<typeof objectiveData>;
/** One page of children; null when that part of the answer failed or the item can have none. */
export type WireChildren = WireObjective['widgets']['children'];

/** What every GraphQL answer looks like: data, errors, or both. @throws GitlabError 'not-understood' */
export function parseEnvelope(json: unknown) {
  return parse(envelope, json);
}

/** Makes what an objective's answer is read with, else made when the first one is there: a score would wait for it. */
export function makeObjectiveShapes(): void {
  envelope();
  objectiveData();
}

/** The data of an objective operation. @throws GitlabError 'not-understood' */
export function parseObjectiveData(data: unknown): WireObjectiveData {
  return parse(objectiveData, data);
}

/** The data of a children operation: its page. @throws GitlabError 'not-understood' */
export function parseChildrenData(data: unknown): WireChildren {
  return parse(childrenData, data).namespace?.workItem?.widgets.children ?? null;
}
