import { unsavedCheckIns } from './check-in-drafts';
import { allowedSites } from './hosts';
import { siteOf, takesIn } from './site-patterns';

/** The pages, `origin path#iid`, whose unsaved check-ins nobody could reach without this grant. */
export async function unsavedUnder(pattern: string): Promise<string[]> {
  const others = (await allowedSites()).filter((other) => other !== pattern);
  return (await unsavedCheckIns()).filter((page) => {
    const site = siteOf(page);
    return site !== null && takesIn(pattern, site) && !others.some((other) => takesIn(other, site));
  });
}
