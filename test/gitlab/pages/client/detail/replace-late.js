import { pause } from '../dom.js';
import { cloneOwn } from '../own-nodes.js';
import { rootOf } from '../views.js';

/** Milliseconds after the item's data; the lists below it come before and after. */
const AFTER = 220;

/** Replaces all that stands in the view's root by nodes that look alike, as a second rendering does; not under an editor. */
export async function replaceLate(view) {
  await pause(AFTER);
  const root = rootOf(view);
  if (root && !view.edit && !view.closing.signal.aborted) root.replaceChildren(...cloneOwn(root).childNodes);
}
