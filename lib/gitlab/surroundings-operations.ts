import { operation } from './operations';
import delivery from './operations/delivery.graphql?raw';
import enterpriseFields from './operations/enterprise-fields.graphql?raw';
import epicSide from './operations/epic-side.graphql?raw';
import epicSide172 from './operations/epic-side-17-2.graphql?raw';
import itemFields from './operations/item-fields.graphql?raw';
import namespaces from './operations/namespaces.graphql?raw';
import newestComments from './operations/newest-comments.graphql?raw';
import surroundingsCommunity from './operations/surroundings-community.graphql?raw';
import surroundingsCommunity172 from './operations/surroundings-community-17-2.graphql?raw';
import surroundingsEnterprise from './operations/surroundings-enterprise.graphql?raw';
import surroundingsEnterprise172 from './operations/surroundings-enterprise-17-2.graphql?raw';
import type { Operation } from './transport';
import { isNewest, type Variant } from './variants';

/**
 * The operation that reads what stands around an item, and up to 50 items by reference. Variables: `path`, `iid`,
 * `around` (false: the references only), `first` to `fifth` (up to ten references each).
 */
export function surroundingsOperation(variant: Variant): Operation {
  if (variant.enterprise && isNewest(variant))
    return operation(
      'SurroundingsEnterprise',
      surroundingsEnterprise,
      itemFields,
      enterpriseFields,
      delivery,
      newestComments,
    );
  if (variant.enterprise)
    return operation('SurroundingsEnterprise172', surroundingsEnterprise172, itemFields, enterpriseFields);
  if (isNewest(variant))
    return operation('SurroundingsCommunity', surroundingsCommunity, itemFields, delivery, newestComments);
  return operation('SurroundingsCommunity172', surroundingsCommunity172, itemFields);
}

/** The operation that reads an epic with its links and newest activity. Variables: `path`, `iid`. No Community Edition has epics. */
export function epicSideOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('EpicSide', epicSide, itemFields, enterpriseFields, delivery)
    : operation('EpicSide172', epicSide172, itemFields, enterpriseFields);
}

/** Which of five namespaces the reader may see. Variables: `first` to `fifth`, full paths. */
export const namespacesOperation: Operation = operation('Namespaces', namespaces);
