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
}

/** An objective with its direct children, as far as the reader may see them. */
export interface ObjectiveTree {
  objective: Item;
  children: Item[];
  /** How many children GitLab counts, hidden ones included; null when GitLab does not tell. */
  countedChildren: number | null;
  /** False when not every child could be loaded (a failed page, or more than we read). */
  complete: boolean;
}
