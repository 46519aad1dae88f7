import type { Role } from '../../lib/okr/recognise';
import { type RecognisedBy, recognisedBy } from '../../lib/okr/recognised-by';
import { facts, typedTitle } from '../../lib/page/facts';
import type { Root } from '../../lib/page/roots';
import type { RulesHere } from './rules-here';

/**
 * What a root's item is, by what the reader said of it, else as the page tells. Null: not an OKR, or hidden. `unknown`:
 * not drawn yet, or taken away while the item is being edited.
 */
export function roleIn(root: Root, rules: RulesHere): Role | null | 'unknown' {
  if (rules.isHidden(root.item)) return null;
  const told = rules.roleFor(root.item);
  if (told) return isDrawn(root) ? told : 'unknown';
  const found = toldByPage(root, rules);
  return found === 'unknown' ? found : (found?.role ?? null);
}

/** The same by the page alone, and what on it tells so. */
export function toldByPage(root: Root, rules: RulesHere): RecognisedBy | null | 'unknown' {
  const shown = facts(root);
  const { iconName, typeName, labels } = shown;
  const isNew = root.kind === 'new';
  const title = isNew ? typedTitle(root.element) : shown.title;
  const item = { typeName: typeName ?? '', typeIcon: iconName, labels: labels ?? [], title: title ?? '' };
  const found = recognisedBy(item, rules.profileFor(root.item));
  if (found) return found;
  if (iconName === null && typeName === null) return 'unknown';
  if (labels === null) return shown.editsLabels || !(isNew || root.settled) ? 'unknown' : null;
  // It is being edited, and counts beside labels only.
  return title === null && labels.length > 0 ? 'unknown' : null;
}

/** The legacy issue page shows no type. */
function isDrawn(root: Root): boolean {
  const { iconName, typeName, title } = facts(root);
  return (iconName ?? typeName ?? title) !== null;
}
