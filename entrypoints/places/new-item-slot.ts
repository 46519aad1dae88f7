import { chosenType } from '../../lib/page/facts';
import type { Slot } from '../../lib/page/kept-slot';
import { isOkrIn } from '../look-out/belongs';
import { roleIn } from '../look-out/role-in';
import type { RulesHere } from '../look-out/rules-here';
import css from '../look-out/style.css?inline';
import { mountQuietly } from './mount-quietly';
import type { DrawPanel } from './panels';

/** The bar that offers the forms of a description on the page of a new objective or key result. */
export function newItemSlot(rules: RulesHere, loadPanels: () => Promise<DrawPanel>): Slot {
  return {
    id: 'new-item',
    kinds: ['new'],
    css,
    wanted: (root) => isOkrIn(root, rules),
    drawnAs(root) {
      const role = roleIn(root, rules);
      return role === 'unknown' ? null : `${chosenType(root.element)} ${role}`;
    },
    mount: mountQuietly('new-item', loadPanels),
  };
}
