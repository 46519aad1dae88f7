/** The element our interface lives in; never defined as a custom element, so nothing of it runs in the page. */
export const HOST_TAG = 'okr-lens-panel';

/** Set while the host floats over the page because it found no place in it. */
const FLOATING_ATTRIBUTE = 'data-floating';

/** `contain` keeps what happens inside from making GitLab's page lay out again, apart from the host's own size. */
const HOST_CSS = `
:host { display: block; contain: layout style; }
:host([${FLOATING_ATTRIBUTE}]) {
  position: fixed; z-index: 1000; inset-block-end: 16px; inset-inline-end: 16px;
  inline-size: min(448px, calc(100vw - 32px)); max-block-size: 80vh; overflow: auto;
}
`;

/** GitLab answers single keys everywhere but in its own inputs, and takes a pasted picture for a design upload. */
const SHIELDED = ['keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut'];

/** What our interface is drawn in. */
export interface Host {
  host: HTMLElement;
  shadow: ShadowRoot;
}

const ours = new WeakSet<Element>();

/**
 * A host with an open shadow root and its style sheet, not yet in the document.
 * The style is a `<style>` element: Firefox refuses constructed sheets of content scripts. Keyboard and clipboard events
 * stay inside the shadow root; their default actions work. Escape passes, so that it closes GitLab's panel, unless
 * our interface called `preventDefault` on it. A click that no person made does nothing: the page's own scripts reach
 * into an open shadow root, and our buttons write to GitLab.
 */
export function createHost(document: Document, css: string): Host {
  const host = document.createElement(HOST_TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = HOST_CSS + css;
  shadow.append(style);
  for (const type of SHIELDED) {
    shadow.addEventListener(type, (event) => {
      const passes = (event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented;
      if (!passes) event.stopPropagation();
    });
  }
  shadow.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  ours.add(host);
  return { host, shadow };
}

/** Keeps a host that another script of ours made in the same way. */
export function adoptHost(made: Host): Host {
  ours.add(made.host);
  return made;
}

/** Lets the host float over the page, or stand in it. */
export function setFloating(host: Element, floating: boolean): void {
  host.toggleAttribute(FLOATING_ATTRIBUTE, floating);
}

/** Removes hosts that no script keeps: an earlier copy of the extension left them, or a page copied its own markup. */
export function removeStrayHosts(within: ParentNode): void {
  for (const host of within.querySelectorAll(HOST_TAG)) if (!ours.has(host)) host.remove();
}
