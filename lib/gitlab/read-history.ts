import type { Item } from '../okr/item';
import type { ActivityNote, ItemHistory } from '../okr/trend/history';
import { type Activity, activityFromWire } from './activity-from-wire';
import { askVariant } from './ask-variant';
import { byNamespace, type NamespaceGroup } from './by-namespace';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { historiesOperation, historyPageOperation } from './history-operations';
import { parseHistories, parseHistoryPage } from './history-schema';
import { isNewest } from './variants';

const ITEMS_AT_A_TIME = 20;
/** For 200 items of one namespace. */
const MOST_REQUESTS = 10;
/** Of one item's activity, where GitLab can only tell it from the oldest on. */
const MOST_PAGES = 3;
/** What a score is read from; notes of other things are left behind. */
const ACTIONS: readonly (string | null)[] = ['progress', 'title', null];

/** What GitLab noted of one item's progress and title, oldest first; `complete` as in an ItemHistory. */
export interface NotedHistory extends Pick<ItemHistory, 'id' | 'complete'> {
  notes: ActivityNote[];
}

/** What a history is asked for with. */
export type HistoryItem = Pick<Item, 'id' | 'iid' | 'namespacePath'>;

type Group = NamespaceGroup<HistoryItem>;

/**
 * Reads what GitLab noted of the items' scores: 20 items of a project or group with one request, at most 10 requests
 * altogether. One history for each item, in their order; where an item was not reached, or GitLab did not answer for
 * it, it has no notes and is not complete.
 * @throws GitlabError, or the signal's reason
 */
export async function readHistories(
  gateway: Gateway,
  items: readonly HistoryItem[],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<NotedHistory[]> {
  const groups = byNamespace(items, ITEMS_AT_A_TIME).slice(0, MOST_REQUESTS);
  const read = await readGroups(gateway, groups, signal);
  let left = MOST_REQUESTS - groups.length;
  for (const item of items) {
    for (let page = 1; page < MOST_PAGES && left > 0; page += 1) {
      const before = read.get(item.id);
      if (!before || before.cursor === null) break;
      left -= 1;
      read.set(item.id, await readOn(gateway, item, before, before.cursor, signal));
    }
  }
  return items.map(({ id }) => {
    const { notes = [], complete = false } = read.get(id) ?? {};
    return { id, notes: notes.filter(({ action }) => ACTIONS.includes(action)), complete };
  });
}

async function readGroups(
  gateway: Gateway,
  [first, ...others]: Group[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Activity>> {
  if (!first) return new Map();
  // The first finds out what this GitLab knows, so that no other has to be asked twice.
  const start = await readGroup(gateway, first, signal);
  const rest = await Promise.all(others.map((group) => readGroup(gateway, group, signal)));
  return new Map([start, ...rest].flat());
}

async function readGroup(
  gateway: Gateway,
  { path, items }: Group,
  signal: AbortSignal | undefined,
): Promise<[string, Activity][]> {
  const iids = items.map(({ iid }) => iid);
  const { answer, variant } = await askVariant(gateway, historiesOperation, { path, iids }, signal);
  const { currentUser, activities } = parseHistories(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  return [...activities].map(([id, wire]) => {
    const activity = activityFromWire(wire);
    return [id, isNewest(variant) ? { ...activity, notes: activity.notes.toReversed() } : activity];
  });
}

async function readOn(
  gateway: Gateway,
  { namespacePath, iid }: HistoryItem,
  before: Activity,
  after: string,
  signal: AbortSignal | undefined,
): Promise<Activity> {
  const answer = await gateway.transport.query(historyPageOperation, { path: namespacePath, iid, after }, signal);
  const next = activityFromWire(answer.data ? parseHistoryPage(answer.data) : null);
  return { ...next, notes: [...before.notes, ...next.notes] };
}
