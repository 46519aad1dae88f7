import { type AnchorsFound, anchorsFound } from './anchors-found';
import { type Editor, findEditor } from './editor';
import { chosenType, labelsOf, typedTitle } from './facts';
import { guarded } from './guard';
import { type Host, setFloating } from './host';
import type { Root, RootKind } from './roots';
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
  /**
   * Called after each look at what GitLab shows of the item: at most every 300 ms while the page changes, and once after
   * its last change. So a slot notices that an editor was opened or closed.
   */
  onReviewed(listener: () => void): void;
  /** GitLab's open editor of this item's description; null while it is not edited. Looked up at each call. */
  editor(): Editor | null;
  /** The title as it is being typed on the page of a new item; '' where none is. */
  draftTitle(): string;
  /** The labels chosen there; none while they are being chosen. */
  draftLabels(): string[];
  /** The type chosen there, as GitLab shows it. Null on every other page. */
  draftType(): string | null;
  /** Which of the marks we go by there are now where the item is shown. */
  anchors(): AnchorsFound;
  /**
   * The slot turned out not to belong here: the place is removed, and not offered again while this item is shown, unless
   * the rules change.
   */
  dismiss(): void;
  /**
   * Tells, whenever asked, what of somebody's work is here. While there is any, the place is not taken from them when the
   * extension was switched off or updated, or the item turns into another kind, and Escape closes nothing around it. It
   * still goes with its item.
   */
  hold(work: () => Work): void;
}

/** Of somebody's work in a place: there is none; what is drawn there next shows it again; it would be lost. */
export type Work = 'none' | 'kept' | 'only-here';

/** A place as its keeper holds it. */
export interface KeptPlace {
  readonly host: HTMLElement;
  /** Draws in it; once, when the host is in the page. False: drawing failed, the place is of no use. */
  mount(draw: (place: Place) => () => void): boolean;
  float(floating: boolean): void;
  itemChanged(): void;
  reviewed(): void;
  /** What of somebody's work is in it. */
  work(): Work;
  /** Takes the host out of the page and ends everything in it. */
  remove(): void;
}

/**
 * A place for the item of a root; nothing is drawn yet.
 * @param element what shows the item now: the page may have made another element of it since
 */
export function createPlace(
  { kind, item, element: { ownerDocument } }: Root,
  { host, shadow }: Host,
  { element, dismiss }: { element: () => Element; dismiss: () => void },
): KeptPlace {
  const end = new AbortController();
  const floatingListeners = new Set<() => void>();
  const itemListeners = new Set<() => void>();
  const reviewListeners = new Set<() => void>();
  let floating = false;
  let unmount = () => {};
  let workHere = (): Work => 'none';

  const work = () => guarded('holding', () => workHere(), 'none');
  // GitLab's side panel would close over what is being typed.
  shadow.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && work() !== 'none') event.stopPropagation();
  });

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
    onReviewed: (listener) => reviewListeners.add(listener),
    editor: () => findEditor(element()),
    draftTitle: () => typedTitle(element()),
    draftLabels: () => labelsOf(element()) ?? [],
    draftType: () => chosenType(element()),
    anchors: () => anchorsFound(ownerDocument, element()),
    dismiss,
    hold(asked) {
      workHere = asked;
    },
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
    reviewed: () => tell(reviewListeners),
    work,
    remove() {
      end.abort();
      guarded('clearing up', unmount, undefined);
      host.remove();
    },
  };
}
