import type { GitlabErrorKind } from '../../lib/gitlab/errors';
import type { AlmostOkr } from '../../lib/okr/almost-okr';
import type { RecognisedBy } from '../../lib/okr/recognised-by';
import type { AnchorsFound } from '../../lib/page/anchors-found';
import type { RootKind } from '../../lib/page/roots';

/** What the window behind the toolbar button asks the script in a page for. */
export const ASK_ITEMS = 'items-on-page';

/** What a panel is asked by it, with `path#iid` after a space; where none is drawn, nobody answers. */
export const ASK_PANEL = 'panel-on-page';

/** What a panel says now. */
export interface PanelSays {
  /** In percent, as shown; null: there is none, or not yet. */
  score: number | null;
  /** Without what was dismissed; null: nothing is known yet. */
  toFix: number | null;
  /** Why it could not read, or not again; null: it could. */
  problem: GitlabErrorKind | null;
}

/** What the page has of the marks we go by, where they do not tell of an item what it is. */
export interface Unread extends AnchorsFound {
  kind: RootKind;
  /** GitLab's version as the page prints it; null: it does not. */
  gitlab: string | null;
}

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
  /** It stands on GitLab's older page for issues and incidents, which shows no type. */
  isLegacy: boolean;
  /** Set while the page does not tell what it is: it is still loading, or GitLab changed. */
  unread: Unread | null;
}

export interface PageItems {
  items: PageItem[];
}
