import { operation } from '../operations';
import belowCommunity from '../operations/below-community.graphql?raw';
import belowEnterprise from '../operations/below-enterprise.graphql?raw';
import briefLinks from '../operations/brief-links.graphql?raw';
import enterpriseFields from '../operations/enterprise-fields.graphql?raw';
import groupBelow from '../operations/group-below.graphql?raw';
import groupLinks from '../operations/group-links.graphql?raw';
import itemFields from '../operations/item-fields.graphql?raw';
import projectBelowCommunity from '../operations/project-below-community.graphql?raw';
import projectBelowEnterprise from '../operations/project-below-enterprise.graphql?raw';
import projectLinks from '../operations/project-links.graphql?raw';
import type { Operation } from '../transport';
import type { Variant } from '../variants';

/** Items below one answer's items, and so its size, are bounded by what the operations ask for: 20 × 50, and 100 × 10. */
export const ITEMS_BELOW_AT_A_TIME = 20;
export const ITEMS_LINKS_AT_A_TIME = 100;

/**
 * The operation that reads up to 20 items of a project or group, each with its first 50 children and 50 links.
 * Variables: `path`, `iids`. A group's items are epics, and no Community Edition has those.
 */
export function belowOperation({ enterprise }: Variant, inGroup: boolean): Operation {
  if (inGroup) return operation('GroupBelow', groupBelow, belowEnterprise, itemFields, enterpriseFields);
  return enterprise
    ? operation('ProjectBelowEnterprise', projectBelowEnterprise, belowEnterprise, itemFields, enterpriseFields)
    : operation('ProjectBelowCommunity', projectBelowCommunity, belowCommunity, itemFields);
}

/**
 * The operation that reads the first 10 links of up to 100 items of a project or group, with only what tells what a
 * linked item is. Variables: `path`, `iids`.
 */
export function linksOperation(inGroup: boolean): Operation {
  return inGroup
    ? operation('GroupLinks', groupLinks, briefLinks)
    : operation('ProjectLinks', projectLinks, briefLinks);
}
