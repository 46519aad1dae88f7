import { operation } from './operations';
import activityNote from './operations/activity-note.graphql?raw';
import histories from './operations/histories.graphql?raw';
import histories172 from './operations/histories-17-2.graphql?raw';
import historyPage172 from './operations/history-page-17-2.graphql?raw';
import type { Operation } from './transport';
import { isNewest, type Variant } from './variants';

/**
 * What GitLab noted of up to 20 items of one project or group: the 50 newest entries of each, newest first; the oldest
 * 100 in 17.2, oldest first. Variables: `path`, `iids`.
 */
export function historiesOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('Histories', histories, activityNote)
    : operation('Histories172', histories172, activityNote);
}

/** The next 100 entries of one item, oldest first. Variables: `path`, `iid`, `after`. */
export const historyPageOperation: Operation = operation('HistoryPage172', historyPage172, activityNote);
