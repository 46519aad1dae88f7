/** Handlers by event type, then by name. */
const handlers = new Map();

function dispatch(event) {
  const attribute = `data-on-${event.type}`;
  const element = event.target instanceof Element ? event.target.closest(`[${attribute}]`) : null;
  const handler = element && handlers.get(event.type).get(element.getAttribute(attribute));
  if (handler) handler(event, element);
}

/**
 * Calls `handler(event, element)` when an event of this type happens on or in an element that carries
 * `data-on-<type>="<name>"`. Delegated to the document, so that copies of an element keep working.
 */
export function on(type, name, handler) {
  if (!handlers.has(type)) {
    handlers.set(type, new Map());
    document.addEventListener(type, dispatch);
  }
  handlers.get(type).set(name, handler);
}
