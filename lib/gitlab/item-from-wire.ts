import { referenceTo } from '../okr/initiatives/call-by-reference';
import type { Item, Progress } from '../okr/item';
import type { WireItem, WireObjective } from './schemas';

type Widgets = WireItem['widgets'];
type WireProgress = Pick<Widgets, 'progress' | 'startValue' | 'currentValue' | 'endValue' | 'updatedAt'>;

/** GitLab's item in the product's own shape, as seen from the namespace `home`; that of a hidden one is taken to be it. */
export function itemFromWire(wire: WireItem | WireObjective, home: string): Item {
  const { widgets } = wire;
  const called = {
    iid: wire.iid,
    namespacePath: wire.namespace?.fullPath ?? home,
    url: wire.webUrl,
    typeName: wire.workItemType.name,
    typeIcon: wire.workItemType.iconName,
  };
  return {
    id: wire.id,
    ...called,
    reference: referenceTo(called, { namespacePath: home }),
    title: wire.title,
    labels: labelsOf(widgets),
    state: wire.state === 'CLOSED' ? 'closed' : 'open',
    createdAt: wire.createdAt,
    closedAt: wire.closedAt,
    description: widgets.description ?? '',
    descriptionEditedAt: widgets.lastEditedAt,
    progress: progressOf(widgets),
    health: widgets.healthStatus,
    milestone: widgets.milestone,
    startDate: widgets.startDate,
    dueDate: widgets.dueDate,
    owners: present(widgets.assignees?.nodes),
    hasChildren: widgets.hasChildren ?? false,
    hasParent: widgets.hasParent ?? false,
  };
}

export function labelsOf({ labels }: Pick<Widgets, 'labels'>): string[] {
  return present(labels?.nodes).map(({ title }) => title);
}

/** What a progress widget holds; null: the item has none. */
export function progressOf({ progress, startValue, currentValue, endValue, updatedAt }: WireProgress): Progress | null {
  if (progress === undefined) return null;
  return { percent: progress, start: startValue, current: currentValue, end: endValue, updatedAt };
}

function present<T>(list: (T | null)[] | undefined): T[] {
  return (list ?? []).filter((entry) => entry !== null);
}
