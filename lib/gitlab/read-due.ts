import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import type { Item } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleOf } from '../okr/recognise';
import type { Assigned, AssignedReading, DueRoot } from './due-assigned';
import { asParent, readBelowObjectives, readLinked } from './due-below';
import { withCheckIns } from './due-check-ins';
import { type DueLook, startLook } from './due-look';
import { readPlaces } from './due-places';
import { loneOf, okrsOf, treesOf, treesOfLists } from './due-trees';
import type { GitlabError } from './errors';
import type { Reader } from './gateway';

export type { DueRoot } from './due-assigned';

export interface DueOptions {
  /** Most important first; one below another is asked only where that other has nothing to tell. */
  roots: readonly DueRoot[];
  /** The rules in force for an item where it stands. */
  profileFor: (item: Item) => Profile;
  signal?: AbortSignal | undefined;
  /** Called once, after the first answer, with what it tells. */
  onFirst?: (reading: DueReading) => void;
}

/** A reading, and why it is not complete. */
export interface DueAnswer extends DueReading {
  /** What ended it, else the first failure on the way; null: every question was answered. */
  failure: GitlabError | null;
}

/**
 * Reads the open objectives and key results assigned to whoever is signed in, with what their updates are told from: one
 * question for 100 items assigned in each place, one for 20 objectives and what stands below them, one for the links of
 * 100 key results that stand below nothing, one for the comments on 100 items; at most 12 altogether.
 *
 * What could not be read is left out and said. A lost session or a rate limit ends the reading.
 * @throws GitlabError when no place could be read, or the signal's reason
 */
export async function readDue(reader: Reader, { roots, profileFor, signal, onFirst }: DueOptions): Promise<DueAnswer> {
  const look = startLook();
  const tellFirst = ({ assigned, ...asked }: AssignedReading) => {
    const lists = treesOfLists(okrsOf(assigned, profileFor), profileFor);
    onFirst?.({ ...lists, ...whoAndWhen(reader, asked), complete: false });
  };
  const readings = await readPlaces(reader, look, roots, signal, tellFirst);
  const failure = look.failure();
  if (failure && readings.length === 0) throw failure;
  const asked = whoAndWhen(reader, readings[0]);
  const assigned = readings.flatMap((one) => one.assigned);
  const okrs = await readOkrs(reader, look, assigned, profileFor, asked.today, signal);
  const complete = look.isComplete() && okrs.objectives.every((tree) => tree.complete);
  return { ...okrs, ...asked, complete, failure: look.failure() };
}

async function readOkrs(
  reader: Reader,
  look: DueLook,
  assigned: readonly Assigned[],
  profileFor: DueOptions['profileFor'],
  today: Date,
  signal: AbortSignal | undefined,
): Promise<Pick<DueReading, 'objectives' | 'keyResults'>> {
  const okrs = okrsOf(assigned, profileFor);
  const found = await readBelowObjectives(
    reader,
    look,
    okrs.objectives.map(({ item }) => item),
    signal,
  );
  const objectives = treesOf(okrs, found);
  const lone = loneOf(okrs, objectives, profileFor);
  const untied = lone.filter(({ objective }) => !objective).map(({ item }) => item);
  const linked = await readLinked(reader, look, untied, signal);
  const keyResults = lone.map((one) => (one.objective ? one : withLinked(one, linked.get(one.item.id), profileFor)));
  return withCheckIns(reader, look, { objectives, keyResults }, profileFor, today, signal);
}

/** With the objective it is linked with, an open one if there is one. */
function withLinked(
  lone: LoneKeyResult,
  linked: readonly Item[] = [],
  profileFor: DueOptions['profileFor'],
): LoneKeyResult {
  const objectives = linked.filter((item) => roleOf(item, profileFor(item)) === 'objective');
  const objective = objectives.find(({ state }) => state === 'open') ?? objectives[0];
  return { ...lone, objective: objective ? asParent(objective) : null };
}

function whoAndWhen(reader: Reader, asked?: Pick<AssignedReading, 'username' | 'today'>) {
  return { username: asked?.username ?? null, today: asked?.today ?? reader.clock() };
}
