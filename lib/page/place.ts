import { guarded } from './guard';
import { createHost, setFloating } from './host';
import type { RootKind } from './roots';
import type { ItemRef } from './route';

/** What a slot is given to draw in: one host, for one item in one kind of root, for as long as it is shown. */
export interface Place {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly kind: RootKind;
  readonly item: ItemRef;
  /** Aborted when the place is gone for good. */
  readonly signal: AbortSignal;
  /** The host found no place in the page and floats over its lower right corner. */
  readonly floating: boolean;
  /** Called when `floating` has changed. */
  onFloatingChanged(listener: () => void): void;
  /** Called after GitLab's own display of progress, health or children changed; several changes make one or few calls. */
  onItemChanged(listener: () => void): void;
  /** The slot turned out not to belong here: the place is removed, and not offered again while this item is shown. */
  dismiss(): void;
}

/** A place as its keeper holds it. */
export interface KeptPlace {
  readonly host: HTMLElement;
  /** Draws in it; once, when the host is in the page. False: drawing failed, the place is of no use. */
  mount(draw: (place: Place) => () => void): boolean;
  float(floating: boolean): void;
  itemChanged(): void;
  /** Takes the host out of the page and ends everything in it. */
  remove(): void;
}

/** A place for one item in one kind of root, with the style sheet `css`; nothing is in the page yet. */
export function createPlace(
  document: Document,
  kind: RootKind,
  item: ItemRef,
  css: string,
  dismiss: () => void,
): KeptPlace {
  const { host, shadow } = createHost(document, css);
  const end = new AbortController();
  const floatingListeners = new Set<() => void>();
  const itemListeners = new Set<() => void>();
  let floating = false;
  let unmount = () => {};

  const tell = (listeners: Set<() => void>) => {
    for (const listener of listeners) guarded('a listener', listener, undefined);
  };
  const place: Place = {
    host,
    shadow,
    kind,
    item,
    signal: end.signal,
    get floating() {
      return floating;
    },
    onFloatingChanged: (listener) => floatingListeners.add(listener),
    onItemChanged: (listener) => itemListeners.add(listener),
    dismiss,
  };
  return {
    host,
    mount(draw) {
      const drawn = guarded('drawing', () => draw(place), null);
      // It may have dismissed the place while drawing.
      if (drawn && end.signal.aborted) guarded('clearing up', drawn, undefined);
      else if (drawn) unmount = drawn;
      return drawn !== null;
    },
    float(value) {
      if (floating === value) return;
      floating = value;
      setFloating(host, value);
      tell(floatingListeners);
    },
    itemChanged: () => tell(itemListeners),
    remove() {
      end.abort();
      guarded('clearing up', unmount, undefined);
      host.remove();
    },
  };
}
