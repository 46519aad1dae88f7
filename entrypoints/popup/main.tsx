import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type PopupState, PopupView } from '../../components/popup-view';
import { type CurrentSite, currentSite } from '../../lib/settings/current-site';
import { requestHost } from '../../lib/settings/hosts';
import { chooseForItem, hideProject } from '../../lib/settings/item-choices';
import { lostReport } from '../../lib/text/lost';
import { siteName } from '../../lib/text/sites';
import { copyThrough } from '../okr/copy-through';
import { Due } from './due';
import { askPage, asShown, itemKey, projectKey } from './items-here';

/** The page may still be reading, and GitLab may change what it shows. */
const ASK_AGAIN_MS = 1000;

async function openWindow(root: Element) {
  let asked = 0;
  let refused = false;
  const show = async () => {
    asked += 1;
    const turn = asked;
    const site = await currentSite();
    const state = await stateOf(site, refused);
    // What was asked for later tells more.
    if (turn < asked) return;
    const origin = site?.origin ?? '';
    render(
      <PopupView
        state={state}
        due={<Due />}
        onShow={() => site && allow(site)}
        onSites={openSites}
        onChoose={(item, choice) => chooseForItem(itemKey(origin, item), choice).then(show)}
        onTell={(place) => copyThrough(document, { 'text/plain': lostReport(place) })}
        onHideProject={(item, hide) => hideProject(projectKey(origin, item), hide).then(show)}
      />,
      root,
    );
  };
  const allow = async ({ pattern }: CurrentSite) => {
    // The background hears of the grant and runs the script in the open page; this window may be closed by then.
    refused = !(await requestHost(pattern));
    await show();
  };
  await show();
  setInterval(show, ASK_AGAIN_MS);
}

async function openSites() {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** @param refused the site was asked for and not allowed */
async function stateOf(site: CurrentSite | null, refused: boolean): Promise<PopupState> {
  if (site === null) return { kind: 'elsewhere' };
  const name = siteName(site.origin);
  if (!site.allowed) return { kind: 'allowable', site: name, refused };
  return { kind: 'active', site: name, items: await asShown(site, await askPage(site.tabId)) };
}

const root = document.getElementById('root');
if (root) await openWindow(root);
