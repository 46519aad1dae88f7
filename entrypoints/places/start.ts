import type { PageHints } from '../../lib/page/hints';
import type { Host } from '../../lib/page/host';
import type { Root } from '../../lib/page/roots';
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
  /** The host in which a skeleton stands in that root, for whoever keeps it from now on. */
  hostIn: (root: Root) => Host | null;
  /** Ends everything of ours in the page. */
  life: AbortController;
  isAlive: () => boolean;
}

/** What the script that keeps our places gives to the look-out: it watches the page from then on. */
export type StartPlaces = (outlook: Outlook) => Pick<WatchedPage, 'lookAgain'>;
