import { isEpic } from '../../lib/okr/recognise';
import { facts } from '../../lib/page/facts';
import type { Slot } from '../../lib/page/kept-slot';
import { showsTies } from '../../lib/page/ties';
import type { DrawPanel } from './panels';
import { roleIn } from './role-in';
import type { RulesHere } from './rules-here';
import css from './style.css?inline';

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
    wanted(root) {
      const { iconName, typeName } = facts(root);
      if (iconName === null && typeName === null) return 'unknown';
      if (!isEpic({ typeName: typeName ?? '', typeIcon: iconName })) return 'no';
      if (rules.isHidden(root.item)) return 'no';
      const role = roleIn(root, rules);
      if (role) return role === 'unknown' ? role : 'no';
      if (showsTies(root.element)) return 'yes';
      return root.settled ? 'no' : 'unknown';
    },
    mount(place) {
      let undo = () => {};
      loadPanels()
        .then((draw) => {
          if (!place.signal.aborted) undo = draw('epic', place);
        })
        .catch((error: unknown) => {
          console.error('OKR Lens: no panel', error);
          place.dismiss();
        });
      return () => undo();
    },
  };
}
