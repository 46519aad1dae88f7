import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ASTNode, buildASTSchema, type DocumentNode, type GraphQLSchema, parse, visit } from 'graphql';

/** Which GitLab the stand-in is. */
export interface Edition {
  /** 17.2 instead of 18.7 and newer. */
  old: boolean;
  enterprise: boolean;
}

/** What 17.2 does not have yet, as `Type`, `Type.field`, `Type.VALUE` or `Type.field(argument)`. */
const NEWER_THAN_17_2 = `
  NamespaceAvailableFeatures HierarchyFilterInput WorkItemTypeCountsByState
  WorkItemWidgetHealthStatusCount WorkItemDiscussionsSort QuickActionsStatus
  Namespace.availableFeatures Namespace.webUrl Namespace.workItems
  Project.labels(title) Project.workItems(ids) Project.workItems(parentIds) Project.workItems(hierarchyFilters)
  Project.workItems(includeDescendantWorkItems)
  Group.labels(title) Group.workItems(ids) Group.workItems(parentIds) Group.workItems(hierarchyFilters)
  Group.workItems(includeDescendantWorkItems)
  IssueType.TICKET WorkItemSort.DUE_DATE_ASC WorkItemSort.DUE_DATE_DESC
  WorkItem.hidden WorkItem.name WorkItem.userDiscussionsCount WorkItem.webPath
  WorkItem.widgets(exceptTypes) WorkItem.widgets(onlyTypes)
  WorkItemConnection.count(limit) LabelConnection.count(limit) NoteConnection.count(limit)
  UserCoreConnection.count(limit)
  WorkItemPermissions.blockedWorkItems WorkItemPermissions.cloneWorkItem WorkItemPermissions.markNoteAsInternal
  WorkItemPermissions.moveWorkItem WorkItemPermissions.reportSpam WorkItemPermissions.summarizeComments
  WorkItemWidgetType.VERIFICATION_STATUS WorkItemWidgetType.CRM_CONTACTS WorkItemWidgetType.EMAIL_PARTICIPANTS
  WorkItemWidgetType.LINKED_RESOURCES WorkItemWidgetType.CUSTOM_FIELDS WorkItemWidgetType.ERROR_TRACKING
  WorkItemWidgetType.VULNERABILITIES
  WorkItemWidgetHierarchy.children(state) WorkItemWidgetHierarchy.rolledUpCountsByType
  WorkItemWidgetHealthStatus.rolledUpHealthStatus Label.archived
  WorkItemWidgetStartAndDueDate.isFixed WorkItemWidgetStartAndDueDate.rollUp
  WorkItemWidgetStartAndDueDateUpdateInput.isFixed LinkedWorkItemType.workItemState
  WorkItemWidgetNotes.discussions(sort) WorkItemWidgetNotes.notes CreateNotePayload.quickActionsStatus
  UpdateNotePayload.quickActionsStatus
`;

/** What only Enterprise builds have: naming any of it makes a whole query invalid elsewhere. */
const ENTERPRISE_ONLY = `
  WorkItemWidgetProgress WorkItemWidgetProgressInput WorkItemWidgetHealthStatus WorkItemWidgetHealthStatusCount
  WorkItemWidgetHealthStatusInput HealthStatus NamespaceAvailableFeatures
  Namespace.availableFeatures WorkItemUpdateInput.progressWidget WorkItemUpdateInput.healthStatusWidget
  WorkItemWidgetType.PROGRESS WorkItemWidgetType.HEALTH_STATUS WorkItemWidgetType.WEIGHT
  WorkItemWidgetType.ITERATION WorkItemWidgetType.STATUS WorkItemWidgetType.CUSTOM_FIELDS WorkItemWidgetType.COLOR
  WorkItemWidgetType.VERIFICATION_STATUS WorkItemWidgetType.REQUIREMENT_LEGACY WorkItemWidgetType.TEST_REPORTS
  WorkItemWidgetType.VULNERABILITIES
`;

const file = join(dirname(fileURLToPath(import.meta.url)), 'schema.graphql');
const whole = parse(readFileSync(file, 'utf8'), { noLocation: true });
const built = new Map<string, GraphQLSchema>();

/** The schema of that edition: the one in schema.graphql, with what the edition lacks taken away. */
export function editionSchema({ old, enterprise }: Edition): GraphQLSchema {
  const key = `${old} ${enterprise}`;
  const schema = built.get(key) ?? buildASTSchema(without(namesIn(old, enterprise)));
  built.set(key, schema);
  return schema;
}

function namesIn(old: boolean, enterprise: boolean): Set<string> {
  const lists = [old ? NEWER_THAN_17_2 : '', enterprise ? '' : ENTERPRISE_ONLY];
  return new Set(lists.join(' ').split(/\s+/));
}

/** The schema without the named parts. */
function without(gone: Set<string>): DocumentNode {
  return visit(whole, {
    enter(node, _key, _parent, _path, ancestors) {
      const name = dottedName(node, ancestors);
      return name && gone.has(name) ? null : undefined;
    },
  });
}

function dottedName(node: ASTNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string | null {
  if (!('name' in node) || !node.name || !node.kind.match(/Definition$/)) return null;
  const above = ancestors.flatMap((one) => ('kind' in one && 'name' in one && one.name ? [one.name.value] : []));
  const [type, field] = above;
  if (!type) return node.name.value;
  return field ? `${type}.${field}(${node.name.value})` : `${type}.${node.name.value}`;
}
