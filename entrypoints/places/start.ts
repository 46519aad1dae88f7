import type { PageHints } from '../../lib/page/hints';
import type { StandingHosts } from '../../lib/page/kept-slot';
import type { WatchedPage } from '../../lib/page/watch';
import type { KeptPanels } from '../look-out/kept-panels';
import type { Switches } from '../look-out/read-switches';
import type { RulesHere } from '../look-out/rules-here';

/** What the look-out knows of the page it stands on. */
export interface Outlook {
  hints: PageHints;
  kept: KeptPanels;
  rules: RulesHere;
  switches: Switches;
  /** The hosts in which skeletons stand, for whoever keeps them from now on. */
  skeletons: StandingHosts;
  /** Ends everything of ours in the page. */
  life: AbortController;
  isAlive: () => boolean;
}

/** What the script that keeps our places gives to the look-out: it watches the page from then on. */
export type StartPlaces = (outlook: Outlook) => Pick<WatchedPage, 'lookAgain'>;
