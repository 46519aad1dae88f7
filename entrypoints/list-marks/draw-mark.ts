import type { ListMark } from '../../lib/okr/list-mark/list-mark';
import { type MarkWords, markWords } from '../../lib/text/list-marks';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a mark in a box of plain elements, in place of what it held. */
export function drawMark(box: HTMLElement, mark: ListMark): void {
  const { score, beside, tone, spoken, hint } = markWords(mark);
  const seen = element(box, 'seen', score);
  seen.setAttribute('aria-hidden', 'true');
  if (beside) seen.append(element(box, 'beside', beside));
  if (tone) seen.append(warning(box, tone));
  box.title = hint;
  box.replaceChildren(seen, element(box, 'unseen', spoken));
}

function element({ ownerDocument }: HTMLElement, className: string, text: string): HTMLElement {
  return Object.assign(ownerDocument.createElement('span'), { className, textContent: text });
}

/** A triangle with an exclamation mark. */
function warning({ ownerDocument }: HTMLElement, tone: NonNullable<MarkWords['tone']>): Element {
  const svg = ownerDocument.createElementNS(SVG, 'svg');
  const path = ownerDocument.createElementNS(SVG, 'path');
  const attributes = { viewBox: '0 0 12 12', width: '12', height: '12', class: tone, focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  path.setAttribute('d', 'M6 1.2 11.2 10.6H.8ZM6 4.6v3M6 8.6v.6');
  svg.append(path);
  return svg;
}
