/** Elements this page made itself. Whatever else turns up in its tree is foreign. */
const owned = new WeakSet();

/** Marks an element as the page's own and returns it. */
export function own(element) {
  owned.add(element);
  return element;
}

/** True for an element the page made itself. */
export function isOwn(element) {
  return owned.has(element);
}

/** Marks what the server sent. Elements with a dash in their name are never GitLab's, however early they came. */
export function ownTheDocument() {
  for (const element of document.querySelectorAll('*')) if (!element.localName.includes('-')) owned.add(element);
}

/** A fresh copy of an own element without the foreign ones in it, with what was typed into its fields. */
export function cloneOwn(element) {
  const copy = own(element.cloneNode(false));
  for (const child of element.childNodes) {
    if (child.nodeType !== Node.ELEMENT_NODE) copy.append(child.cloneNode());
    else if (isOwn(child) || element.isContentEditable) copy.append(cloneOwn(child));
  }
  if ('value' in element && element.type !== 'hidden') copy.value = element.value;
  return copy;
}
