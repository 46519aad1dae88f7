import { browser } from 'wxt/browser';
import { CHECK_IN_DRAFT, unsavedCheckIns } from './check-in-drafts';
import { chosenRules, dismissals } from './description-items';
import { change } from './entries';
import { allowedSites } from './hosts';
import { hiddenProjects, itemChoices } from './item-choices';
import { panelHeights } from './items';
import { keptOfKind } from './kept-of-kind';
import { GITLAB_COM } from './matches';
import { okrPlaces } from './okr-places';
import { ONE_EACH } from './one-each';
import { profileApplications } from './profiles';
import { siteBases } from './site-bases';
import { siteOf, takesIn } from './site-patterns';
import type { StoredItem } from './stored';
import { teamFileLooks, teamFiles } from './team-files';
import { tried } from './tried';
import { typeNames } from './type-names';
import { updateRecognitions } from './update-recognitions';

/** What is kept by keys that begin with a site's address. */
const BY_SITE: StoredItem<Record<string, unknown>>[] = [
  panelHeights,
  chosenRules,
  dismissals,
  itemChoices,
  teamFiles,
  teamFileLooks,
  typeNames,
  okrPlaces,
  siteBases,
];

/**
 * Forgets all that was stored for sites that no permission takes in any more. A check-in that is typed and not written
 * yet stays: only the reader discards it, asked on the options page.
 *
 * @param takenBack the match patterns that were taken back just now; each may be about many sites.
 */
export async function forgetSites(takenBack: readonly string[]): Promise<void> {
  // Browsers can allow gitlab.com click by click: then it is no permission, and yet not taken back.
  const builtIn = takenBack.some((pattern) => takesIn(pattern, GITLAB_COM)) ? [] : [GITLAB_COM];
  const allowed = [...(await allowedSites()), ...builtIn];
  const isAllowed = (site: string) => allowed.some((pattern) => takesIn(pattern, site));
  const isGone = (text: string) => {
    const site = siteOf(text);
    return site !== null && !isAllowed(site);
  };
  const forgetting = (step: () => Promise<void>) => tried('forgetting a site', step);

  for (const item of BY_SITE) await forgetting(() => change(item, (kept) => withoutKeys(kept, isGone)));
  await forgetting(() => change(hiddenProjects, (kept) => kept.filter((project) => !isGone(project))));
  // Rules may be given to a host before it is allowed, and a host with a star is more than one.
  const isHostGone = (host: string) => {
    const sites = ['https', 'http'].map((scheme) => `${scheme}://${host.toLowerCase()}/*`);
    const wasTaken = takenBack.some((pattern) => sites.some((site) => takesIn(pattern, site)));
    return !host.includes('*') && wasTaken && !sites.some(isAllowed);
  };
  await forgetting(() => change(profileApplications, (kept) => kept.filter(({ host }) => !isHostGone(host))));
  await forgetting(updateRecognitions);
  await forgetting(() => forgetOneEach(isGone));
}

function withoutKeys<T>(kept: Record<string, T>, isGone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !isGone(key)));
}

/** Of what has an item of its own for each site, or page of it. */
async function forgetOneEach(isGone: (text: string) => boolean): Promise<void> {
  const [unsaved, ...kept] = await Promise.all([unsavedCheckIns(), ...ONE_EACH.map(keptOfKind)]);
  const isUnsaved = (key: string) => unsaved.some((page) => key.startsWith(`${CHECK_IN_DRAFT}${page}.`));
  const gone = kept.flat().filter(({ key, about }) => isGone(about) && !isUnsaved(key));
  await browser.storage.local.remove(gone.map(({ key }) => key));
}
