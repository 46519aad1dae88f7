import { type Builder, progressAt, rolledUp } from './builder';
import { places } from './places';

/** OKRs without the native types: labelled issues tied by links. */
export function labelledCarriers({ item, link }: Builder): void {
  const { path, iid } = places.labelledObjective;
  const objective = item({
    namespace: path,
    iid,
    type: 'Issue',
    title: 'Objective: Self-managed upgrades are uneventful => 70%',
    labels: ['okr:o', 'FY24-Q3'],
  });
  const keyResults: [string, string[] | null][] = [
    ['KR: Upgrade paths are tested for every release => 90%', null],
    ['KR: Failed upgrades halve => 60%', null],
    ['KR: Early adopters give feedback => 40%', ['kr-owner']],
  ];
  for (const [title, readers] of keyResults) {
    link(objective, item({ namespace: path, type: 'Issue', title, readers, labels: ['okr:kr', 'FY24-Q3'] }));
  }
}

/** An objective whose score comes from a key result and from an objective below it. */
export function cascade({ item }: Builder): void {
  const { path, iid } = places.cascade;
  const updated = '2023-10-24T09:00:00Z';
  const common = { namespace: path, labels: ['OKR'] };
  const upper = item({
    ...common,
    iid,
    type: 'Objective',
    title: 'Customers trust the platform',
    milestone: 2,
    progress: rolledUp(60, updated),
  });
  const lower = item({
    ...common,
    type: 'Objective',
    title: 'Incidents are short',
    parent: upper.id,
    milestone: 2,
    progress: rolledUp(50, updated),
  });
  const scored: [string, number, number][] = [
    ['Status page updates within ten minutes', 70, upper.id],
    ['Time to mitigate below thirty minutes', 40, lower.id],
    ['Alerts reach the right team at once', 60, lower.id],
  ];
  for (const [title, percent, parent] of scored) {
    item({ ...common, type: 'Key Result', title, parent, progress: progressAt(percent, updated) });
  }
}
