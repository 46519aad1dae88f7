import type { CheckInReading } from '../check-in/check-in';
import type { Item, ObjectiveTree, Parent } from '../item';

/** A key result of the reader's that supports an objective of somebody else's, or none. */
export interface LoneKeyResult {
  item: Item;
  /** What it stands below or is linked with; null: no objective is known. */
  objective: Parent | null;
  /** What comments tell of it, oldest first. */
  checkIns: readonly CheckInReading[];
  /** As in an ObjectiveTree. */
  checkInsRead: boolean;
}

/** What one GitLab tells of the OKRs of one person. */
export interface DueReading {
  /** Whose they are; null: nothing was asked. */
  username: string | null;
  /** GitLab's own clock when it answered. */
  today: Date;
  /** Open objectives assigned to them, with what stands below and is linked. */
  objectives: ObjectiveTree[];
  /** Open key results assigned to them that none of these objectives has. */
  keyResults: LoneKeyResult[];
  /** False when something is still to come, could not be read, or was too much. */
  complete: boolean;
}
