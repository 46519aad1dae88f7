import type { Slot } from '../../lib/page/kept-slot';
import { isOkrIn } from '../gitlab.content/belongs';
import type { PanelSettings } from '../gitlab.content/panel-settings';
import type { RulesHere } from '../gitlab.content/rules-here';
import { drawSkeleton } from '../gitlab.content/skeleton';
import css from '../gitlab.content/style.css?inline';
import type { DrawPanel } from './panels';

/** The panel of an objective or key result, above its description: a skeleton until the second script has come. */
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
