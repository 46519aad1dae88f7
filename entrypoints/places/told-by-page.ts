import { type RecognisedBy, recognisedBy } from '../../lib/okr/recognised-by';
import { facts } from '../../lib/page/facts';
import type { Root } from '../../lib/page/roots';
import { recognisableIn, roleOnPage } from '../look-out/role-in';
import type { RulesHere } from '../look-out/rules-here';

/** What a root's item is by the page alone, and what on it tells so; see `roleIn`. */
export function toldByPage(root: Root, rules: RulesHere): RecognisedBy | null | 'unknown' {
  const shown = facts(root);
  if (roleOnPage(root, rules, shown) === 'unknown') return 'unknown';
  return recognisedBy(recognisableIn(root, shown), rules.recogniserFor(root.item));
}
