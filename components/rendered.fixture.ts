import { type ComponentChild, render } from 'preact';

/** A component in a document, and ways to look at it as a reader does. Needs a DOM. */
export function rendered(component: ComponentChild) {
  const root = document.body.appendChild(document.createElement('div'));
  render(component, root);
  const buttons = () => [...root.querySelectorAll('button')];
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  return {
    root,
    text: () => root.textContent ?? '',
    names: () => buttons().map(nameOf),
    /** The button of that name; a test that looks for one that is not there fails. */
    button(name: string): HTMLElement {
      const found = buttons().find((button) => nameOf(button) === name);
      if (!found) throw new Error(`No button “${name}” among ${buttons().map(nameOf).join(', ')}`);
      return found;
    },
    again: (next: ComponentChild) => render(next, root),
  };
}

/** What nobody may run. */
export const HOSTILE = '<img src=x onerror=alert(1)><script>alert(1)</script>';
