import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type PopupState, PopupView } from '../../components/popup-view';
import { type CurrentSite, currentSite } from '../../lib/settings/current-site';
import { requestHost } from '../../lib/settings/hosts';
import { chooseForItem, hideProject } from '../../lib/settings/item-choices';
import { siteName } from '../../lib/text/sites';
import type { PageItem } from '../gitlab.content/page-items';
import { Due } from './due';
import { askPage, asShown, itemKey, projectKey } from './items-here';

/** @param refused the site was asked for and not allowed */
async function show(root: Element, site: CurrentSite | null, items: PageItem[], refused = false) {
  const origin = site?.origin ?? '';
  const allow = async () => {
    if (site === null) return;
    // The background hears of the grant and runs the script in the open page; this window may be closed by then.
    const allowed = await requestHost(site.pattern);
    await show(root, { ...site, allowed }, items, !allowed);
  };
  const openSites = async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  };
  // The page's own script hears of what is stored, and shows or hides its panel.
  const again = () => show(root, site, items);
  const state = await stateOf(site, items, refused);
  render(
    <PopupView
      state={state}
      due={<Due />}
      onShow={allow}
      onSites={openSites}
      onChoose={(item, choice) => chooseForItem(itemKey(origin, item), choice).then(again)}
      onHideProject={(item, hide) => hideProject(projectKey(origin, item), hide).then(again)}
    />,
    root,
  );
}

async function stateOf(site: CurrentSite | null, items: PageItem[], refused: boolean): Promise<PopupState> {
  if (site === null) return { kind: 'elsewhere' };
  const name = siteName(site.origin);
  if (!site.allowed) return { kind: 'allowable', site: name, refused };
  return { kind: 'active', site: name, items: await asShown(site, items) };
}

const root = document.getElementById('root');
if (root) {
  const site = await currentSite();
  await show(root, site, site?.allowed ? await askPage(site.tabId) : []);
}
