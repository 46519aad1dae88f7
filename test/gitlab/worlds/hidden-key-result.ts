import { nativeRollUp } from '../roll-up';
import { type Builder, progressAt, rolledUp } from './builder';
import { places } from './places';

/** Six key results, one of which few may see: GitLab's own progress counts it, its list of children does not show it. */
export function hiddenKeyResult({ item }: Builder): void {
  const { path, iid } = places.hidden;
  const updated = '2023-10-24T09:00:00Z';
  const objective = item({
    namespace: path,
    iid,
    type: 'Objective',
    title: 'Consolidate regions before the end of the quarter',
    labels: ['OKR'],
    milestone: 2,
  });
  const titles = ['Traffic', 'Storage', 'Backups', 'Registry', 'Runners', 'Contract talks'];
  const keyResults = titles.map((subject, index) =>
    item({
      namespace: path,
      type: 'Key Result',
      title: `${subject} moved to the new region`,
      parent: objective.id,
      progress: progressAt(20 + index * 10, updated),
      labels: ['OKR'],
      readers: subject === 'Contract talks' ? ['kr-owner'] : null,
      startDate: '2023-08-01',
      dueDate: '2023-10-31',
    }),
  );
  objective.progress = rolledUp(nativeRollUp(keyResults), updated);
}
