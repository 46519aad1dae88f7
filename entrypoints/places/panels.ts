import type { Recognisable, Role } from '../../lib/okr/recognise';
import type { PageHints } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import type { ItemRef } from '../../lib/page/route';
import type { PanelSettings } from './panel-settings';

/** What the script that keeps our places knows of the page it stands on. */
export interface PageStart {
  hints: PageHints;
  settings: PanelSettings;
  choices: Choices;
  signal: AbortSignal;
}

/** What the reader said of items, by the toolbar button. */
export interface Choices {
  /** What an item is to be treated as, as it is stored now; null: what it is tells by itself. Another role makes its place anew. */
  roleFor(item: Pick<ItemRef, 'namespacePath' | 'iid'>): Role | null;
  /** What an item with these facts is by the rules in its place, and by what its place calls GitLab's own types. */
  recognise(item: Pick<ItemRef, 'namespacePath' | 'iid'>, facts: Recognisable): Role | null;
}

/** The panels there are: of an objective or key result, of an epic, and on the page of a new item. */
export type PanelKind = 'okr' | 'epic' | 'new-item';

/** Draws a panel in a place; returns what undoes it. */
export type DrawPanel = (kind: PanelKind, place: Place) => () => void;

/** What the script that draws panels gives to the one that keeps our places. */
export type StartPanels = (start: PageStart) => DrawPanel;
