import type { AlmostOkr } from '../../lib/okr/almost-okr';
import type { RecognisedBy } from '../../lib/okr/recognised-by';

/** What the window behind the toolbar button asks the script in a page for. */
export const ASK_ITEMS = 'items-on-page';

/** An item the page shows, by itself or in its side panel. */
export interface PageItem {
  namespacePath: string;
  iid: string;
  /** Null: the address does not tell. */
  namespaceKind: 'project' | 'group' | null;
  /** Null: not drawn. */
  title: string | null;
  /** What tells that it is an OKR, whatever the reader said of it; null: nothing does. */
  told: RecognisedBy | null;
  /** What keeps it from being one, where its labels look meant so. */
  almost: AlmostOkr | null;
  /** A panel stands beside it though it is no OKR, as it may beside an epic. */
  hasPanel: boolean;
}

export interface PageItems {
  items: PageItem[];
}
