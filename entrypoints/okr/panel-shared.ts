import type { Place } from '../../lib/page/place';
import type { ItemSource } from './item-source';
import type { PanelParts } from './panel-parts';
import type { PanelView } from './panel-view';
import type { Site } from './site';

/** What the panels of objectives and key results are made of. */
export interface PanelShared {
  place: Place;
  site: Site;
  view: PanelView;
  source: ItemSource;
  parts: PanelParts;
}
