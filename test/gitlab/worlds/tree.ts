import { nativeRollUp } from '../roll-up';
import { type Builder, progressAt, rolledUp } from './builder';
import { UPDATED } from './okrs';
import { places } from './places';

const OBJECTIVES = 100;
const KEY_RESULTS = ['Alerts name a cause', 'Restores are rehearsed', 'Costs are known', 'Load is tested', 'Docs hold'];

/** One objective over a hundred, each with five scored key results: 601 items. */
export function tree({ item, namespace }: Builder): void {
  const { path, iid } = places.tree100;
  namespace(path, 'Demo: tree');
  const common = { namespace: path, labels: ['OKR'], updatedAt: UPDATED };
  const root = item({ ...common, iid, type: 'Objective', title: 'Every service is ready for its peak', milestone: 2 });
  const objectives = Array.from({ length: OBJECTIVES }, (_, index) => {
    const title = `Workload ${index + 1} is ready for its peak`;
    const objective = item({ ...common, type: 'Objective', title, parent: root.id, milestone: 2 });
    const keyResults = KEY_RESULTS.map((subject, part) =>
      item({
        ...common,
        type: 'Key Result',
        title: `${subject} for workload ${index + 1}`,
        parent: objective.id,
        progress: progressAt((index * 7 + part * 13) % 101, UPDATED),
      }),
    );
    objective.progress = rolledUp(nativeRollUp(keyResults), UPDATED);
    return objective;
  });
  root.progress = rolledUp(nativeRollUp(objectives), UPDATED);
}
