import type { Place } from '../../lib/page/place';
import css from './desk.css?inline';

/** The style of what only this script draws, beside what came with the host. */
export function addStyle({ shadow }: Place): void {
  const style = shadow.ownerDocument.createElement('style');
  style.textContent = css;
  shadow.append(style);
}
