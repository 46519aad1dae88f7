import { readUrl } from '../okr/read-url';
import { change, withEntry } from './entries';
import { VARIANT } from './items';
import { keptOfKind } from './kept-of-kind';
import { knownPlaces } from './okr-places';
import { entries, text } from './shapes';
import { stored } from './stored';

/** More sites than anybody allows by hand. */
const MOST = 100;

/** Where the GitLab of a site was found when it was added, by the site's match pattern: origin and relative root. */
export const siteBases = stored<Record<string, string>>('site-bases', 1, entries(text), {});

/** A grant knows neither port nor path: they are kept for it. */
export function rememberBase(site: string, base: string): Promise<void> {
  return change(siteBases, (kept) => withEntry(kept, site, base, MOST));
}

/**
 * Where the API of a site starts, by the newest sign there is: the pages on which OKRs were opened, then what was found
 * when the site was added, then the site's own root.
 *
 * @param site a match pattern for a whole site; null comes back for one that stands for many hosts.
 */
export async function baseOf(site: string): Promise<string | null> {
  const [scheme = '', host = ''] = site.replace(/\/\*$/, '').split('://');
  if (host.includes('*')) return null;
  const [opened, kept] = await Promise.all([openedBases(), siteBases.get()]);
  const isOfSite = (base: string) => {
    const url = readUrl(base);
    return url?.hostname === host && (scheme === '*' || url.protocol === `${scheme}:`);
  };
  return opened.findLast(isOfSite) ?? kept[site] ?? `${scheme === '*' ? 'https' : scheme}://${host}`;
}

/** What pages told of themselves, the newest last. */
async function openedBases(): Promise<string[]> {
  const [asked, places] = await Promise.all([keptOfKind(VARIANT), knownPlaces()]);
  return [...asked.map(({ about }) => about), ...places.map(({ base }) => base)];
}
