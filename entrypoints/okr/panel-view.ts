import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import type { Sorting } from '../../lib/settings/items';
import type { PanelSettings } from '../gitlab.content/panel-settings';

/** How one panel stands: opened or not, sorted how, in its place or floating. */
export interface PanelView {
  open: ReadonlySignal<boolean>;
  sorting: ReadonlySignal<Sorting | null>;
  floating: ReadonlySignal<boolean>;
  toggle: () => void;
  /** Opens this one, for something that stands in it. */
  show: () => void;
  sort: (sorting: Sorting | null) => void;
}

/** Starts as the reader left the last one; what the reader does here is kept for the next. */
export function createPanelView(place: Place, settings: PanelSettings): PanelView {
  const open = signal(settings.open);
  const sorting = signal(settings.sorting);
  const floating = signal(place.floating);
  settings.ready.then(() => {
    open.value = settings.open;
    sorting.value = settings.sorting;
  });
  place.onFloatingChanged(() => {
    floating.value = place.floating;
  });
  return {
    open,
    sorting,
    floating,
    toggle() {
      open.value = !open.value;
      settings.keepOpen(open.value);
    },
    show() {
      open.value = true;
    },
    sort(next) {
      sorting.value = next;
      settings.keepSorting(next);
    },
  };
}
