import { TITLE_FIELD } from './anchors';
import type { Root } from './roots';

/** What the tab's title tells of an item. */
export interface TabTitle {
  /** As it is stored, whatever is being typed. */
  title: string;
  /** Name of its type: renameable, so a hint. */
  typeName: string;
}

/**
 * What the tab tells of an item while it is edited, when the page itself shows neither title nor type; null at any other time,
 * and where the tab is another item's. GitLab writes it on an item's own page each time it has read the item:
 * `<title> (#<iid>) · <type> · <full path>` (`work_item_detail.vue`, without the number in old versions).
 */
export function tabTitle({ kind, item, element }: Root): TabTitle | null {
  if (kind !== 'page' || !element.querySelector(TITLE_FIELD)) return null;
  const { title } = element.ownerDocument;
  const mark = ` (#${item.iid}) · `;
  const end = ` · ${item.namespacePath}`;
  const at = title.lastIndexOf(mark);
  const typeName = title.slice(at + mark.length, -end.length);
  return at === -1 || !title.endsWith(end) || !typeName ? null : { title: title.slice(0, at), typeName };
}
