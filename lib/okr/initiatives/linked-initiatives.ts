import type { Day, Instant } from '../item';
import type { Initiative } from './initiative';
import type { Mention, Reference } from './reference';

/** Why an initiative that is named cannot be shown. */
export type Unreadable =
  /** Its project or group may be seen and has no such item: it is gone, or confidential. */
  | 'gone'
  /** Nothing there may be seen: never "missing". */
  | 'no-access'
  /** No address at all, such as the template's `<link>`. */
  | 'broken'
  /** Another site: shown, never fetched. */
  | 'elsewhere';

/** An epic or issue tied to an OKR: named in its description, linked with it in GitLab, or both. */
export interface LinkedInitiative {
  /** `referenceKey`, or one of its own where there is no reference. */
  key: string;
  reference: Reference | null;
  /** As the description calls it, else as GitLab does. */
  label: string;
  /** The first place in the description that names it; null: only linked in GitLab. */
  mention: Mention | null;
  /** Null: GitLab did not tell its linked items. */
  linked: boolean | null;
  initiative: Initiative | null;
  unreadable: Unreadable | null;
  /** Its last status update; null: it has no status anybody dated. */
  status: { day: Day; at: Instant | null } | null;
  /** Null: nothing is expected of it, or nobody can tell. */
  statusLate: { dueDay: Day; weeksLate: number } | null;
}
