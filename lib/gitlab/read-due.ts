import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import type { Item } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleOf } from '../okr/recognise';
import type { AssignedReading, DueRoot } from './due-assigned';
import { asParent, readBelowObjectives, readLinked } from './due-below';
import { withCheckIns } from './due-check-ins';
import { readComments } from './due-comments';
import { type DueQuestions, startLook } from './due-look';
import type { OwnList } from './due-own';
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
interface DueAnswer extends DueReading {
  /** What ended it, else the first failure on the way; null: every question was answered. */
  failure: GitlabError | null;
}

/**
 * Reads the open objectives and key results assigned to whoever is signed in, with what their updates are told from: one
 * question for 100 items assigned in each place, one for 20 objectives and what stands below them, one for the links of
 * 100 key results that stand below nothing, one for the comments on 100 items; at most 12 altogether. A question is one
 * request once it is known what this GitLab understands (`askVariant`); what fails in passing is sent again.
 *
 * Where a group lists what is assigned, the reader's own items of any number of projects in it share their questions.
 * Comments on what others own, and all that only a project lists, take at least one for each project.
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
  const okrs = await readOkrs(reader, look, readings, profileFor, asked.today, signal);
  const complete = look.isComplete() && okrs.objectives.every((tree) => tree.complete);
  return { ...okrs, ...asked, complete, failure: look.failure() };
}

async function readOkrs(
  reader: Reader,
  look: DueQuestions,
  readings: readonly AssignedReading[],
  profileFor: DueOptions['profileFor'],
  today: Date,
  signal: AbortSignal | undefined,
): Promise<Pick<DueReading, 'objectives' | 'keyResults'>> {
  const lists = readings.flatMap(ownListOf);
  const okrs = okrsOf(
    readings.flatMap(({ assigned }) => assigned),
    profileFor,
  );
  const found = await readBelowObjectives(
    reader,
    look,
    lists,
    okrs.objectives.map(({ item }) => item),
    signal,
  );
  const objectives = treesOf(okrs, found);
  const lone = loneOf(okrs, objectives, profileFor);
  const untied = lone.filter(({ objective }) => !objective).map(({ item }) => item);
  const linked = await readLinked(reader, look, lists, untied, signal);
  const keyResults = lone.map((one) => (one.objective ? one : withLinked(one, linked.get(one.item.id), profileFor)));
  return withCheckIns(reader.transport, { objectives, keyResults }, profileFor, today, (items) =>
    readComments(reader, look, lists, items, signal),
  );
}

function ownListOf({ root, username, assigned }: AssignedReading): OwnList[] {
  return root.kind === 'group' ? [{ path: root.path, username, items: assigned.map(({ item }) => item) }] : [];
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
