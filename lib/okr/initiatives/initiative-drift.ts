import type { DescriptionRules } from '../description-rules';
import type { Health, Item } from '../item';
import type { Period } from '../period';
import type { LinkedInitiative } from './linked-initiatives';

/** How an epic and its OKR tell different stories. */
export type InitiativeDriftKind =
  /** Closed or done, the OKR below 100 or not scored. */
  | 'closed'
  /** The OKR is on track, the epic is not. */
  | 'at-risk'
  | 'blocked'
  | 'cancelled'
  /** The OKR is done, the epic still open. */
  | 'open';

export interface InitiativeDrift {
  kind: InitiativeDriftKind;
  level: 'loud' | 'quiet';
}

/** What the OKR stands at. `score` in percent, null: not scored. */
interface Standing {
  score: number | null;
  health: Health | null;
  state: Item['state'];
}

/**
 * What is odd about an epic beside its OKR. An OKR that is closed is past: nothing about its epics is loud any more.
 * An epic that is due after the period is expected to be open: epics span quarters.
 */
export function driftOfInitiative(
  { initiative }: Pick<LinkedInitiative, 'initiative'>,
  { score, health, state }: Standing,
  period: Period | null,
  { epicLabels }: Pick<DescriptionRules, 'epicLabels'>,
): InitiativeDrift[] {
  if (!initiative) return [];
  const { item } = initiative;
  const cancelled = labelled(item, epicLabels.cancelled);
  const done = item.state === 'closed' || labelled(item, epicLabels.done);
  const okrDone = state === 'closed' || (score !== null && score >= 100);
  if (okrDone) {
    const goesOn = period !== null && item.dueDate !== null && item.dueDate > period.end;
    return done || cancelled || goesOn ? [] : [{ kind: 'open', level: 'quiet' }];
  }
  const onTrack = health === 'onTrack';
  if (cancelled) return onTrack ? [{ kind: 'cancelled', level: 'loud' }] : [];
  if (done) return [{ kind: 'closed', level: 'loud' }];
  if (!onTrack) return [];
  const drifts: InitiativeDrift[] = [];
  if (item.health === 'atRisk') drifts.push({ kind: 'at-risk', level: 'loud' });
  if (labelled(item, epicLabels.blocked)) drifts.push({ kind: 'blocked', level: 'loud' });
  return drifts;
}

/** Whether an item has one of these labels, compared without case, `:` and `::` alike. */
export function labelled({ labels }: Item, names: readonly string[]): boolean {
  const plain = (label: string) => label.toLowerCase().replaceAll('::', ':');
  return labels.some((label) => names.some((name) => plain(name) === plain(label)));
}
