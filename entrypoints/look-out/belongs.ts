import { isEpic } from '../../lib/okr/recognise';
import { facts, type RootFacts } from '../../lib/page/facts';
import type { Wanted } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { showsTies } from '../../lib/page/ties';
import type { Feature } from '../../lib/settings/features';
import { roleIn } from './role-in';
import type { RulesHere } from './rules-here';

/** Whether a root is of an objective or key result; see `roleIn`. */
export function isOkrIn(root: Root, rules: RulesHere, known?: RootFacts): Wanted {
  const role = roleIn(root, rules, known);
  if (role === 'unknown') return role;
  return role ? 'yes' : 'no';
}

/** Whether it is of an epic that may deliver OKRs, and is none itself: something is linked with it or mentions it. */
export function isTiedEpicIn(root: Root, rules: RulesHere, known?: RootFacts): Wanted {
  if (rules.isHidden(root.item)) return 'no';
  const shown = known ?? facts(root);
  const { iconName, typeName } = shown;
  if (iconName === null && typeName === null) return 'unknown';
  if (!isEpic({ typeName: typeName ?? '', typeIcon: iconName })) return 'no';
  const role = roleIn(root, rules, shown);
  if (role) return role === 'unknown' ? role : 'no';
  if (showsTies(root.element)) return 'yes';
  return root.settled ? 'no' : 'unknown';
}

/** Whether any panel that the reader has switched on belongs in a root. What the page tells is read once for all of them. */
export function belongsIn(root: Root, rules: RulesHere, isOn: (feature: Feature) => boolean): Wanted {
  const asksOkr = isOn(root.kind === 'new' ? 'newItems' : 'scores');
  const asksEpic = root.kind !== 'new' && isOn('epics');
  if (rules.isHidden(root.item) || !(asksOkr || asksEpic)) return 'no';
  const shown = facts(root);
  const isOkr = asksOkr ? isOkrIn(root, rules, shown) : 'no';
  if (isOkr === 'yes' || !asksEpic) return isOkr;
  const isTied = isTiedEpicIn(root, rules, shown);
  return isTied === 'no' ? isOkr : isTied;
}

/** Whether a skeleton does: only what stands above a description would move what is below it, if it came later. */
export function wantsSkeleton(root: Root, rules: RulesHere, isOn: (feature: Feature) => boolean): Wanted {
  return root.kind !== 'new' && isOn('scores') ? isOkrIn(root, rules) : 'no';
}
