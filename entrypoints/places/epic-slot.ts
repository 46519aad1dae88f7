import type { Slot } from '../../lib/page/kept-slot';
import { isTiedEpicIn } from '../look-out/belongs';
import type { RulesHere } from '../look-out/rules-here';
import css from '../look-out/style.css?inline';
import { mountQuietly } from './mount-quietly';
import type { DrawPanel } from './panels';

/**
 * The panel for the owner of an epic that delivers OKRs, at the end of the sidebar, where it may come late without moving
 * anything. An epic that nothing is linked with and nothing mentions costs no request; one that is an OKR has its own
 * panel.
 */
export function epicSlot(rules: RulesHere, loadPanels: () => Promise<DrawPanel>): Slot {
  return {
    id: 'epic',
    kinds: ['page', 'panel'],
    where: 'sidebar',
    css,
    wanted: (root) => isTiedEpicIn(root, rules),
    mount: mountQuietly('epic', loadPanels),
  };
}
