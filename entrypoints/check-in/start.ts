import type { Gateway } from '../../lib/gitlab/gateway';
import type { Subject } from './subject';

/** Of the page's GitLab, what a check-in needs. */
export interface CheckInSite {
  /** For writes and what they are made from: no rate limit holds them back, the reader clicked and is told. */
  gateway: Gateway;
  signInUrl: string;
  /** GitLab's editor of this item stands open somewhere on this page. */
  isEdited: (item: { namespacePath: string; iid: string }) => boolean;
}

/** What the script that draws panels gives to this one. Callbacks, since the signals of one script do not track in another. */
export interface CheckInStart {
  /** In the panel's shadow root; it is filled, and emptied at the end. */
  container: HTMLElement;
  /** `reminder`: who has not updated is reminded. */
  kind: 'check-in' | 'reminder';
  /** The reader asked for it just now. */
  takesFocus: boolean;
  site: CheckInSite;
  /** `origin path#iid` of the page's item: what is typed is kept under it. */
  page: string;
  /** What it is about, as it was read last. */
  current: () => Subject;
  /** Calls after each change of that; returns what ends this. */
  subscribe: (changed: () => void) => () => void;
  /** What was typed as the reminder and is not written, kept as long as the page lives; null: nothing. */
  typedReminder: { text: string | null };
  /** GitLab may hold something else than before. */
  onWritten: () => void;
  onClose: () => void;
  /** Aborted when the panel is gone. */
  signal: AbortSignal;
}

/** Draws it until the signal. What is being written then is written to its end. */
export type StartCheckIn = (start: CheckInStart) => void;
