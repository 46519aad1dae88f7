import { isOwn } from '../own-nodes.js';

/** How often an element the page did not make was put into its tree. An element put back counts again. */
export const foreign = {
  appearances: 0,
  /** The foreign elements that stand in the page now, the outermost of each. */
  present() {
    return [...document.body.querySelectorAll('*')].filter(
      (element) => isForeign(element) && !isForeign(element.parentElement),
    );
  },
};

/** What is typed or pasted into an editor is the reader's, not foreign. */
function isForeign(element) {
  return !isOwn(element) && !element.isContentEditable;
}

/** Starts counting. */
export function countForeignNodes() {
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE && isForeign(node)) foreign.appearances += 1;
  }).observe(document.documentElement, { childList: true, subtree: true });
}
