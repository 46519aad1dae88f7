import type { Progress } from '../okr/item';
import type { ScorePlace } from '../okr/scoring/score-change';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { progressOf } from './item-from-wire';
import type { ItemAddress } from './read-objective';
import { parseScoreNow, type WireStoredScore } from './score-schema';
import { progressNowOperation, titleNowOperation } from './writing-operations';

/** A place that is written by itself; a score in a description is written with `writeDescription`. */
export type OwnPlace = Exclude<ScorePlace, 'description'>;

/** What GitLab holds in one place of an item. */
export type StoredScore = { place: 'progress'; progress: Progress } | { place: 'title'; title: string };

/** What GitLab holds there at one moment. */
export interface ScoreNow {
  stored: StoredScore;
  /** Whether GitLab says that the reader may write there: progress needs more rights than a title. */
  canWrite: boolean;
  /** Rises by one when the title is saved; null for progress, or when GitLab did not say. */
  lockVersion: number | null;
}

/**
 * Reads one place as it is stored now. Ask for progress only where an item was seen to have it: other editions do not
 * know the word.
 * @throws GitlabError ('refused' also when the item has no such place any more), or the signal's reason
 */
export async function readScoreNow(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  place: OwnPlace,
  signal?: AbortSignal,
): Promise<ScoreNow> {
  const operation = place === 'progress' ? progressNowOperation : titleNowOperation;
  const answer = await gateway.transport.query(operation, { path: namespacePath, iid }, signal);
  if (!answer.data) throw new GitlabError('refused');
  const { currentUser, item } = parseScoreNow(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  if (!item) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');
  const stored = storedIn(item, place);
  if (!stored) throw new GitlabError('refused');
  const { updateWorkItem, adminWorkItem } = item.userPermissions ?? { updateWorkItem: false, adminWorkItem: false };
  return { stored, canWrite: place === 'progress' ? adminWorkItem : updateWorkItem, lockVersion: item.lockVersion };
}

/** What an answer tells of a place; null when it does not. */
export function storedIn({ title, widgets }: WireStoredScore, place: OwnPlace): StoredScore | null {
  if (place === 'title') return title === null ? null : { place, title };
  const progress = progressOf(widgets);
  return progress && { place, progress };
}
