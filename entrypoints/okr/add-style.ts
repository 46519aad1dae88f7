import type { Place } from '../../lib/page/place';
import css from './desk.css?inline';

/** The style of what only the second script draws, beside what the first one brought. */
export function addStyle({ shadow }: Place): void {
  const style = shadow.ownerDocument.createElement('style');
  style.textContent = css;
  shadow.append(style);
}
