import type { UpdateState } from '../cadence';
import type { Health, Item } from '../item';
import type { Role } from '../recognise';

/** What is kept of an item in the list: plain data, which can be stored. */
type DueItem = Pick<
  Item,
  'id' | 'iid' | 'reference' | 'namespacePath' | 'title' | 'url' | 'typeName' | 'typeIcon' | 'owners'
>;

/** The objective that an entry stands under. */
type DueObjective = Pick<Item, 'id' | 'iid' | 'namespacePath' | 'title' | 'url'>;

/** An open objective or key result of the reader's, and how its update stands. */
export interface DueEntry {
  item: DueItem;
  role: Role;
  /** Of an objective of the reader's own: itself. Null: a key result without a known objective. */
  objective: DueObjective | null;
  /** An objective's is that of its most pressing key result. */
  update: UpdateState;
  /** Percent, of an objective rounded as its profile says; null: not scored, or not all that gives its score was read. */
  score: number | null;
  health: Health | null;
  /** Assigned to the reader; false: only under an objective of theirs. */
  mine: boolean;
  /** Its period has ended: it is to be closed, and no update is asked for. */
  ended: boolean;
}

export function asItem(item: Item): DueItem {
  const { id, iid, reference, namespacePath, title, url, typeName, typeIcon, owners } = item;
  return { id, iid, reference, namespacePath, title, url, typeName, typeIcon, owners };
}

export function asObjective({ id, iid, namespacePath, title, url }: DueObjective): DueObjective {
  return { id, iid, namespacePath, title, url };
}
