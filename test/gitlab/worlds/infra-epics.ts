import type { WorldItem } from '../world';
import type { Builder, NewItem } from './builder';
import { places } from './places';

/** The epics that the objectives of `demo/platforms` are tied to, each in a state of its own. */
export type InfraEpics = ReturnType<typeof infraEpics>;

const GROUP = places.healthyEpic.path;
const SECRET = places.secretEpic.path;
/** The project whose issues stand below the epics. */
export const TRACKER = `${GROUP}/tracker`;

const DUE_THIS_QUARTER = { startDate: '2023-08-01', dueDate: '2023-10-31' };

/** Adds the epics of `demo/infra` and `demo/secret`, and the issues below them. */
export function infraEpics(builder: Builder) {
  const epic = (iid: number, title: string, status: string, told: Partial<NewItem> = {}) =>
    builder.item({
      namespace: GROUP,
      iid,
      type: 'Epic',
      title,
      description: epicDescription(title, status),
      assignees: ['platforms-manager'],
      updatedAt: '2023-10-25T10:00:00Z',
      lastEditedAt: '2023-10-25T10:00:00Z',
      lastEditedBy: 'platforms-manager',
      ...DUE_THIS_QUARTER,
      ...told,
    });
  const onTime = (words: string) => `### Status 2023-10-25\n\n${words}`;

  const healthy = epic(1, 'One pipeline for every service', onTime('Three services moved; the fourth is in review.'), {
    health: 'onTrack',
  });
  const closed = epic(5, 'Freezes are announced in one place', onTime('Done: the calendar is the only place.'), {
    state: 'closed',
    closedAt: '2023-10-20T12:00:00Z',
  });
  const late = { updatedAt: '2023-10-11T14:00:00Z', lastEditedAt: '2023-10-11T14:00:00Z' };
  const epics = {
    /** Its status is of today. */
    healthy,
    onlyLinked: epic(2, 'Rollbacks are rehearsed every month', onTime('October’s rehearsal took nine minutes.')),
    onlyNamed: epic(3, 'Base images are half as large', onTime('Two of five images are rebuilt.')),
    /** Its last status is two weeks old. */
    statusLate: epic(
      4,
      'The job queue has a cluster of its own',
      '### Status 2023-10-11\n\nHardware is ordered, the network is set up.',
      late,
    ),
    closed,
    atRisk: epic(6, 'Certificates renew themselves', onTime('The new issuer is not approved yet.'), {
      health: 'atRisk',
    }),
    blocked: epic(7, 'A second region for the registry', onTime('Waits for the storage contract.'), {
      labels: ['workflow-infra::Blocked'],
    }),
    cancelled: epic(8, 'Deploys are started from chat', onTime('Given up: hardly anybody would use it.'), {
      labels: ['workflow-infra::Cancelled'],
    }),
    dueInQuarter: epic(9, 'Canary checks for stateless services', onTime('Every check runs; the report is missing.')),
    dueLater: epic(10, 'Canary checks for stateful services', onTime('Planned with the database team.'), {
      startDate: '2023-10-01',
      dueDate: '2024-01-31',
    }),
    /** Its status has no date; the description was edited yesterday. */
    undatedStatus: epic(11, 'Runners start within ten seconds', '## Status\n\nHalf of the fleet is there.', {
      updatedAt: '2023-10-24T16:00:00Z',
      lastEditedAt: '2023-10-24T16:00:00Z',
    }),
    /** It never had a status. */
    withoutStatus: epic(12, 'Old feature switches are gone', ''),
    /** Seen from its own page: its status is due. */
    epicSide: epic(
      places.epicSide.iid,
      'Costs are shown for each service',
      '## Status Update\n\n**2023-10-11**: the first report is out, for two services.',
      late,
    ),
    /** Nobody but its readers sees even its group. */
    secret: epic(places.secretEpic.iid, 'Keys of the signing service', '', { namespace: SECRET }),
    secretLinked: epic(2, 'Audit of the signing service', '', { namespace: SECRET }),
  };
  issuesBelow(builder, healthy, 7, 3);
  issuesBelow(builder, closed, 4, 4);
  issuesBelow(builder, epics.epicSide, 5, 1);
  return epics;
}

function epicDescription(title: string, status: string): string {
  return `## Problem statement

${title}: today that is not so, and it costs every team time.

## Exit criteria

- The runbooks say how.
- No team needs to ask.

${status}`.trimEnd();
}

function issuesBelow({ item }: Builder, epic: WorldItem, count: number, closed: number): void {
  for (let number = 1; number <= count; number++) {
    const isClosed = number <= closed;
    item({
      namespace: TRACKER,
      type: 'Issue',
      title: `Step ${number} of ${count}: ${epic.title}`,
      state: isClosed ? 'closed' : 'opened',
      closedAt: isClosed ? '2023-10-10T12:00:00Z' : null,
      parent: epic.id,
    });
  }
}
