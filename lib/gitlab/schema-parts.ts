import * as z from 'zod/mini';
import { GitlabError } from './errors';

/**
 * What the shapes of GitLab's answers are made of. Strict about what makes an item (ids, title, state); any other part
 * that is missing or not as expected is null, so that one failed widget does not cost the whole answer. Unknown keys are
 * dropped.
 *
 * What only some readers and writers ask for is `lazy`, made when it is first met: to make them all would take a good part
 * of the time that a page's first task of ours may take.
 */
export const orNull = <T extends z.ZodMiniType>(schema: T) => or(schema, null);

/** zod's own `catch` prepares error texts nobody reads, 3.5 kB compressed in every page's script. */
export function or<T extends z.ZodMiniType, F>(schema: T, fallback: F) {
  return z.transform((value: unknown): z.infer<T> | F => {
    // GitLab says itself of most fields that it has none: thousands in an answer, and an error for each is dear.
    if (value === null || value === undefined) return fallback;
    const result = schema.safeParse(value);
    return result.success ? result.data : fallback;
  });
}

/** A GraphQL list with its unusable entries as null. */
export const nodes = <T extends z.ZodMiniType>(schema: T) => orNull(z.object({ nodes: z.array(orNull(schema)) }));

const httpUrl = z.string().check(z.refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url)));
export const finite = z.number();
/** GitLab writes some days as instants: `2023-10-31T00:00:00Z`. */
const day = z.pipe(
  z.string().check(z.refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text))),
  z.transform((text: string) => text.slice(0, 10)),
);

export const widgetFields = {
  description: orNull(z.string()),
  lastEditedAt: orNull(z.string()),
  labels: nodes(z.object({ title: z.string() })),
  assignees: nodes(z.object({ name: z.string(), username: z.string() })),
  milestone: orNull(z.object({ title: z.string(), startDate: orNull(day), dueDate: orNull(day) })),
  startDate: orNull(day),
  dueDate: orNull(day),
  hasChildren: orNull(z.boolean()),
  hasParent: orNull(z.boolean()),
  /** Not there at all, unlike null, when the item has no progress widget. */
  progress: z.optional(orNull(finite)),
  startValue: orNull(finite),
  currentValue: orNull(finite),
  endValue: orNull(finite),
  updatedAt: orNull(z.string()),
  healthStatus: orNull(z.enum(['onTrack', 'needsAttention', 'atRisk'])),
};

/**
 * No two widgets share a field that we ask for, so their fields are laid together; a failed widget is null. Which
 * fields there are is left to the schema behind: a hundred items have a thousand widgets.
 */
export const mergedWidgets = z.transform(
  (widgets: unknown): Record<string, unknown> => Object.assign({}, ...(Array.isArray(widgets) ? widgets : [])),
);

export const itemFields = {
  id: z.string(),
  iid: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  createdAt: z.string(),
  closedAt: orNull(z.string()),
  webUrl: orNull(httpUrl),
  workItemType: z.object({ name: z.string(), iconName: orNull(z.string()) }),
  namespace: orNull(z.object({ fullPath: z.string() })),
};

/** Who asks; null: nobody is signed in. */
export const currentUser = orNull(z.object({ username: z.string() }));

export const namespaceWith = <T extends z.ZodMiniType>(workItem: T) =>
  z.nullable(z.object({ workItem: z.nullable(workItem) }));

export const item = z.object({ ...itemFields, widgets: z.pipe(mergedWidgets, z.object(widgetFields)) });

/** One page of children; null when that part of the answer failed or the item can have none. */
export const childrenFields = {
  children: orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(item)),
    }),
  ),
};

/** Linked items; null as with children. */
export const linkedFields = {
  linkedItems: orNull(
    z.object({
      /** Not asked for where one page holds as many links as GitLab allows. */
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ linkType: z.string(), workItem: orNull(item) }))),
    }),
  ),
};

/**
 * A value in its schema's shape.
 * @throws GitlabError 'not-understood', since zod's own error quotes the answer and must not get out
 */
export function parse<T extends z.ZodMiniType>(schema: T, value: unknown): z.infer<T> {
  const result = z.safeParse(schema, value);
  if (!result.success) throw new GitlabError('not-understood');
  return result.data;
}
