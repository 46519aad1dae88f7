import { type AssignedReading, type DueRoot, readAssigned } from './due-assigned';
import type { DueQuestions } from './due-look';
import type { Reader } from './gateway';

/** Of the places below others: what has little to tell is not worth more questions. */
const MOST_BELOW = 5;

/**
 * Reads what is assigned to the reader in each place. A project or group below another of them is asked only where that
 * other was refused or has nothing: GitLab 17 and Community Editions may list no work items of groups.
 */
export async function readPlaces(
  reader: Reader,
  look: DueQuestions,
  roots: readonly DueRoot[],
  signal: AbortSignal | undefined,
  onFirst: (reading: AssignedReading) => void,
): Promise<AssignedReading[]> {
  const readings: AssignedReading[] = [];
  const read = async (root: DueRoot): Promise<boolean> => {
    const username = readings[0]?.username ?? root.username;
    const tellFirst = (first: AssignedReading) => readings.length === 0 && onFirst(first);
    const reading = await readAssigned(reader, look, { ...root, username }, signal, tellFirst);
    if (reading) readings.push(reading);
    return (reading?.assigned.length ?? 0) > 0;
  };
  const below = roots.filter((root) => roots.some((other) => isBelow(root, other)));
  const told: DueRoot[] = [];
  for (const root of roots) {
    if (!below.includes(root) && (await read(root))) told.push(root);
  }
  const asked = below.filter((root) => !told.some((other) => isBelow(root, other)));
  for (const root of asked.slice(0, MOST_BELOW)) await read(root);
  return readings;
}

function isBelow({ path }: DueRoot, other: DueRoot): boolean {
  return path.toLowerCase().startsWith(`${other.path.toLowerCase()}/`);
}
