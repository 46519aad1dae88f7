import { nativeRollUp } from '../roll-up';
import type { WorldItem } from '../world';
import { type Builder, NEVER_SET, type NewItem, progressAt, rolledUp } from './builder';
import type { Place } from './places';

/** A key result of the quarter the demo's clock stands in. What is left out has a plain default. */
export interface NewKeyResult extends Partial<Omit<NewItem, 'namespace' | 'iid' | 'type' | 'parent' | 'progress'>> {
  title: string;
  /** Whole percent; null: nobody scored it yet. */
  score: number | null;
}

/** This week's update, and the objective's edit after it: nothing of it is late. */
export const UPDATED = '2023-10-25T09:00:00Z';
const EDITED = '2023-10-25T11:00:00Z';

/** Adds an objective and its key results, whose iids follow the objective's in order. */
export function addOkr(
  { item }: Builder,
  { path, iid }: Pick<Place, 'path' | 'iid'>,
  { keyResults, ...told }: Partial<NewItem> & { title: string; keyResults: NewKeyResult[] },
): { objective: WorldItem; keyResults: WorldItem[] } {
  const objective = item({
    namespace: path,
    iid,
    type: 'Objective',
    labels: ['OKR'],
    assignees: ['infra-lead'],
    milestone: 2,
    updatedAt: EDITED,
    lastEditedAt: told.description ? EDITED : null,
    lastEditedBy: told.description ? 'infra-lead' : null,
    ...told,
  });
  const added = keyResults.map(({ score, ...rest }, index) =>
    item({
      namespace: path,
      iid: iid + 1 + index,
      type: 'Key Result',
      author: 'kr-owner',
      assignees: ['kr-owner'],
      labels: ['OKR'],
      parent: objective.id,
      progress: score === null ? { ...NEVER_SET } : progressAt(score, UPDATED),
      updatedAt: UPDATED,
      lastEditedAt: rest.description ? UPDATED : null,
      lastEditedBy: rest.description ? 'kr-owner' : null,
      startDate: '2023-08-01',
      dueDate: '2023-10-31',
      ...rest,
    }),
  );
  if (added.length) objective.progress = rolledUp(nativeRollUp(added), UPDATED);
  return { objective, keyResults: added };
}
