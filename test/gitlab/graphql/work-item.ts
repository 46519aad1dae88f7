import { canAdmin, canRead, canUpdate, isMember } from '../access';
import type { ItemType } from '../item-types';
import { globalId, itemPath, namespaceOf, typeOf } from '../work-items';
import type { WorldItem } from '../world';
import { presentNamespace } from './namespaces';
import { presentUsername } from './people';
import type { View } from './view';
import { presentWidgets } from './widgets';

/** A readable item as GraphQL's WorkItem. */
export function presentItem(view: View, item: WorldItem) {
  const { world } = view;
  const namespace = namespaceOf(world, item);
  const sign = namespace?.kind === 'group' ? '&' : '#';
  return {
    id: globalId(item),
    iid: String(item.iid),
    title: item.title,
    name: item.title,
    description: item.description,
    state: item.state === 'opened' ? 'OPEN' : 'CLOSED',
    author: () => presentUsername(view, item.author),
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    closedAt: item.closedAt,
    confidential: item.confidential,
    archived: false,
    hidden: false,
    lockVersion: item.lockVersion,
    userDiscussionsCount: item.notes.filter((note) => !note.system).length,
    webPath: itemPath(world, item),
    webUrl: `${view.base}${itemPath(world, item)}`,
    reference: ({ full }: { full?: boolean | null }) => `${full ? item.namespace : ''}${sign}${item.iid}`,
    namespace: () =>
      namespace &&
      presentNamespace(view, namespace, namespace.kind === 'group' ? 'Group' : 'Namespaces::ProjectNamespace'),
    project: () => (namespace?.kind === 'project' ? presentNamespace(view, namespace, 'Project') : null),
    workItemType: presentType(typeOf(world, item)),
    userPermissions: () => permissionsOn(view, item),
    widgets: (args: { onlyTypes?: string[] | null; exceptTypes?: string[] | null }) => presentWidgets(view, item, args),
  };
}

/** A type as GraphQL's WorkItemType. A team's own has ids of another model (18.9, as in `item-types.ts`). */
export function presentType(type: ItemType) {
  const model = type.enumValue === null ? 'WorkItems::TypesFramework::Custom::Type' : 'WorkItems::Type';
  return {
    id: `gid://gitlab/${model}/${type.number}`,
    name: type.name,
    iconName: type.iconName,
    widgetDefinitions: type.widgets.map((widget) => ({
      __typename: 'WorkItemWidgetDefinitionGeneric',
      type: widget,
    })),
  };
}

function permissionsOn(view: View, item: WorldItem) {
  const reads = canRead(view.world, item, view.user);
  const admin = canAdmin(view.world, item, view.user);
  const signedIn = view.user !== null;
  return {
    readWorkItem: reads,
    updateWorkItem: canUpdate(view.world, item, view.user),
    adminWorkItem: admin,
    adminParentLink: admin,
    adminWorkItemLink: isMember(view.world, item, view.user),
    setWorkItemMetadata: admin,
    blockedWorkItems: true,
    cloneWorkItem: signedIn,
    createNote: reads && signedIn,
    deleteWorkItem: admin,
    markNoteAsInternal: admin,
    moveWorkItem: admin,
    reportSpam: false,
    summarizeComments: false,
  };
}
