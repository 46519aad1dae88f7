import * as z from 'zod/mini';
import { currentUser, finite, mergedWidgets, namespaceWith, or, orNull, parse, widgetFields } from './schema-parts';

const { progress, startValue, currentValue, endValue, updatedAt } = widgetFields;

/** What the operations on a title or on progress ask for; the other one's part is null or not there. */
const storedFields = {
  title: orNull(z.string()),
  lockVersion: orNull(finite),
  widgets: z.pipe(mergedWidgets, z.object({ progress, startValue, currentValue, endValue, updatedAt })),
};
const stored = z.lazy(() => z.object(storedFields));

const permission = or(z.boolean(), false);
const scoreNow = z.lazy(() =>
  z.object({
    currentUser,
    namespace: namespaceWith(
      z.object({
        ...storedFields,
        userPermissions: orNull(z.object({ updateWorkItem: permission, adminWorkItem: permission })),
      }),
    ),
  }),
);

const written = z.lazy(() =>
  z.object({
    workItemUpdate: orNull(z.object({ errors: or(z.array(z.string()), []), workItem: orNull(stored) })),
  }),
);

export type WireStoredScore = z.infer<typeof stored>;

/** The data of a title-now or progress-now operation; `item` is null for one that cannot be read. @throws GitlabError 'not-understood' */
export function parseScoreNow(data: unknown) {
  const { currentUser, namespace } = parse(scoreNow, data);
  return { currentUser, item: namespace?.workItem ?? null };
}

/** The data of an operation that writes a title or progress; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseWrittenScore(data: unknown) {
  return parse(written, data).workItemUpdate;
}
