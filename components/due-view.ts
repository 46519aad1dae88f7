import type { DueEntry } from '../lib/okr/due/due-entry';
import type { DueSiteState } from '../lib/text/due';

export interface DueEntryView extends DueEntry {
  /** An unfinished check-in is kept for its objective, or for itself where it has none. */
  isUnsaved: boolean;
}

/** One GitLab. */
export interface DueSiteView {
  /** Its base address, as `onCheckIn` and `onLook` give it back. */
  base: string;
  /** As people call it. */
  name: string;
  /** With a failure, what was read before is still shown. Ready though none was answered: the last look was cut short. */
  state: DueSiteState;
  /** GitLab asked to wait until then; null: it did not. */
  until: Date | null;
  /** How long ago the look began that the entries are from, in words: `12 minutes ago`; null: none was answered. */
  lookedAt: string | null;
  /** How long ago the look began that failed; null: the last one did not. */
  triedAt: string | null;
  /** False: there is more than was read. */
  complete: boolean;
  signInUrl: string;
  /** Sorted, those of one objective side by side. */
  entries: readonly DueEntryView[];
}

export interface DueListProps {
  sites: readonly DueSiteView[];
  /** Entries shown at most of each site, in the pop-up; null: all. */
  most: number | null;
  /** `entry`: the objective's own or one under it, which tells where its check-in is made. Null: switched off. */
  onCheckIn: ((base: string, entry: DueEntryView) => void) | null;
  onLook: (base: string) => void;
}

/** Props of `DueSettings`. */
export interface DueSettingsProps {
  badge: boolean;
  notify: boolean;
  /** The browser was asked for notifications and did not allow them. */
  notAllowed: boolean;
  onBadge: (on: boolean) => void;
  onNotify: (on: boolean) => void;
}
