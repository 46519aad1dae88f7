import type { Slot } from '../../lib/page/kept-slot';
import { isTiedEpicIn } from '../gitlab.content/belongs';
import type { RulesHere } from '../gitlab.content/rules-here';
import css from '../gitlab.content/style.css?inline';
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
