import { nativeRollUp } from '../roll-up';
import { type Builder, progressAt, rolledUp } from './builder';
import type { Place } from './places';

/** An objective with `count` key results, scored 0 to 100 in turn. Their iids follow the objective's. */
export function manyKeyResults({ item }: Builder, { path, iid }: Place, count: number): void {
  const updated = '2023-10-24T09:00:00Z';
  const objective = item({
    namespace: path,
    iid,
    type: 'Objective',
    title: `Roll out to ${count} services`,
    description: 'Score => 50%\n\n### Context\n\nEvery service is a key result of its own.',
    lastEditedAt: '2023-10-25T09:00:00Z',
    lastEditedBy: 'infra-lead',
    labels: ['OKR'],
    milestone: 2,
  });
  const keyResults = Array.from({ length: count }, (_, index) =>
    item({
      namespace: path,
      iid: iid + 1 + index,
      type: 'Key Result',
      title: `Service ${index + 1} is rolled out`,
      parent: objective.id,
      progress: progressAt((index * 7) % 101, updated),
      labels: ['OKR'],
      updatedAt: updated,
      startDate: '2023-08-01',
      dueDate: '2023-10-31',
    }),
  );
  objective.progress = rolledUp(nativeRollUp(keyResults), updated);
}
