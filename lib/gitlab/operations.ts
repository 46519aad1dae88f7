import childrenCommunity from './operations/children-community.graphql?raw';
import childrenEnterprise from './operations/children-enterprise.graphql?raw';
import descendantCounts from './operations/descendant-counts.graphql?raw';
import enterpriseFields from './operations/enterprise-fields.graphql?raw';
import itemFields from './operations/item-fields.graphql?raw';
import linksCommunity from './operations/links-community.graphql?raw';
import linksEnterprise from './operations/links-enterprise.graphql?raw';
import namespaceTypes from './operations/namespace-types.graphql?raw';
import objectiveCommunity from './operations/objective-community.graphql?raw';
import objectiveCommunity172 from './operations/objective-community-17-2.graphql?raw';
import objectiveEnterprise from './operations/objective-enterprise.graphql?raw';
import objectiveEnterprise172 from './operations/objective-enterprise-17-2.graphql?raw';
import objectiveFields from './operations/objective-fields.graphql?raw';
import type { Operation } from './transport';
import type { Variant } from './variants';

/** The operation that reads an item with its first 100 children, links and parent, for one variant. Variables: `path`, `iid`. */
export function objectiveOperation({ enterprise, counts }: Variant): Operation {
  const edition = enterprise ? [enterpriseFields, linksEnterprise] : [linksCommunity];
  const parts = [itemFields, objectiveFields, namespaceTypes, ...edition];
  if (enterprise && counts) return operation('ObjectiveEnterprise', objectiveEnterprise, ...parts, descendantCounts);
  if (enterprise) return operation('ObjectiveEnterprise172', objectiveEnterprise172, ...parts);
  if (counts) return operation('ObjectiveCommunity', objectiveCommunity, ...parts, descendantCounts);
  return operation('ObjectiveCommunity172', objectiveCommunity172, ...parts);
}

/** The operation that reads the 100 children behind a cursor. Variables: `path`, `iid`, `after`. */
export function childrenOperation({ enterprise }: Variant): Operation {
  return enterprise
    ? operation('ChildrenEnterprise', childrenEnterprise, itemFields, enterpriseFields)
    : operation('ChildrenCommunity', childrenCommunity, itemFields);
}

export function operation(name: string, ...parts: string[]): Operation {
  return { name, text: parts.join('\n') };
}
