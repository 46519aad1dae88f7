import type { KeptNote } from '../../lib/gitlab/check-in-outcome';
import type { Gateway } from '../../lib/gitlab/gateway';
import { readNotes } from '../../lib/gitlab/read-notes';
import type { CheckInLine } from '../../lib/okr/check-in/check-in';
import { checkInDay } from '../../lib/okr/check-in/check-in-day';
import type { Draft, Told } from '../../lib/okr/check-in/edit';
import { formatCheckIn } from '../../lib/okr/check-in/format-check-in';
import { oneLine } from '../../lib/okr/check-in/one-line';
import { ownNote } from '../../lib/okr/check-in/own-note';
import { withCheckInLines } from '../../lib/okr/check-in/with-lines';
import { homeOf } from '../../lib/okr/initiatives/reference';
import type { Day, Item } from '../../lib/okr/item';
import { titleWithoutScore } from '../../lib/okr/title-score';
import type { Subject } from './subject';

/** A comment that is to be written. */
export interface NotePlan {
  on: Item;
  /** The key results it is to tell of. */
  ids: readonly string[];
  day: Day;
  /** The reader's own comment of this week, as it was read last; null: there is none yet. */
  before: KeptNote | null;
}

/** The day the update is asked for next; the day in UTC where the rules name a zone this browser does not know. */
export function dayOf({ profile, now }: Subject): Day {
  return checkInDay(profile.cadence, now) ?? now.toISOString().slice(0, 10);
}

/**
 * Reads what the comments that tell of these key results go into: one on the objective, or one on each. None where
 * there is nothing to tell.
 * @throws GitlabError, or the signal's reason
 */
export function readNotePlans(
  gateway: Gateway,
  subject: Subject,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<NotePlan[]> {
  const items = subject.items.flatMap(({ item }) => (ids.includes(item.id) ? [item] : []));
  const targets =
    subject.profile.checkIn.noteOn === 'objective'
      ? [{ on: subject.noteOn, ids: items.map(({ id }) => id) }]
      : items.map((on) => ({ on, ids: [on.id] }));
  const told = targets.filter((target) => target.ids.length > 0);
  const day = dayOf(subject);
  return Promise.all(
    told.map(async (target) => {
      const { notes, username } = await readNotes(gateway, target.on, signal);
      const own = username === null ? null : ownNote(notes, username, day);
      return { ...target, day, before: own?.canEdit ? own : null };
    }),
  );
}

/** The whole comment with what is told of its key results. */
export function noteBody({ on, ids, day, before }: NotePlan, subject: Subject, { told }: Draft): string {
  const lines = subject.items.flatMap(({ item }) => {
    const line = ids.includes(item.id) && Object.hasOwn(told, item.id) ? told[item.id] : undefined;
    return line ? [lineOf(item, line)] : [];
  });
  return before ? withCheckInLines(before.body, lines, homeOf(on, subject.home)) : formatCheckIn({ day, lines });
}

function lineOf({ title, url }: Item, told: Told): CheckInLine {
  return { title: oneLine(titleWithoutScore(title)), url, ...told };
}
