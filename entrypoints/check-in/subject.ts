import type { UpdateState } from '../../lib/okr/cadence';
import type { Reminder } from '../../lib/okr/check-in/reminder';
import type { LinkedInitiative } from '../../lib/okr/initiatives/linked-initiatives';
import type { ReferenceHome } from '../../lib/okr/initiatives/reference';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import type { Reading } from '../../lib/okr/reading';
import type { Role } from '../../lib/okr/recognise';

/** A key result, or an objective of the level below, that is checked in. */
export interface CheckInItem {
  item: Item;
  role: Role;
  /** Percent, as it counts; null: none yet. */
  score: number | null;
  /** Its readings that do not stand on the item itself. */
  elsewhere: readonly Reading[];
  update: UpdateState;
  /** There is no item behind it: it is a line of the objective's description. */
  isWritten: boolean;
}

/** What a check-in is about, as it was read last. */
export interface Subject {
  /** In the order people gave them. */
  items: readonly CheckInItem[];
  /** The page's item is closed: nothing is asked of it any more, but what was typed before can be seen. */
  isClosed: boolean;
  /** The item that the week's comment is written on, unless the rules want one on each key result. */
  noteOn: Item;
  profile: Profile;
  /** Where the objective's description stands. */
  home: ReferenceHome;
  /** GitLab's own clock when it answered. */
  now: Date;
  /** Null: signed out. */
  viewer: string | null;
  /** This GitLab knows health. */
  hasHealth: boolean;
  /** Null while they are not read. */
  initiatives: readonly LinkedInitiative[] | null;
  /** Whom the reader, as the objective's owner, can remind; null: nobody waits, or it is another's. */
  reminder: Reminder | null;
}
