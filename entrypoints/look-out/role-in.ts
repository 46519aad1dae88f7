import { type Recognisable, type Role, roleOf } from '../../lib/okr/recognise';
import { facts, type RootFacts, typedTitle } from '../../lib/page/facts';
import type { Root } from '../../lib/page/roots';
import { tabTitle } from '../../lib/page/tab-title';
import type { RulesHere } from './rules-here';

/**
 * What a root's item is, by what the reader said of it, else as the page tells. Null: not an OKR, or hidden. `unknown`:
 * not drawn yet, or hidden while the item is being edited, and the tab names no type of the rules.
 *
 * @param known what of the root was read already in this look
 */
export function roleIn(root: Root, rules: RulesHere, known?: RootFacts): Role | null | 'unknown' {
  if (rules.isHidden(root.item)) return null;
  const shown = known ?? facts(root);
  const told = rules.roleFor(root.item);
  if (told) return isDrawn(root, shown) ? told : 'unknown';
  return roleOnPage(root, rules, shown);
}

/** The same by the page alone. */
export function roleOnPage(root: Root, rules: RulesHere, shown: RootFacts): Role | null | 'unknown' {
  const role = roleOf(recognisableIn(root, shown), rules.recogniserFor(root.item));
  if (role) return role;
  const { iconName, typeName, labels } = shown;
  if (iconName === null && typeName === null) return 'unknown';
  if (labels === null) return shown.editsLabels || !(root.kind === 'new' || root.settled) ? 'unknown' : null;
  // It is being edited, and counts beside labels only.
  return labels.length > 0 && root.kind !== 'new' && shown.title === null ? 'unknown' : null;
}

/** What a root tells of its item, as the rules want it. */
export function recognisableIn(root: Root, shown: RootFacts): Recognisable {
  const tab = tabTitle(root);
  return {
    typeName: shown.typeName ?? tab?.typeName ?? '',
    typeIcon: shown.iconName,
    labels: shown.labels ?? [],
    get title() {
      return root.kind === 'new' ? typedTitle(root.element) : (shown.title ?? tab?.title ?? '');
    },
  };
}

/** The legacy issue page shows no type. */
function isDrawn(root: Root, { iconName, typeName, title }: RootFacts): boolean {
  return (iconName ?? typeName ?? title ?? tabTitle(root)) !== null;
}
