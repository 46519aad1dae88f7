import type { Slot } from '../../lib/page/kept-slot';
import type { DrawPanel, PanelKind } from './panels';

/** Draws a panel where nothing stands until it has come; where it does not come, the page is whole without it. */
export function mountQuietly(kind: PanelKind, loadPanels: () => Promise<DrawPanel>): Slot['mount'] {
  return (place) => {
    let undo = () => {};
    loadPanels()
      .then((draw) => {
        if (!place.signal.aborted) undo = draw(kind, place);
      })
      .catch((error: unknown) => {
        console.error('OKR Lens: no panel', error);
        place.dismiss();
      });
    return () => undo();
  };
}
