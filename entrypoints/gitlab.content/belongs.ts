import { isEpic } from '../../lib/okr/recognise';
import { facts } from '../../lib/page/facts';
import type { Wanted } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { showsTies } from '../../lib/page/ties';
import type { Feature } from '../../lib/settings/features';
import { roleIn } from './role-in';
import type { RulesHere } from './rules-here';

/** Whether a root is of an objective or key result. */
export function isOkrIn(root: Root, rules: RulesHere): Wanted {
  const role = roleIn(root, rules);
  if (role === 'unknown') return role;
  return role ? 'yes' : 'no';
}

/** Whether it is of an epic that may deliver OKRs, and is none itself: something is linked with it or mentions it. */
export function isTiedEpicIn(root: Root, rules: RulesHere): Wanted {
  const { iconName, typeName } = facts(root);
  if (iconName === null && typeName === null) return 'unknown';
  if (!isEpic({ typeName: typeName ?? '', typeIcon: iconName })) return 'no';
  if (rules.isHidden(root.item)) return 'no';
  const role = roleIn(root, rules);
  if (role) return role === 'unknown' ? role : 'no';
  if (showsTies(root.element)) return 'yes';
  return root.settled ? 'no' : 'unknown';
}

/** Whether any panel that the reader has switched on belongs in a root. */
export function belongsIn(root: Root, rules: RulesHere, isOn: (feature: Feature) => boolean): Wanted {
  const isOkr = isOn(root.kind === 'new' ? 'newItems' : 'scores') ? isOkrIn(root, rules) : 'no';
  if (isOkr === 'yes' || root.kind === 'new' || !isOn('epics')) return isOkr;
  const isTied = isTiedEpicIn(root, rules);
  return isTied === 'no' ? isOkr : isTied;
}
