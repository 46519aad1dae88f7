import type { Place } from '../../lib/page/place';

/**
 * What has the focus may go with what it is in, e.g. a form that was cancelled. Then the heading of the part it was in
 * has it, else what opens the details: never the page's start, to which the browser would take it.
 */
export function keepFocus({ shadow, signal }: Pick<Place, 'shadow' | 'signal'>): void {
  /** What has the focus and all that is around it, from the inside out. */
  let around: Element[] = [];
  shadow.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? withAncestors(target) : [];
  });
  shadow.addEventListener('focusout', ({ target }) => {
    // An element that is taken away is left as well; only a reader leaves one that stays.
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && target === around[0]) around = [];
    });
  });
  const watcher = new MutationObserver(() => {
    const [focused] = around;
    if (!focused || focused.isConnected || shadow.activeElement) return;
    const left = around.find((element) => element.isConnected);
    around = [];
    const heading = left?.closest('.part')?.querySelector<HTMLElement>('h2');
    (heading ?? shadow.querySelector<HTMLElement>('.actions [aria-expanded]'))?.focus({ preventScroll: true });
  });
  watcher.observe(shadow, { childList: true, subtree: true });
  signal.addEventListener('abort', () => watcher.disconnect());
}

function withAncestors(element: Element): Element[] {
  const { parentElement } = element;
  return parentElement ? [element, ...withAncestors(parentElement)] : [element];
}
