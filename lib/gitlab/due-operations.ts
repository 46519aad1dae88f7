import { operation } from './operations';
import belowCommunity from './operations/below-community.graphql?raw';
import belowEnterprise from './operations/below-enterprise.graphql?raw';
import briefLinks from './operations/brief-links.graphql?raw';
import assignedCommunity from './operations/due-assigned-community.graphql?raw';
import assignedEnterprise from './operations/due-assigned-enterprise.graphql?raw';
import dueBelowCommunity from './operations/due-below-community.graphql?raw';
import dueBelowEnterprise from './operations/due-below-enterprise.graphql?raw';
import comment from './operations/due-comment.graphql?raw';
import comments from './operations/due-comments.graphql?raw';
import comments172 from './operations/due-comments-17-2.graphql?raw';
import earliestComments from './operations/due-earliest-comments.graphql?raw';
import latestComments from './operations/due-latest-comments.graphql?raw';
import dueLinks from './operations/due-links.graphql?raw';
import ownComments from './operations/due-own-comments.graphql?raw';
import ownComments172 from './operations/due-own-comments-17-2.graphql?raw';
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
    ? operation('DueComments', comments, latestComments, comment)
    : operation('DueComments172', comments172, earliestComments, comment);
}

// Of items of several projects: what names them is that they are somebody's, in a group or in what is below it, as in
// the list that told of them. Variables: `path`, `iids`, `username`.

/** The operation that reads up to 20 of them, each with its first 50 children and 50 links. */
export function ownBelowOperation({ enterprise }: Variant): Operation {
  return enterprise
    ? operation('DueBelowEnterprise', dueBelowEnterprise, belowEnterprise, itemFields, enterpriseFields)
    : operation('DueBelowCommunity', dueBelowCommunity, belowCommunity, itemFields);
}

/** The operation that reads the first 10 links of up to 100 of them. */
export const ownLinksOperation = operation('DueLinks', dueLinks, briefLinks);

/** The operation that reads comments on up to 100 of them, as many of each as `commentsOperation`. */
export function ownCommentsOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('DueOwnComments', ownComments, latestComments, comment)
    : operation('DueOwnComments172', ownComments172, earliestComments, comment);
}
