import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, type StartPanels } from '../gitlab.content/panels';
import { drawItem } from './features/item';
import { openSite } from './site';

const start: StartPanels = ({ hints, settings, signal }) => {
  const site = openSite(hints, settings, signal);
  return (_kind, place) => drawItem(place, site);
};

/** The second script: comes to a page when it shows an OKR, and hands itself to the first. */
export default defineUnlistedScript(() => handOver(start));
