import type { UpdateState } from '../lib/okr/cadence';
import type { Health } from '../lib/okr/item';
import type { Role } from '../lib/okr/recognise';
import type { DueSiteState } from '../lib/text/due';

/** An objective or key result that is the reader's, or stands under an objective of theirs. */
export interface DueEntryView {
  /** GitLab's global id. */
  id: string;
  role: Role;
  title: string;
  url: string | null;
  reference: string;
  /** Of a key result: what it stands under; null: nothing that is known. Of an objective: null. */
  objective: { id: string; title: string; url: string | null } | null;
  update: UpdateState;
  /** Percent. */
  score: number | null;
  health: Health | null;
  /** `@`-names without the `@`. */
  owners: readonly string[];
  /** An unfinished check-in is kept for it: on the objective, or on a key result that stands alone. */
  isUnsaved: boolean;
}

/** One GitLab. */
export interface DueSiteView {
  /** Its base address, as `onCheckIn` and `onLook` give it back. */
  base: string;
  /** As people call it. */
  name: string;
  state: DueSiteState;
  /** GitLab asked to wait until then; null: it did not. */
  until: Date | null;
  /** How long ago it was looked at, in words: `12 minutes ago`; null: never. */
  lookedAt: string | null;
  /** False: there is more than was read. */
  complete: boolean;
  signInUrl: string;
  /** Sorted, those of one objective side by side. */
  entries: readonly DueEntryView[];
}

/** Props of `DueList`. */
export interface DueListProps {
  sites: readonly DueSiteView[];
  /** Rows shown at most on all sites together, in the pop-up; null: all. */
  most: number | null;
  /** `id`: of the objective, or of a key result that stands alone. */
  onCheckIn: (base: string, id: string) => void;
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
