import type { DueEntry } from '../okr/due/due-entry';
import { withUpdated } from '../okr/due/with-updated';
import { inTurn } from './entries';
import { flag, list, listed, number, object, oneOf, orNull, type Shape, type Shaped, text } from './shapes';
import { type StoredItem, stored } from './stored';
import { watchKind } from './watch-stored';

const textOrNull = orNull(text);
const place = { id: text, iid: text, namespacePath: text, title: text, url: textOrNull };

const entry = object({
  item: object({
    ...place,
    reference: text,
    typeName: text,
    typeIcon: textOrNull,
    owners: list(object({ name: text, username: text })),
  }),
  role: oneOf('objective', 'key-result'),
  objective: orNull(object(place)),
  update: object({
    state: oneOf('updated', 'due', 'overdue', 'never', 'not-expected', 'unknown'),
    since: textOrNull,
    dueDay: textOrNull,
    isToday: flag,
    weeksLate: number,
  }),
  score: orNull(number),
  health: orNull(oneOf('onTrack', 'needsAttention', 'atRisk')),
  mine: flag,
  ended: flag,
}) satisfies Shape<DueEntry>;

const problem = oneOf(
  'signed-out',
  'forbidden',
  'not-found',
  'rate-limited',
  'server',
  'timeout',
  'offline',
  'too-old',
  'not-understood',
  'refused',
);

const keptLook = object({
  askedAt: number,
  lookedAt: orNull(number),
  problem: orNull(problem),
  retryAt: orNull(number),
  entries: listed(entry),
  complete: flag,
});

/** Why a look at a GitLab brought nothing. */
export type DueProblem = Shaped<typeof problem>;

/** What one GitLab told of what is due. Moments in milliseconds since 1970 of the reader's own clock. */
export interface DueLook {
  /** When the last look began. */
  askedAt: number;
  /** When the look began that the entries are from; null: none was answered yet. */
  lookedAt: number | null;
  /** Why the last look brought nothing; null: it did, or it goes on. */
  problem: DueProblem | null;
  /** GitLab wants no request before; null: it did not say so. */
  retryAt: number | null;
  /** As they stood in the last answer. */
  entries: DueEntry[];
  /** False when that answer lacked something. */
  complete: boolean;
}

/** What the stored name of a look begins with; after it stands the base, origin and relative root. */
export const DUE_LOOK = 'due-look:';

/** One item a GitLab, so that two that are looked at together never write over each other. Null: never looked at. */
export function dueLook(base: string): StoredItem<DueLook | null> {
  return stored<DueLook | null>(`${DUE_LOOK}${base}`, 1, orNull(keptLook), null);
}

const NOTHING: DueLook = {
  askedAt: 0,
  lookedAt: null,
  problem: null,
  retryAt: null,
  entries: [],
  complete: true,
};

/** Changes what is kept of one GitLab by then. Where nothing is, its site was taken back meanwhile: nothing is kept. */
export function changeDueLook(base: string, how: (kept: DueLook) => DueLook): Promise<void> {
  const item = dueLook(base);
  return inTurn(async () => {
    const kept = await item.get();
    if (kept) await item.set(how(kept));
  });
}

/** Takes a look for the caller, before any request is sent. False: it is not to be made now, or another has it. */
export async function takeLook(
  base: string,
  now: number,
  mayLook: (kept: DueLook | null) => boolean,
): Promise<boolean> {
  let isTaken = false;
  const item = dueLook(base);
  await inTurn(async () => {
    const kept = await item.get();
    isTaken = mayLook(kept);
    if (isTaken) await item.set({ ...(kept ?? NOTHING), askedAt: now, problem: null, retryAt: null });
  });
  return isTaken;
}

/** These key results were updated from here: what is kept need not wait for the next look to know. */
export function noteUpdated(base: string, ids: readonly string[]): Promise<void> {
  return changeDueLook(base, (kept) => ({ ...kept, entries: withUpdated(kept.entries, ids) }));
}

/** Tells when something was learnt of a GitLab, in this page or any other. */
export function watchLooks(changed: () => void, signal: AbortSignal): void {
  watchKind([DUE_LOOK], changed, signal);
}
