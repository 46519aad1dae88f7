import type { Place } from '../../lib/page/place';
import { change, withEntry } from '../../lib/settings/entries';
import { panelHeights, panelOpen, type Sorting, tableSorting } from '../../lib/settings/items';
import { type KeptPanels, panelKey } from '../look-out/kept-panels';

/** How the reader keeps panels. */
export interface PanelSettings extends KeptPanels {
  keepOpen(open: boolean): void;
  keepSorting(sorting: Sorting | null): void;
  /** Height in px of the opened panel when it was last seen there, 0 when it never was. */
  heightOf(place: Pick<Place, 'kind' | 'item'>): number;
  /** Remembers the height while `isOpen` says that the panel stands open and filled. */
  watchHeight(place: Place, isOpen: () => boolean): void;
}

/** Enough for the quarter's items of a department. */
const MOST_HEIGHTS = 100;

/** What was stored when the page was loaded, and keeps it; what is kept here reaches other pages when they are loaded. */
export function createPanelSettings(kept: KeptPanels): PanelSettings {
  // A page left over from before an update can no longer store; it still works.
  const lost = () => {};
  const { heights } = kept;
  const settings: PanelSettings = {
    ...kept,
    keepOpen(value) {
      settings.open = value;
      panelOpen.set(value).catch(lost);
    },
    keepSorting(value) {
      settings.sorting = value;
      tableSorting.set(value).catch(lost);
    },
    heightOf: (place) => heights[panelKey(place)] ?? 0,
    watchHeight(place, isOpen) {
      // The place itself, since its panel may be drawn anew as another.
      const observer = new ResizeObserver(() => {
        const panel = place.shadow.querySelector('.lens');
        const height = Math.round(panel?.getBoundingClientRect().height ?? 0);
        const key = panelKey(place);
        if (!isOpen() || height === 0 || heights[key] === height) return;
        heights[key] = height;
        // Other pages keep theirs, and a site that is removed takes its own away.
        change(panelHeights, (others) => withEntry(others, key, height, MOST_HEIGHTS)).catch(lost);
      });
      observer.observe(place.shadow.host);
      place.signal.addEventListener('abort', () => observer.disconnect());
    },
  };
  return settings;
}
