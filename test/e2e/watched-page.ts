/** Runs in the browser: starts page watchers on a plain page and counts what they do. */
import { facts } from '../../lib/page/facts';
import { readHints } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import { watchPage } from '../../lib/page/watch';

export interface Watched {
  /** Starts a copy of the watcher; each wants to stand on every Objective. */
  start(): { stop(): void; die(): void; places: Place[]; itemChanges: number };
  /** Mutation records of the document that name our host, or all others, since `reset`. */
  writes: { ours: number; others: number };
  /** How long each pass took, in ms. */
  passes: number[];
  observers: number;
  layoutShift: number;
  reset(): void;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

const HOST = 'OKR-LENS-PANEL';
const watched: Watched = { start, writes: { ours: 0, others: 0 }, passes: [], observers: 0, layoutShift: 0, reset };
window.watched = watched;

function reset() {
  watched.writes = { ours: 0, others: 0 };
  watched.passes = [];
}

const isOurs = (nodes: NodeList) => [...nodes].some(({ nodeName }) => nodeName === HOST);
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes, target } of records) {
    const ours = isOurs(addedNodes) || isOurs(removedNodes) || target.nodeName === HOST;
    watched.writes[ours ? 'ours' : 'others']++;
  }
}).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });

const observe = MutationObserver.prototype.observe;
MutationObserver.prototype.observe = function (target, options) {
  watched.observers++;
  observe.call(this, target, options);
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) watched.layoutShift += (entry as unknown as { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });

/** Only the watcher asks for frames by a function of this name. */
const requestFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  requestFrame((time) => {
    const begin = performance.now();
    callback(time);
    if (callback.name === 'pass') watched.passes.push(performance.now() - begin);
  });

function start() {
  const end = new AbortController();
  let alive = true;
  const copy = {
    stop: () => end.abort(),
    die: () => {
      alive = false;
    },
    places: [] as Place[],
    itemChanges: 0,
  };
  watchPage({
    document,
    hints: readHints(document),
    life: end,
    isAlive: () => alive,
    slots: [
      {
        id: 'score',
        kinds: ['page', 'panel'],
        css: 'p { block-size: 40px; margin: 0; }',
        wanted(root) {
          const { typeName } = facts(root);
          if (typeName === null) return 'unknown';
          return typeName === 'Objective' ? 'yes' : 'no';
        },
        mount(place) {
          copy.places.push(place);
          place.onItemChanged(() => {
            copy.itemChanges++;
          });
          const line = document.createElement('p');
          const input = document.createElement('input');
          line.append(input);
          place.shadow.append(line);
          return () => line.remove();
        },
      },
    ],
  });
  return copy;
}
