import type { Place } from '../../lib/page/place';
import type { ItemSource } from './item-source';
import type { PanelParts } from './panel-parts';
import type { PanelTools } from './panel-tools';
import type { PanelView } from './panel-view';
import type { Site } from './site';

/** What the panels of objectives and key results are made of. */
export interface PanelShared {
  place: Place;
  site: Site;
  view: PanelView;
  source: ItemSource;
  parts: PanelParts;
  tools: PanelTools;
}

/** Height in px kept free in an opened panel, until all of it was read: what it had last time. */
export function reservedFor({ place, site, view, parts: { around } }: PanelShared): number {
  const isRead = around.value.value !== null || around.problem.value !== null;
  return view.open.value && !isRead ? site.settings.heightOf(place) : 0;
}
