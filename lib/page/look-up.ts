/** The first element inside `scope` that one of the selectors finds and `fits` accepts; earlier selectors win. */
export function firstOf(
  scope: ParentNode,
  selectors: readonly string[],
  fits: (found: Element) => boolean = () => true,
): Element | null {
  for (const selector of selectors) {
    // Mostly the first one fits: a search for all goes on to the end of the page.
    const first = scope.querySelector(selector);
    if (!first) continue;
    if (fits(first)) return first;
    for (const found of scope.querySelectorAll(selector)) if (fits(found)) return found;
  }
  return null;
}

/** An element's text with its white space collapsed. Never `innerText`, which makes the browser lay out the page. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
