import { type DueLook, dueLook } from '../../lib/settings/due-looks';
import { isAllowed } from '../../lib/settings/hosts';
import { type KnownPlace, knownPlaces } from '../../lib/settings/okr-places';
import { siteOf } from '../../lib/settings/site-patterns';

/** One GitLab where the reader opened OKRs, and what is kept of it. */
export interface KeptLook {
  /** Origin and relative root. */
  base: string;
  places: KnownPlace[];
  /** Null: never looked at. */
  look: DueLook | null;
}

/** What is kept of the GitLabs the extension may ask, that where OKRs were opened last first. */
export async function keptLooks(): Promise<KeptLook[]> {
  const places = (await knownPlaces()).reverse();
  const bases = [...new Set(places.map(({ base }) => base))];
  const looks = bases.map(async (base): Promise<KeptLook[]> => {
    const site = siteOf(base);
    // A site may be taken back at any time, gitlab.com too.
    if (site === null || !(await isAllowed(site))) return [];
    return [{ base, places: places.filter((place) => place.base === base), look: await dueLook(base).get() }];
  });
  return (await Promise.all(looks)).flat();
}
