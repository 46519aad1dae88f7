import { operation } from './operations';
import belowCommunity from './operations/below-community.graphql?raw';
import belowEnterprise from './operations/below-enterprise.graphql?raw';
import descendantCounts from './operations/descendant-counts.graphql?raw';
import enterpriseFields from './operations/enterprise-fields.graphql?raw';
import itemFields from './operations/item-fields.graphql?raw';
import listedCommunity from './operations/listed-community.graphql?raw';
import listedCommunity172 from './operations/listed-community-17-2.graphql?raw';
import listedEnterprise from './operations/listed-enterprise.graphql?raw';
import listedEnterprise172 from './operations/listed-enterprise-17-2.graphql?raw';
import objectiveFields from './operations/objective-fields.graphql?raw';
import type { Operation } from './transport';
import type { Variant } from './variants';

/**
 * The operation that reads up to 20 items of any projects and groups, each with its parent, its first 50 children and 50
 * links. Variables: `path` (a project or group the references are read in), `first`, `second` (up to ten references each).
 */
export function listedOperation({ enterprise, counts }: Variant): Operation {
  const parts = enterprise
    ? [belowEnterprise, itemFields, enterpriseFields, objectiveFields]
    : [belowCommunity, itemFields, objectiveFields];
  if (enterprise && counts) return operation('ListedEnterprise', listedEnterprise, ...parts, descendantCounts);
  if (enterprise) return operation('ListedEnterprise172', listedEnterprise172, ...parts);
  if (counts) return operation('ListedCommunity', listedCommunity, ...parts, descendantCounts);
  return operation('ListedCommunity172', listedCommunity172, ...parts);
}
