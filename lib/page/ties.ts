import { LINKED_ITEMS, NOTES } from './anchors';
import { textOf } from './look-up';

const MENTION_NOTE = /\bmentioned in\b/;

/** Whether the page shows that other items are linked with this one, or mention it. Both parts load late. */
export function showsTies(root: Element): boolean {
  if (root.querySelector(LINKED_ITEMS)?.querySelector('a[href*="/-/"]')) return true;
  const notes = root.querySelector(NOTES);
  return notes !== null && MENTION_NOTE.test(textOf(notes));
}
