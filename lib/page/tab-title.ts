import type { Root } from './roots';

/**
 * The name of an item's type in the tab's title; null where that is not of this item. GitLab writes it on an item's own page
 * once the item has come, `<title> (#<iid>) · <type> · <full path>`, and leaves it there while the item is edited, when the
 * page itself shows no type. The name is as GitLab shows it: translated and renameable, so a hint.
 */
export function typeInTab({ kind, item, element }: Pick<Root, 'kind' | 'item' | 'element'>): string | null {
  if (kind !== 'page') return null;
  const { title } = element.ownerDocument;
  const mark = ` (#${item.iid}) · `;
  const end = ` · ${item.namespacePath}`;
  const at = title.lastIndexOf(mark);
  if (at === -1 || !title.endsWith(end)) return null;
  return title.slice(at + mark.length, -end.length) || null;
}
