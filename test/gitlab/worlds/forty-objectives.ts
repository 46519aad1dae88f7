import { addNote } from '../notes';
import type { World, WorldItem } from '../world';
import { type Builder, createBuilder, NEVER_SET, progressAt } from './builder';
import { people } from './people';

/** The group; its OKRs are in the project below it. */
export const FORTY = 'forty';
const PROJECT = `${FORTY}/okrs`;

const OBJECTIVES = 40;
/** Of the key results of each objective. */
const OWNERS = ['infra-lead', 'kr-owner', 'platforms-manager', 'kr-author', 'kr-owner'];
/** When they were updated last: since the last Wednesday, before it, weeks ago, never, and this morning. */
const UPDATED = ['2023-10-23T09:00:00Z', '2023-10-17T09:00:00Z', '2023-10-04T09:00:00Z', null, '2023-10-25T09:00:00Z'];
const THIS_MORNING = '2023-10-25T10:00:00Z';

/**
 * Forty objectives of `infra-lead` with five key results each, which belong to several people, and three objectives of
 * `platforms-manager` with a key result of `infra-lead` each. On every tenth objective a comment of this morning tells of
 * its third key result, which is two weeks late otherwise.
 */
export function fortyObjectivesWorld(): World {
  const world: World = {
    users: people.map((person) => ({ ...person })),
    namespaces: [],
    members: [],
    milestones: [{ id: 2, title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' }],
    labels: [],
    items: [],
    links: [],
  };
  const builder = createBuilder(world);
  builder.namespace(FORTY, 'Forty', 'group');
  builder.namespace(PROJECT, 'Forty: OKRs');
  for (let number = 1; number <= OBJECTIVES; number += 1) {
    const keyResults = withKeyResults(builder, objective(builder, number, 'infra-lead'), OWNERS);
    const [, , third] = keyResults;
    if (number % 10 === 0 && third) checkIn(world, third);
  }
  for (let number = OBJECTIVES + 1; number <= OBJECTIVES + 3; number += 1) {
    withKeyResults(builder, objective(builder, number, 'platforms-manager'), ['kr-owner', 'infra-lead']);
  }
  for (const type of ['Issue', 'Task']) {
    builder.item({ namespace: PROJECT, type, title: 'Order the badges', assignees: ['infra-lead'] });
  }
  return world;
}

function objective({ item }: Builder, number: number, owner: string): WorldItem {
  const title = `Region ${number} serves its customers`;
  return item({ namespace: PROJECT, type: 'Objective', title, assignees: [owner], milestone: 2 });
}

function withKeyResults({ item }: Builder, { id, title }: WorldItem, owners: readonly string[]): WorldItem[] {
  return owners.map((owner, index) => {
    const updatedAt = UPDATED[index] ?? null;
    return item({
      namespace: PROJECT,
      type: 'Key Result',
      title: `${title}, part ${index + 1}`,
      assignees: [owner],
      parent: id,
      milestone: 2,
      progress: updatedAt === null ? { ...NEVER_SET } : progressAt(20 * (index + 1), updatedAt),
      health: index === 1 ? 'needsAttention' : null,
    });
  });
}

function checkIn(world: World, keyResult: WorldItem): void {
  const objective = world.items.find(({ id }) => id === keyResult.parent);
  if (!objective) return;
  const link = `[${keyResult.title}](http://gitlab.test/${PROJECT}/-/work_items/${keyResult.iid})`;
  const body = `### Check-in 2023-10-25\n\n- ${link}: 60%, on track – Waiting for the auditors.`;
  addNote(world, objective, { body, author: 'platforms-manager', createdAt: THIS_MORNING, system: false });
}
