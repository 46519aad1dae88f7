import { operation } from './operations';
import descriptionNow from './operations/description-now.graphql?raw';
import descriptionNow172 from './operations/description-now-17-2.graphql?raw';
import linkItems from './operations/link-items.graphql?raw';
import newestChanges from './operations/newest-changes.graphql?raw';
import progressNow from './operations/progress-now.graphql?raw';
import storedDescription from './operations/stored-description.graphql?raw';
import storedProgress from './operations/stored-progress.graphql?raw';
import titleNow from './operations/title-now.graphql?raw';
import writeDescription from './operations/write-description.graphql?raw';
import writeProgress from './operations/write-progress.graphql?raw';
import writeTitle from './operations/write-title.graphql?raw';
import type { Operation } from './transport';
import { isNewest, type Variant } from './variants';

/** The operation that reads a description as it is stored now. Variables: `path`, `iid`. */
export function descriptionNowOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('DescriptionNow', descriptionNow, storedDescription)
    : operation('DescriptionNow172', descriptionNow172, storedDescription);
}

/** Writes a description, the state, or both. Variables: `input`. */
export const writeDescriptionOperation: Operation = operation('WriteDescription', writeDescription, storedDescription);

/** The newest entries of an item's activity. Variables: `path`, `iid`. Not for 17.2. */
export const newestChangesOperation: Operation = operation('NewestChanges', newestChanges);

/** Ties an item to others. Variables: `input`. */
export const linkItemsOperation: Operation = operation('LinkItems', linkItems);

/** The title as it is stored now. Variables: `path`, `iid`. */
export const titleNowOperation: Operation = operation('TitleNow', titleNow);

/** The progress as it is stored now; for Enterprise Edition. Variables: `path`, `iid`. */
export const progressNowOperation: Operation = operation('ProgressNow', progressNow, storedProgress);

/** Writes a title. Variables: `input`. */
export const writeTitleOperation: Operation = operation('WriteTitle', writeTitle);

/** Writes progress; for Enterprise Edition. Variables: `input`. */
export const writeProgressOperation: Operation = operation('WriteProgress', writeProgress, storedProgress);
