import type { CheckInReading } from './check-in/check-in';

/** A moment as GitLab writes it: ISO 8601 with a zone, e.g. `2023-10-25T09:12:00Z`. */
export type Instant = string;

/** A calendar day without a zone: `2023-10-31`. */
export type Day = string;

/** People's confidence, set by hand in GitLab. Never derived from a score. */
export type Health = 'onTrack' | 'needsAttention' | 'atRisk';

/** What GitLab's progress widget holds. `percent` is GitLab's own whole number, 0 to 100. */
export interface Progress {
  percent: number | null;
  start: number | null;
  current: number | null;
  end: number | null;
  /** When progress was last set; null when it never was (a 0 is then no score). */
  updatedAt: Instant | null;
}

export interface Milestone {
  title: string;
  startDate: Day | null;
  dueDate: Day | null;
}

export interface Person {
  name: string;
  username: string;
}

/**
 * An objective, key result or other GitLab item, in the product's own shape, whatever carries it.
 * Fields that an edition, a version or an item type lacks are null: no widget is taken for granted.
 */
export interface Item {
  /** GitLab's global id. */
  id: string;
  iid: string;
  /** How people call it: `#3701`, or `group/project#3701` when it lives elsewhere than what it was read for. */
  reference: string;
  /** Full path of the project or group the item lives in. */
  namespacePath: string;
  title: string;
  /** Absolute http(s) address, or null. */
  url: string | null;
  /** The type's name as GitLab shows it; teams may rename types. */
  typeName: string;
  /** Name of the type's icon (`work-item-objective`), which renaming does not change; null: GitLab did not tell. */
  typeIcon: string | null;
  labels: string[];
  state: 'open' | 'closed';
  createdAt: Instant;
  closedAt: Instant | null;
  /** Markdown source; '' when there is none or it may not be read. */
  description: string;
  /** Last edit of the description, null when it was never edited. */
  descriptionEditedAt: Instant | null;
  /** Null: this item has no progress widget. */
  progress: Progress | null;
  /** Null: nobody set it, or this GitLab has no health. */
  health: Health | null;
  milestone: Milestone | null;
  startDate: Day | null;
  dueDate: Day | null;
  owners: Person[];
  hasChildren: boolean;
  /** It stands below another item, whether or not the reader may see that one. */
  hasParent: boolean;
  /** The description of the objective it was read for says that it was given up. */
  givenUp?: true;
}

/** A linked item as GitLab tells it, seen from the item it is linked with. */
export interface ItemLink {
  /** Null where the reader may not see it. */
  item: Item | null;
  /** `blocked-by`: the linked item blocks the one it is seen from. */
  kind: 'related' | 'blocks' | 'blocked-by';
}

/** What an item stands below. */
export interface Parent {
  id: string;
  iid: string;
  namespacePath: string;
  title: string;
  /** Absolute http(s) address, or null. */
  url: string | null;
  typeName: string;
  typeIcon: string | null;
  labels: string[];
  /** Everything else right below it, as far as it was read; null: it was not. */
  children: Item[] | null;
}

/** What stands right below an item, or is linked with it. */
export interface Below {
  children: Item[];
  links: ItemLink[];
  /** False when not all of it could be read. */
  complete: boolean;
}

/** An objective with what was read around it, as far as the reader may see it. `structureOf` makes OKRs of it. */
export interface ObjectiveTree {
  objective: Item;
  /** Its child items, in GitLab's order. */
  children: Item[];
  /** How many children GitLab counts, hidden ones included; null when GitLab does not tell. */
  countedChildren: number | null;
  /** False when not every child could be loaded (a failed page, or more than we read). */
  complete: boolean;
  /** GitLab's linked items; empty where it does not tell. */
  links: ItemLink[];
  /** Null when it has none that the reader may see. */
  parent: Parent | null;
  /** Items the description names that were read, by `referenceKey`. */
  named: ReadonlyMap<string, Item>;
  /** What stands below the items further down, by item id; what is not in it was not read. */
  below: ReadonlyMap<string, Below>;
  /** What comments in the form of a check-in tell, by item id, oldest first. */
  checkIns: ReadonlyMap<string, readonly CheckInReading[]>;
  /** False while comments are not read, or not all of late: one of them may be an update. */
  checkInsRead: boolean;
  /** False while reading goes on below, and when it ended before all was read: what is not known may be there. */
  belowComplete: boolean;
}
