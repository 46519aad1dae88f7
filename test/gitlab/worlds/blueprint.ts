import type { Builder } from './builder';
import { addLinkedOkr } from './linked-okrs';
import { places } from './places';

const PERIOD = '2019-q1';
/** The team's manager and the director. */
const ASSIGNEES = ['platforms-manager', 'infra-lead'];

/**
 * The Infrastructure blueprint's way: a team's objective as an issue with `okr:o`, `team:{team}` and `yyyy-qn`, and a
 * key result for each of availability, product and infrastructure, linked to it, their scores in their descriptions.
 */
export function blueprint(builder: Builder): void {
  builder.namespace(places.blueprint.path, 'Demo: blueprint');
  const keyResult = { labels: ['okr:kr', PERIOD], assignees: ASSIGNEES };
  addLinkedOkr(builder, places.blueprint, {
    title: 'Maximize user-visible services’ MTBF',
    description: `Services fail less often, and not twice for the same reason.

The team’s time is shared between availability, product and infrastructure; the key results say how.`,
    labels: ['okr:o', 'team:sre', PERIOD],
    assignees: ASSIGNEES,
    keyResults: [
      {
        ...keyResult,
        title: 'Availability: the five oldest corrective actions are done',
        description: `Each of them would have prevented an outage of the last year.

Score => 60%

Three are done, two wait for the new load balancers.`,
      },
      {
        ...keyResult,
        title: 'Product: five new services pass a readiness review before launch',
        description: `The review looks at alerts, capacity and the way back.

Progress: 3/5`,
      },
      {
        ...keyResult,
        title: 'Infrastructure: every change to a database is rehearsed',
        description: `KR: every change to a database is rehearsed on a copy => 70%

What is left are the changes made by hand.`,
      },
    ],
  });
  addLinkedOkr(builder, places.blueprintIncomplete, {
    title: 'Streamline GitLab deployments on GitLab.com and self-managed releases',
    description: 'A change reaches its users within a day, wherever they run it.',
    labels: ['okr:o', PERIOD],
    assignees: ['infra-lead'],
    keyResults: [
      {
        ...keyResult,
        title: 'Product: release candidates are deployed every week',
        description: 'Score => 40%',
      },
      {
        ...keyResult,
        labels: ['okr:kr'],
        title: 'Infrastructure: a failed deployment is rolled back by one command',
        description: 'Score => 50%',
      },
    ],
  });
}
