import type { Builder } from './builder';
import { addCarrier } from './linked-okrs';
import { places } from './places';

const ISSUES = places.labelledObjective.path;
const KEY_RESULT_ISSUE = 21;
const QUARTER = { startDate: '2023-08-01', dueDate: '2023-10-31' };

/** An epic as objective: below it an epic and an issue as key results, weighted by its criteria, and plain work. */
export function epicOkrs(builder: Builder): void {
  const { epicObjective, epicKeyResult } = places;
  const objective = addCarrier(
    builder,
    { ...epicObjective, type: 'Epic' },
    {
      title: 'Objective: Costs grow slower than usage',
      description: `### Context

Usage doubles in a year; what it costs should not.

### Scoring Criteria

| Key Result | Contribution |
| ---------- | ------------ |
| ${epicKeyResult.path}&${epicKeyResult.iid} | 70% |
| ${ISSUES}#${KEY_RESULT_ISSUE} | 30% |`,
      labels: ['okr::o', 'FY24-Q3'],
      health: 'onTrack',
      ...QUARTER,
    },
  );
  const below = { labels: ['okr::kr', 'FY24-Q3'], assignees: ['kr-owner'], parent: objective.id };
  const keyResult = addCarrier(
    builder,
    { ...epicKeyResult, type: 'Epic' },
    { title: 'KR: Idle capacity below a tenth => 55%', health: 'needsAttention', ...QUARTER, ...below },
  );
  addCarrier(
    builder,
    { path: ISSUES, iid: KEY_RESULT_ISSUE },
    { title: 'KR: Every team sees its costs => 35%', health: 'onTrack', ...below },
  );
  const work = { path: ISSUES, iid: KEY_RESULT_ISSUE + 1 };
  addCarrier(builder, work, { title: 'Tag what the build machines cost', parent: objective.id });
  const steps = { path: ISSUES, iid: work.iid + 1 };
  addCarrier(builder, steps, { title: 'Switch idle test machines off at night', parent: keyResult.id });
}
