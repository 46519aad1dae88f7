import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { readUrl } from '../okr/read-url';
import { GitlabError } from './errors';

/**
 * What the shapes of GitLab's answers are made of. Strict about what makes an item (ids, title, state); any other part
 * that is missing or not as expected is null, so that one failed widget does not cost the whole answer. Unknown keys are
 * dropped.
 *
 * A shape is made when it is first needed: to make any while a script is evaluated would take a good part of the time that
 * a page's first task of ours may take.
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

const httpUrl = madeOnce(() => z.string().check(z.refine((url) => /^https?:\/\//i.test(url) && readUrl(url) !== null)));
/** GitLab writes some days as instants: `2023-10-31T00:00:00Z`. */
const day = madeOnce(() =>
  z.pipe(
    z.string().check(z.refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text))),
    z.transform((text: string) => text.slice(0, 10)),
  ),
);

export const widgetFields = madeOnce(() => ({
  description: orNull(z.string()),
  lastEditedAt: orNull(z.string()),
  labels: nodes(z.object({ title: z.string() })),
  assignees: nodes(z.object({ name: z.string(), username: z.string() })),
  milestone: orNull(z.object({ title: z.string(), startDate: orNull(day()), dueDate: orNull(day()) })),
  startDate: orNull(day()),
  dueDate: orNull(day()),
  hasChildren: orNull(z.boolean()),
  hasParent: orNull(z.boolean()),
  /** Not there at all, unlike null, when the item has no progress widget. */
  progress: z.optional(orNull(z.number())),
  startValue: orNull(z.number()),
  currentValue: orNull(z.number()),
  endValue: orNull(z.number()),
  updatedAt: orNull(z.string()),
  healthStatus: orNull(z.enum(['onTrack', 'needsAttention', 'atRisk'])),
}));

/**
 * An item's widgets as one object with these fields. No two widgets share a field that we ask for, so they are laid
 * together; a failed widget is null. Which fields there are is left to the schema behind: a hundred items have a thousand
 * widgets.
 */
export function widgetsWith<T extends z.core.$ZodLooseShape>(fields: T) {
  const merged = z.transform(
    (widgets: unknown): Record<string, unknown> => Object.assign({}, ...(Array.isArray(widgets) ? widgets : [])),
  );
  return z.pipe(merged, z.object(fields));
}

export const itemFields = madeOnce(() => ({
  id: z.string(),
  iid: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  createdAt: z.string(),
  closedAt: orNull(z.string()),
  webUrl: orNull(httpUrl()),
  workItemType: z.object({ name: z.string(), iconName: orNull(z.string()) }),
  namespace: orNull(z.object({ fullPath: z.string() })),
}));

/** Who asks; null: nobody is signed in. */
export const currentUser = madeOnce(() => orNull(z.object({ username: z.string() })));

export const namespaceWith = <T extends z.ZodMiniType>(workItem: T) =>
  z.nullable(z.object({ workItem: z.nullable(workItem) }));

export const item = madeOnce(() => z.object({ ...itemFields(), widgets: widgetsWith(widgetFields()) }));

/** One page of children; null when that part of the answer failed or the item can have none. */
export const childrenFields = madeOnce(() => ({
  children: orNull(
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: orNull(z.string()) }),
      nodes: z.array(orNull(item())),
    }),
  ),
}));

/** Linked items; null as with children. */
export const linkedFields = madeOnce(() => ({
  linkedItems: orNull(
    z.object({
      /** Not asked for where one page holds as many links as GitLab allows. */
      pageInfo: orNull(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(orNull(z.object({ linkType: z.string(), workItem: orNull(item()) }))),
    }),
  ),
}));

/** What a shape makes of an answer. */
export type Shaped<T extends () => z.ZodMiniType> = z.infer<ReturnType<T>>;

/**
 * A value in its shape.
 * @throws GitlabError 'not-understood', since zod's own error quotes the answer and must not get out
 */
export function parse<T extends z.ZodMiniType>(shape: () => T, value: unknown): z.infer<T> {
  const result = z.safeParse(shape(), value);
  if (!result.success) throw new GitlabError('not-understood');
  return result.data;
}
