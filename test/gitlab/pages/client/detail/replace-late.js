import { cloneOwn } from '../own-nodes.js';
import { rootOf } from '../views.js';

/** Replaces all that stands in the view's root by nodes that look alike, as a second rendering does; not under an editor. */
export function replaceLate(view) {
  const root = rootOf(view);
  if (root && !view.edit) root.replaceChildren(...cloneOwn(root).childNodes);
}
