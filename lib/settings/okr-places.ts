import { change, withEntry } from './entries';
import { entries, object, oneOf, type Shaped, text } from './shapes';
import { stored } from './stored';

/** Enough for the groups somebody has OKRs in, and the projects in them. */
const MOST = 50;

const okrPlace = object({ username: text, kind: oneOf('group', 'project') });

/** By whom OKRs were opened there, and whether a group or a project is to be asked for them. */
type OkrPlace = Shaped<typeof okrPlace>;

/** A place as it is asked. */
export interface KnownPlace extends OkrPlace {
  /** Origin and relative root of its GitLab. */
  base: string;
  /** Full path of the group or project. */
  path: string;
}

/** Where the reader opened OKRs, signed in, by `base path`. Nothing else is ever read in the background. */
export const okrPlaces = stored<Record<string, OkrPlace>>('okr-places', 1, entries(okrPlace), {});

/** These places are the newest from now on, the last one above all; of too many the oldest go. */
export async function rememberOkrPlaces(places: readonly KnownPlace[]): Promise<void> {
  const added = places.map(({ base, path, username, kind }) => [`${base} ${path}`, { username, kind }] as const);
  const newest = Object.entries(await okrPlaces.get()).slice(-added.length);
  if (JSON.stringify(newest) === JSON.stringify(added)) return;
  await change(okrPlaces, (kept) => added.reduce((all, [key, place]) => withEntry(all, key, place, MOST), kept));
}

export async function knownPlaces(): Promise<KnownPlace[]> {
  return Object.entries(await okrPlaces.get()).map(([key, place]) => {
    const [base = '', path = ''] = key.split(' ');
    return { base, path, ...place };
  });
}
