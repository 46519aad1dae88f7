import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { LostNote } from '../../components/lost-note';
import type { Place } from '../../lib/page/place';
import type { Sorting } from '../../lib/settings/items';
import type { PanelSettings } from '../places/panel-settings';
import { createLostNote } from './lost-note';

/** How one panel stands: opened or not, sorted how, in its place or floating. */
export interface PanelView {
  open: ReadonlySignal<boolean>;
  sorting: ReadonlySignal<Sorting | null>;
  floating: ReadonlySignal<LostNote | null>;
  toggle: () => void;
  /** Opens this one, for something that stands in it. */
  show: () => void;
  sort: (sorting: Sorting | null) => void;
}

/** Starts as the reader left the last one; what the reader does here is kept for the next. */
export function createPanelView(place: Place, settings: PanelSettings): PanelView {
  const open = signal(settings.open);
  const sorting = signal(settings.sorting);
  return {
    open,
    sorting,
    floating: createLostNote(place),
    toggle() {
      const next = !open.value;
      settings.keepOpen(next);
      // In a task of its own: in a click's the browser also lays out and prepares to paint what it has changed.
      setTimeout(() => {
        open.value = next;
      });
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
