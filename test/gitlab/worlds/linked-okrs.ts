import type { WorldItem } from '../world';
import type { Builder, NewItem } from './builder';
import { UPDATED } from './okrs';
import type { Place } from './places';

/** An issue or epic of the demo's quarter that is an OKR by its labels or its type. */
export type NewCarrier = Partial<Omit<NewItem, 'namespace' | 'iid' | 'type'>> & { title: string };

/** Adds an issue, or an item of another type without progress, that was updated this week. */
export function addCarrier(
  { item }: Builder,
  { path, iid, type = 'Issue' }: Pick<Place, 'path' | 'iid'> & { type?: string },
  told: NewCarrier,
): WorldItem {
  return item({
    namespace: path,
    iid,
    type,
    assignees: ['platforms-manager'],
    updatedAt: UPDATED,
    lastEditedAt: told.description ? UPDATED : null,
    lastEditedBy: told.description ? 'platforms-manager' : null,
    ...told,
  });
}

/** Adds a labelled objective and the key results linked to it, whose iids follow the objective's in order. */
export function addLinkedOkr(
  builder: Builder,
  { path, iid }: Pick<Place, 'path' | 'iid'>,
  { keyResults, ...objective }: NewCarrier & { keyResults: NewCarrier[] },
): { objective: WorldItem; keyResults: WorldItem[] } {
  const upper = addCarrier(builder, { path, iid }, { labels: ['okr:o', 'FY24-Q3'], ...objective });
  const below = keyResults.map((told, index) => {
    const keyResult = addCarrier(
      builder,
      { path, iid: iid + 1 + index },
      { labels: ['okr:kr', 'FY24-Q3'], assignees: ['kr-owner'], ...told },
    );
    builder.link(upper, keyResult);
    return keyResult;
  });
  return { objective: upper, keyResults: below };
}
