import { canRead, canReadNamespace } from '../access';
import { connection, type Page } from '../connection';
import { itemType, typesOf } from '../item-types';
import { readableItem } from '../work-items';
import type { WorldNamespace } from '../world';
import { presentLabel, presentMilestone } from './labels';
import { type ListArguments, listItems } from './lists';
import type { View } from './view';
import { presentItem, presentType } from './work-item';

/** A project or group by its full path, in any letter case; null when absent or not to be seen. */
export function findNamespace(view: View, fullPath: string, kind?: WorldNamespace['kind']): WorldNamespace | null {
  const found = view.world.namespaces.find((known) => known.fullPath.toLowerCase() === fullPath.toLowerCase());
  if (!found || (kind && found.kind !== kind)) return null;
  return canReadNamespace(found, view.user) ? found : null;
}

/** Serves the GraphQL types Namespace, Project and Group alike: the schema picks the fields each has. */
export function presentNamespace(view: View, namespace: WorldNamespace, idKind: string) {
  const { world } = view;
  const { fullPath, name, kind } = namespace;
  const readable = () => world.items.filter((item) => item.namespace === fullPath && canRead(world, item, view.user));
  return {
    id: `gid://gitlab/${idKind}/${namespace.id}`,
    fullPath,
    name,
    fullName: name,
    nameWithNamespace: name,
    path: fullPath.split('/').at(-1),
    visibility: namespace.visibility ?? 'private',
    archived: false,
    webUrl: `${view.base}/${kind === 'group' ? 'groups/' : ''}${fullPath}`,
    namespace: () => presentNamespace(view, namespace, 'Namespaces::ProjectNamespace'),
    group: () => {
      const above = findNamespace(view, fullPath.split('/').slice(0, -1).join('/'), 'group');
      return above && presentNamespace(view, above, 'Group');
    },
    availableFeatures: {
      hasEpicsFeature: true,
      hasIssuableHealthStatusFeature: true,
      hasOkrsFeature: true,
      hasScopedLabelsFeature: true,
    },
    workItem: ({ iid }: { iid: string }) => {
      const item = readableItem(world, fullPath, Number(iid), view.user);
      return item && !view.hidesItems ? presentItem(view, item) : null;
    },
    workItems: (args: ListArguments) =>
      kind === 'group' && view.groupLists === 'null' ? null : listItems(view, namespace, args),
    workItemTypes: (args: Page & { name?: string | null }) => {
      const known = typesOf(namespace, view.enterprise);
      const used = new Set(readable().map((item) => item.type));
      const others = [...used]
        .map((type) => itemType(type, namespace.types))
        .filter((type) => type.enumValue === null && !known.some(({ name }) => name === type.name));
      const types = [...known, ...others]
        .filter((type) => !args.name || type.enumValue === args.name)
        .map((type) => ({ ...type, id: type.number }));
      return connection(types, args, presentType);
    },
    label: ({ title }: { title: string }) => {
      const label = world.labels.find((known) => known.title === title);
      return label ? presentLabel(label) : null;
    },
    labels: (args: Page & { title?: string | null; searchTerm?: string | null }) => {
      const sought = args.searchTerm?.toLowerCase() ?? '';
      const found = world.labels
        .filter((label) => !args.title || label.title === args.title)
        .filter((label) => label.title.toLowerCase().includes(sought));
      return connection(found, args, presentLabel);
    },
    milestones: (args: Page & { title?: string | null }) => {
      const found = world.milestones.filter((milestone) => !args.title || milestone.title === args.title);
      return connection(found, args, (milestone) => presentMilestone(view, milestone));
    },
  };
}
