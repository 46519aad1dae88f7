import type { Place } from '../../lib/page/place';
import { panelHeights, panelOpen, type Sorting, tableSorting } from '../../lib/settings/items';

/** How the reader left panels. */
export interface KeptPanels {
  open: boolean;
  sorting: Sorting | null;
  /** Heights in px of opened panels, by `panelKey`. */
  heights: Record<string, number>;
}

/** As it is stored now. */
export async function readKeptPanels(): Promise<KeptPanels> {
  const [open, sorting, heights] = await Promise.all([panelOpen.get(), tableSorting.get(), panelHeights.get()]);
  return { open, sorting, heights };
}

/** By what the height of a panel is remembered. */
export function panelKey({ kind, item }: Pick<Place, 'kind' | 'item'>): string {
  return `${location.origin} ${kind} ${item.namespacePath} ${item.iid}`;
}
