import { browser } from 'wxt/browser';
import { chosenRules, dismissals } from './description-items';
import { panelHeights, VARIANT } from './items';
import type { StoredItem } from './stored';

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
  const forgetIn = async <T>(item: StoredItem<Record<string, T>>) => {
    const kept = Object.entries(await item.get()).filter(([key]) => !ofSite(key));
    await item.set(Object.fromEntries(kept));
  };
  await forgetIn(panelHeights);
  await forgetIn(chosenRules);
  await forgetIn(dismissals);
  const keys = Object.keys(await browser.storage.local.get(null));
  const hostOf = (key: string) => key.slice(VARIANT.length).replace(/\.\d+$/, '');
  const variants = keys.filter((key) => key.startsWith(VARIANT) && ofSite(hostOf(key)));
  await browser.storage.local.remove(variants);
}
