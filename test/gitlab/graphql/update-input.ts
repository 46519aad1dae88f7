import type { Changes } from '../changes';
import type { WidgetType } from '../item-types';
import type { ProgressChange } from '../progress';
import { databaseId, typeOf } from '../work-items';
import type { World, WorldItem } from '../world';

/** GraphQL's WorkItemUpdateInput, as far as the schema has it. */
export interface UpdateInput {
  id: string;
  title?: string | null;
  stateEvent?: 'CLOSE' | 'REOPEN' | null;
  confidential?: boolean | null;
  descriptionWidget?: { description: string } | null;
  progressWidget?: ProgressChange | null;
  healthStatusWidget?: { healthStatus?: WorldItem['health'] } | null;
  labelsWidget?: { addLabelIds?: string[] | null; removeLabelIds?: string[] | null } | null;
  assigneesWidget?: { assigneeIds: string[] } | null;
  milestoneWidget?: { milestoneId?: string | null } | null;
  startAndDueDateWidget?: { startDate?: string | null; dueDate?: string | null } | null;
  hierarchyWidget?: { parentId?: string | null } | null;
}

const WIDGET_OF = {
  descriptionWidget: 'DESCRIPTION',
  progressWidget: 'PROGRESS',
  healthStatusWidget: 'HEALTH_STATUS',
  labelsWidget: 'LABELS',
  assigneesWidget: 'ASSIGNEES',
  milestoneWidget: 'MILESTONE',
  startAndDueDateWidget: 'START_AND_DUE_DATE',
  hierarchyWidget: 'HIERARCHY',
} as const satisfies Partial<Record<keyof UpdateInput, WidgetType>>;

/**
 * The changes an input asks for. Throws what GitLab throws when the item's type lacks a widget that is named.
 */
export function changesIn(world: World, item: WorldItem, input: UpdateInput): Changes {
  refuseUnsupported(world, item, input);
  const changes: Changes = {};
  if (typeof input.title === 'string') changes.title = input.title;
  if (typeof input.confidential === 'boolean') changes.confidential = input.confidential;
  if (input.stateEvent) changes.state = input.stateEvent === 'CLOSE' ? 'closed' : 'opened';
  if (input.descriptionWidget) changes.description = input.descriptionWidget.description;
  if (input.progressWidget) changes.progress = input.progressWidget;
  if (input.healthStatusWidget) changes.health = input.healthStatusWidget.healthStatus ?? null;
  if (input.labelsWidget) {
    changes.addLabels = labelTitles(world, input.labelsWidget.addLabelIds);
    changes.removeLabels = labelTitles(world, input.labelsWidget.removeLabelIds);
  }
  if (input.assigneesWidget) {
    const ids = input.assigneesWidget.assigneeIds.map(databaseId);
    changes.assignees = world.users.filter((user) => ids.includes(user.id)).map((user) => user.username);
  }
  if (input.milestoneWidget) changes.milestone = idOrNull(input.milestoneWidget.milestoneId);
  if (input.hierarchyWidget?.parentId !== undefined) changes.parent = idOrNull(input.hierarchyWidget.parentId);
  const dates = input.startAndDueDateWidget;
  if (dates?.startDate !== undefined) changes.startDate = dates.startDate;
  if (dates?.dueDate !== undefined) changes.dueDate = dates.dueDate;
  return changes;
}

function refuseUnsupported(world: World, item: WorldItem, input: UpdateInput): void {
  const { widgets } = typeOf(world, item);
  const unsupported = Object.entries(WIDGET_OF)
    .filter(([key, widget]) => key in input && !widgets.includes(widget))
    .map(([key]) => `:${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  if (unsupported.length) {
    throw new Error(`Following widget keys are not supported by ${item.type} type: [${unsupported.join(', ')}]`);
  }
}

function labelTitles(world: World, ids: string[] | null | undefined): string[] {
  const wanted = (ids ?? []).map(databaseId);
  return world.labels.filter((label) => wanted.includes(label.id)).map((label) => label.title);
}

function idOrNull(id: string | null | undefined): number | null {
  return id ? databaseId(id) : null;
}
