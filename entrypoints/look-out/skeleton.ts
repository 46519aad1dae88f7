import type { Place } from '../../lib/page/place';
import { watchTheme } from '../../lib/page/theme';
import { language } from '../../lib/text/language';
import { loading, panelLabel, reload } from '../../lib/text/loading';
import { type KeptPanels, panelKey } from './kept-panels';

/** What stands in a place until its panel can be drawn. */
export interface Skeleton {
  remove(): void;
  /** Says that it could not be, and offers to try again. */
  failed(again: () => void): void;
}

/** Draws a compact line without numbers, at the height of the one to come; plain elements, since nothing of Preact is in this script. */
export function drawSkeleton(place: Pick<Place, 'shadow' | 'signal' | 'kind' | 'item'>, kept: KeptPanels): Skeleton {
  const document = place.shadow.ownerDocument;
  const element = (className: string, ...inside: (Element | string)[]) => {
    const made = document.createElement('div');
    made.className = className;
    made.append(...inside);
    return made;
  };
  const bone = element('bone');
  bone.style.inlineSize = '64px';
  const said = element('how', loading);
  said.setAttribute('role', 'status');
  const waiting = [
    element('row', element('score', bone), element('middle', element('bar'), said)),
    element('row', element('actions')),
  ];
  const line = element('compact', ...waiting);
  line.ariaBusy = 'true';
  const panel = document.createElement('section');
  Object.assign(panel, { className: 'lens', lang: language.lang, dir: language.dir, ariaLabel: panelLabel });
  panel.append(line);
  place.shadow.append(panel);
  const end = new AbortController();
  watchTheme(document, AbortSignal.any([end.signal, place.signal]), (dark) => panel.classList.toggle('dark', dark));
  // Kept free for what will stand there, so that nothing below moves when it comes.
  if (kept.open) panel.style.minBlockSize = `${kept.heights[panelKey(place)] ?? 0}px`;
  return {
    remove() {
      end.abort();
      panel.remove();
    },
    failed(again) {
      const sentence = document.createElement('p');
      Object.assign(sentence, { className: 'message', textContent: reload.sentence, role: 'status' });
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'link', textContent: reload.action });
      button.onclick = () => {
        line.className = 'compact';
        line.ariaBusy = 'true';
        line.replaceChildren(...waiting);
        again();
      };
      line.className = 'compact problem';
      line.ariaBusy = null;
      line.replaceChildren(sentence, element('actions', button));
      place.shadow.append(panel);
    },
  };
}
