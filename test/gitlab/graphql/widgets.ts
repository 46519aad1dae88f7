import { canRead } from '../access';
import { connection, type Page } from '../connection';
import type { WidgetType } from '../item-types';
import { ancestorsOf, childrenOf, countsByType, descendantsOf, itemById, linkedItemsOf, typeOf } from '../work-items';
import type { WorldItem } from '../world';
import { presentLabel, presentMilestone } from './labels';
import { presentNotesWidget } from './notes';
import { assigneesOf, presentUser, presentUsername } from './people';
import type { View } from './view';
import { presentItem, presentType } from './work-item';

type Present = (view: View, item: WorldItem) => object;

const WIDGETS: Record<WidgetType, { typename: string; present: Present }> = {
  ASSIGNEES: {
    typename: 'WorkItemWidgetAssignees',
    present: (view, item) => ({
      allowsMultipleAssignees: true,
      canInviteMembers: false,
      assignees: (args: Page) => connection(assigneesOf(view, item), args, (user) => presentUser(view, user)),
    }),
  },
  DESCRIPTION: { typename: 'WorkItemWidgetDescription', present: presentDescription },
  HEALTH_STATUS: { typename: 'WorkItemWidgetHealthStatus', present: presentHealth },
  HIERARCHY: { typename: 'WorkItemWidgetHierarchy', present: presentHierarchy },
  LABELS: {
    typename: 'WorkItemWidgetLabels',
    present: ({ world, enterprise }, item) => ({
      allowsScopedLabels: enterprise,
      labels: (args: Page) =>
        connection(
          world.labels.filter((label) => item.labels.includes(label.title)),
          args,
          presentLabel,
        ),
    }),
  },
  LINKED_ITEMS: { typename: 'WorkItemWidgetLinkedItems', present: presentLinks },
  MILESTONE: {
    typename: 'WorkItemWidgetMilestone',
    present: (view, item) => {
      const milestone = view.world.milestones.find((known) => known.id === item.milestone);
      return { milestone: milestone ? presentMilestone(view, milestone) : null };
    },
  },
  NOTES: { typename: 'WorkItemWidgetNotes', present: presentNotesWidget },
  PROGRESS: { typename: 'WorkItemWidgetProgress', present: (_view, item) => ({ ...item.progress }) },
  START_AND_DUE_DATE: {
    typename: 'WorkItemWidgetStartAndDueDate',
    present: (_view, { startDate, dueDate }) => ({ startDate, dueDate, isFixed: true, rollUp: false }),
  },
};

/**
 * The widgets an item's type has in this edition. As in GitLab, `onlyTypes` and `exceptTypes` exclude each other.
 */
export function presentWidgets(
  view: View,
  item: WorldItem,
  { onlyTypes, exceptTypes }: { onlyTypes?: string[] | null; exceptTypes?: string[] | null },
): object[] {
  if (onlyTypes && exceptTypes) throw new Error('Only one of onlyTypes or exceptTypes is allowed.');
  return typeOf(view.world, item)
    .widgets.filter((type) => view.schema.getType(WIDGETS[type].typename))
    .filter((type) => (!onlyTypes || onlyTypes.includes(type)) && !exceptTypes?.includes(type))
    .map((type) => ({ __typename: WIDGETS[type].typename, type, ...WIDGETS[type].present(view, item) }));
}

function presentDescription(view: View, item: WorldItem) {
  const boxes = [...item.description.matchAll(/^\s*(?:[-*+]|\d+\.) \[([ xX])\] /gm)];
  return {
    description: item.description,
    edited: item.lastEditedAt !== null,
    lastEditedAt: item.lastEditedAt,
    lastEditedBy: () => presentUsername(view, item.lastEditedBy),
    taskCompletionStatus: { count: boxes.length, completedCount: boxes.filter(([, mark]) => mark !== ' ').length },
  };
}

function presentHealth({ world }: View, item: WorldItem) {
  const below = descendantsOf(world, item);
  return {
    healthStatus: item.health,
    rolledUpHealthStatus: (['onTrack', 'needsAttention', 'atRisk'] as const).map((healthStatus) => ({
      healthStatus,
      count: below.filter(({ health }) => health === healthStatus).length,
    })),
  };
}

/** Children the reader may not see are dropped without a word; the counts and `hasChildren` still tell of them. */
function presentHierarchy(view: View, item: WorldItem) {
  const { world, user } = view;
  const present = (one: WorldItem) => presentItem(view, one);
  const parent = itemById(world, item.parent);
  return {
    hasChildren: childrenOf(world, item).length > 0,
    hasParent: parent !== null,
    parent: () => (parent && canRead(world, parent, user) ? present(parent) : null),
    ancestors: (args: Page) => connection(ancestorsOf(world, item, user), args, present),
    children: (args: Page & { state?: 'OPEN' | 'CLOSED' | null }) => {
      const state = args.state && (args.state === 'OPEN' ? 'opened' : 'closed');
      const readable = childrenOf(world, item).filter((child) => canRead(world, child, user));
      return connection(state ? readable.filter((child) => child.state === state) : readable, args, present);
    },
    rolledUpCountsByType: () =>
      countsByType(world, item).map(({ type, ...countsByState }) => ({
        workItemType: presentType(type),
        countsByState,
      })),
  };
}

/** Linked items the reader may not see keep their place, with `workItem` null. */
function presentLinks(view: View, item: WorldItem) {
  const { world, user } = view;
  const links = linkedItemsOf(world, item);
  const count = (type: string) => links.filter(({ linkType }) => linkType === type).length;
  const kinds = { RELATED: 'relates_to', BLOCKED_BY: 'is_blocked_by', BLOCKS: 'blocks' } as const;
  return {
    blocked: count('is_blocked_by') > 0,
    blockedByCount: count('is_blocked_by'),
    blockingCount: count('blocks'),
    linkedItems: (args: Page & { filter?: keyof typeof kinds | null }) => {
      const { filter } = args;
      const chosen = links.filter(({ linkType }) => !filter || linkType === kinds[filter]);
      return connection(
        chosen.map((link) => ({ ...link, id: link.linkId })),
        args,
        (link) => ({
          linkId: `gid://gitlab/WorkItems::RelatedWorkItemLink/${link.linkId}`,
          linkType: link.linkType,
          linkCreatedAt: link.item.createdAt,
          linkUpdatedAt: link.item.createdAt,
          workItemState: link.item.state === 'opened' ? 'OPEN' : 'CLOSED',
          workItem: () => (canRead(world, link.item, user) ? presentItem(view, link.item) : null),
        }),
      );
    },
  };
}
