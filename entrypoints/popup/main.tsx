import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type PopupState, PopupView } from '../../components/popup-view';
import { type CurrentSite, currentSite } from '../../lib/settings/current-site';
import { requestHost } from '../../lib/settings/hosts';
import { siteName } from '../../lib/text/sites';

function show(root: Element, site: CurrentSite | null) {
  const allow = async () => {
    if (site === null) return;
    // The background hears of the grant and runs the script in the open page; this window may be closed by then.
    show(root, { ...site, allowed: await requestHost(site.pattern) });
  };
  const openSites = async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  };
  render(<PopupView state={stateOf(site)} onShow={allow} onSites={openSites} />, root);
}

function stateOf(site: CurrentSite | null): PopupState {
  if (site === null) return { kind: 'elsewhere' };
  return { kind: site.allowed ? 'active' : 'allowable', site: siteName(site.origin) };
}

const root = document.getElementById('root');
if (root) show(root, await currentSite());
