import { operation } from './operations';
import assignedCommunity from './operations/due-assigned-community.graphql?raw';
import assignedEnterprise from './operations/due-assigned-enterprise.graphql?raw';
import comment from './operations/due-comment.graphql?raw';
import comments from './operations/due-comments.graphql?raw';
import comments172 from './operations/due-comments-17-2.graphql?raw';
import enterpriseFields from './operations/enterprise-fields.graphql?raw';
import itemFields from './operations/item-fields.graphql?raw';
import objectiveFields from './operations/objective-fields.graphql?raw';
import type { Operation } from './transport';
import { isNewest, type Variant } from './variants';

export const ITEMS_COMMENTS_AT_A_TIME = 100;

/**
 * The operation that reads 100 open items assigned to somebody, in a project or in a group and all below it. Variables:
 * `path`, `inGroup`, `username`, `after` (null: the first page).
 */
export function assignedOperation({ enterprise }: Variant): Operation {
  return enterprise
    ? operation('DueAssignedEnterprise', assignedEnterprise, itemFields, enterpriseFields, objectiveFields)
    : operation('DueAssignedCommunity', assignedCommunity, itemFields, objectiveFields);
}

/**
 * The operation that reads comments on up to 100 items of one project or group: the ten newest of each, newest first;
 * the oldest 30 in 17.2, oldest first. Variables: `path`, `iids`.
 */
export function commentsOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('DueComments', comments, comment)
    : operation('DueComments172', comments172, comment);
}
