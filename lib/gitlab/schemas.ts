import * as z from 'zod/mini';
import { GitlabError } from './errors';

/**
 * The shapes of GitLab's answers. Strict about what makes an item (ids, title, state); any other part that is missing
 * or not as expected is null, so that one failed widget does not cost the whole answer. Unknown keys are dropped.
 */
const orNull = <T extends z.ZodMiniType>(schema: T) => or(schema, null);

/** zod's own `catch` prepares error texts nobody reads, 3.5 kB compressed in every page's script. */
function or<T extends z.ZodMiniType, F>(schema: T, fallback: F) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value: unknown): z.infer<T> | F => {
      const result = schema.safeParse(value);
      return result.success ? result.data : fallback;
    }),
  );
}

/** A GraphQL list with its unusable entries as null. */
const nodes = <T extends z.ZodMiniType>(schema: T) => orNull(z.object({ nodes: z.array(orNull(schema)) }));

const httpUrl = z.string().check(z.refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url)));
const finite = z.number();
/** GitLab writes some days as instants: `2023-10-31T00:00:00Z`. */
const day = z.pipe(
  z.string().check(z.refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text))),
  z.transform((text: string) => text.slice(0, 10)),
);

const widgetFields = {
  description: orNull(z.string()),
  lastEditedAt: orNull(z.string()),
  labels: nodes(z.object({ title: z.string() })),
  assignees: nodes(z.object({ name: z.string(), username: z.string() })),
  milestone: orNull(z.object({ title: z.string(), startDate: orNull(day), dueDate: orNull(day) })),
  startDate: orNull(day),
  dueDate: orNull(day),
  hasChildren: orNull(z.boolean()),
  /** Not there at all, unlike null, when the item has no progress widget. */
  progress: z.optional(orNull(finite)),
  startValue: orNull(finite),
  currentValue: orNull(finite),
  endValue: orNull(finite),
  updatedAt: orNull(z.string()),
  healthStatus: orNull(z.enum(['onTrack', 'needsAttention', 'atRisk'])),
};

/** No two widgets share a field that we ask for, so their fields are laid together; a failed widget is null. */
const mergedWidgets = z.pipe(
  or(z.array(z.nullable(z.looseObject({}))), []),
  z.transform((widgets): Record<string, unknown> => Object.assign({}, ...widgets)),
);

const itemFields = {
  id: z.string(),
  iid: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  createdAt: z.string(),
  closedAt: orNull(z.string()),
  webUrl: orNull(httpUrl),
  workItemType: z.object({ name: z.string() }),
  namespace: orNull(z.object({ fullPath: z.string() })),
};

const item = z.object({ ...itemFields, widgets: z.pipe(mergedWidgets, z.object(widgetFields)) });

const childrenFields = {
  children: orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(item)),
    }),
  ),
};

const objective = z.object({
  ...itemFields,
  lockVersion: orNull(finite),
  userPermissions: orNull(z.object({ updateWorkItem: z.boolean() })),
  widgets: z.pipe(
    mergedWidgets,
    z.object({
      ...widgetFields,
      ...childrenFields,
      rolledUpCountsByType: orNull(z.array(z.object({ countsByState: z.object({ all: finite }) }))),
    }),
  ),
});

const namespaceWith = <T extends z.ZodMiniType>(workItem: T) =>
  z.nullable(z.object({ workItem: z.nullable(workItem) }));

const objectiveData = z.object({
  currentUser: orNull(z.object({ username: z.string() })),
  namespace: namespaceWith(objective),
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

// zod's own error quotes the answer, and must not get out.
function parse<T extends z.ZodMiniType>(schema: T, value: unknown): z.infer<T> {
  const result = z.safeParse(schema, value);
  if (!result.success) throw new GitlabError('not-understood');
  return result.data;
}
