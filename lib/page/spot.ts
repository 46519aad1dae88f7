import { type Anchor, DESCRIPTION_ANCHORS, OTHER_ANCHORS, SIDEBAR_ANCHORS } from './anchors';

/** Where a slot belongs: right above the description, or at the end of the sidebar, where it moves nothing. */
export type Where = 'description' | 'sidebar';

/** A place in the document where a host can stand. */
export interface Spot {
  parent: Element;
  /** The host stands somewhere before this child; null: first or last in the parent. */
  anchor: Element | null;
  atEnd: boolean;
  /** 0: where it belongs; 1: another anchor; 2: floating over the page. */
  level: 0 | 1 | 2;
}

/** Other anchors wait, because in GitLab's first frames the wrapper is still to come and moving would shift the page. */
export const OTHER_ANCHOR_AFTER_MS = 1000;
export const FLOAT_AFTER_MS = 3000;

/**
 * The best spot in a detail root, or null when it is too early for any. What belongs in the sidebar stands there or
 * nowhere: it is never worth floating over the page.
 * @param waited ms since the proper anchor was first missed
 */
export function findSpot(root: Element, waited: number, where: Where): Spot | null {
  if (where === 'sidebar') return spotAt(root, SIDEBAR_ANCHORS, 0);
  const proper = spotAt(root, DESCRIPTION_ANCHORS, 0);
  if (proper || waited < OTHER_ANCHOR_AFTER_MS) return proper;
  const other = spotAt(root, OTHER_ANCHORS, 1);
  if (other || waited < FLOAT_AFTER_MS) return other;
  return { parent: root.ownerDocument.body, anchor: null, atEnd: true, level: 2 };
}

/** Is this still a spot of this root? Cheap: nothing is searched. */
export function isValid({ parent, anchor, level }: Spot, root: Element): boolean {
  if (anchor && anchor.parentElement !== parent) return false;
  return level === 2 ? parent.isConnected : root.contains(parent);
}

/**
 * Does the host stand at the spot? What GitLab inserts between a host and its anchor is let be: moving a host
 * would take the focus from whoever types in it.
 */
export function standsAt(host: Element, { parent, anchor }: Spot): boolean {
  if (host.parentElement !== parent) return false;
  return !anchor || (host.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Puts the host there, moving it when it stands elsewhere. */
export function putAt(host: Element, { parent, anchor, atEnd }: Spot): void {
  if (atEnd) parent.append(host);
  else parent.insertBefore(host, anchor ?? parent.firstChild);
}

function spotAt(root: Element, anchors: readonly Anchor[], level: 0 | 1): Spot | null {
  for (const { selector, insert } of anchors) {
    const found = root.querySelector(selector);
    if (found && insert !== 'before') return { parent: found, anchor: null, atEnd: insert === 'last-inside', level };
    if (found?.parentElement) return { parent: found.parentElement, anchor: found, atEnd: false, level };
  }
  return null;
}
