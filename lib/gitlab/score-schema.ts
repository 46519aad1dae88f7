import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { currentUser, namespaceWith, or, orNull, parse, type Shaped, widgetFields, widgetsWith } from './schema-parts';

/** What the operations on a title or on progress ask for; the other one's part is null or not there. */
const storedFields = madeOnce(() => {
  const { progress, startValue, currentValue, endValue, updatedAt } = widgetFields();
  return {
    title: orNull(z.string()),
    lockVersion: orNull(z.number()),
    widgets: widgetsWith({ progress, startValue, currentValue, endValue, updatedAt }),
  };
});
const stored = madeOnce(() => z.object(storedFields()));

const permission = madeOnce(() => or(z.boolean(), false));
const scoreNow = madeOnce(() =>
  z.object({
    currentUser: currentUser(),
    namespace: namespaceWith(
      z.object({
        ...storedFields(),
        userPermissions: orNull(z.object({ updateWorkItem: permission(), adminWorkItem: permission() })),
      }),
    ),
  }),
);

const written = madeOnce(() =>
  z.object({
    workItemUpdate: orNull(z.object({ errors: or(z.array(z.string()), []), workItem: orNull(stored()) })),
  }),
);

export type WireStoredScore = Shaped<typeof stored>;

/** The data of a title-now or progress-now operation; `item` is null for one that cannot be read. @throws GitlabError 'not-understood' */
export function parseScoreNow(data: unknown) {
  const { currentUser, namespace } = parse(scoreNow, data);
  return { currentUser, item: namespace?.workItem ?? null };
}

/** The data of an operation that writes a title or progress; null when the whole field failed. @throws GitlabError 'not-understood' */
export function parseWrittenScore(data: unknown) {
  return parse(written, data).workItemUpdate;
}
