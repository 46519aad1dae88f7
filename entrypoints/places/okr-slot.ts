import type { Slot } from '../../lib/page/kept-slot';
import { isOkrIn } from '../look-out/belongs';
import type { RulesHere } from '../look-out/rules-here';
import { drawSkeleton } from '../look-out/skeleton';
import css from '../look-out/style.css?inline';
import type { PanelSettings } from './panel-settings';
import type { DrawPanel } from './panels';

/** The panel of an objective or key result, above its description: a skeleton until what draws it has come. */
export function okrSlot(settings: PanelSettings, rules: RulesHere, loadPanels: () => Promise<DrawPanel>): Slot {
  return {
    id: 'okr',
    kinds: ['page', 'panel'],
    css,
    wanted: (root) => isOkrIn(root, rules),
    drawnAs: ({ item }) => rules.roleFor(item) ?? 'automatic',
    mount(place) {
      const skeleton = drawSkeleton(place, settings);
      let undo = () => {};
      const load = () =>
        loadPanels()
          .then((draw) => {
            if (place.signal.aborted) return;
            skeleton.remove();
            undo = draw('okr', place);
          })
          .catch((error: unknown) => {
            console.error('OKR Lens: no panel', error);
            skeleton.failed(load);
          });
      load();
      return () => undo();
    },
  };
}
