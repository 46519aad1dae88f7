import { browser } from 'wxt/browser';
import { chosenRules, dismissals } from './description-items';
import { change } from './entries';
import { hiddenProjects, itemChoices } from './item-choices';
import { panelHeights } from './items';
import { okrPlaces } from './okr-places';
import { ONE_EACH } from './one-each';
import { profileApplications } from './profiles';
import { siteBases } from './site-bases';
import type { StoredItem } from './stored';
import { teamFileLooks, teamFiles } from './team-files';
import { typeNames } from './type-names';
import { updateRecognitions } from './update-recognitions';

/**
 * Forgets all that was stored for a site that the reader took back.
 *
 * @param site its match pattern, `https://host/*`: it stands for every port.
 */
export async function forgetSite(site: string): Promise<void> {
  const ofSite = (text: string) => {
    const [address = ''] = text.split(' ');
    if (!URL.canParse(address)) return false;
    const { protocol, hostname } = new URL(address);
    return `${protocol}//${hostname}/*` === site;
  };
  const forgetIn = <T>(item: StoredItem<Record<string, T>>) =>
    change(item, (kept) => Object.fromEntries(Object.entries(kept).filter(([key]) => !ofSite(key))));
  await forgetIn(panelHeights);
  await forgetIn(chosenRules);
  await forgetIn(dismissals);
  await forgetIn(itemChoices);
  await forgetIn(teamFiles);
  await forgetIn(teamFileLooks);
  await forgetIn(typeNames);
  await forgetIn(okrPlaces);
  await forgetIn(siteBases);
  await change(hiddenProjects, (kept) => kept.filter((project) => !ofSite(project)));
  // A pattern with a star is about more than this site.
  const isOfSite = (host: string) => site.endsWith(`://${host.toLowerCase()}/*`);
  await change(profileApplications, (kept) => kept.filter(({ host }) => !isOfSite(host)));
  await updateRecognitions();
  const keys = Object.keys(await browser.storage.local.get(null));
  const kept = ONE_EACH.flatMap((kind) =>
    keys.filter((key) => key.startsWith(kind) && ofSite(key.slice(kind.length).replace(/\.\d+$/, ''))),
  );
  await browser.storage.local.remove(kept);
}
