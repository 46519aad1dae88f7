/** Between the last words of a line and what hangs behind them, in px: also past the rim of a label. */
const BEHIND_PX = 14;

/**
 * Keeps boxes where words end and there is room behind them. Nothing of the page moves for a box: where there is none, it
 * covers the end of the line its host stands in, and gets the class `over`. Looks after the browser's own layout, never
 * during a pass.
 */
export interface LineEnds {
  /** Keeps the box behind the words of one of these, the first with room, which is as wide as the host's line. */
  follow(box: HTMLElement, host: Element, behind: readonly Element[]): void;
  forget(box: HTMLElement): void;
  end(): void;
}

interface Followed {
  host: Element;
  line: Element;
  behind: readonly Element[];
}

export function followLineEnds(): LineEnds {
  const followed = new Map<HTMLElement, Followed>();
  const observer = new ResizeObserver((entries) => {
    const changed = new Set(entries.map(({ target }) => target));
    const boxes = [...followed].filter(([box, { line }]) => changed.has(box) || changed.has(line));
    // All are measured before one is moved.
    for (const move of boxes.map(([box, one]) => moveOf(box, one))) move();
  });
  const forget = (box: HTMLElement) => {
    const before = followed.get(box);
    if (before) observer.unobserve(before.line);
    observer.unobserve(box);
    followed.delete(box);
  };
  return {
    follow(box, host, behind) {
      const line = host.parentElement;
      forget(box);
      if (!line) return;
      followed.set(box, { host, line, behind });
      observer.observe(line);
      observer.observe(box);
    },
    forget,
    end() {
      observer.disconnect();
      followed.clear();
    },
  };
}

function moveOf(box: HTMLElement, { host, line, behind }: Followed): () => void {
  const from = host.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { right } = line.getBoundingClientRect();
  const ends = behind.flatMap((element) => lastWords(element) ?? []);
  const fitting = ends.find((words) => words.right + BEHIND_PX + width <= right);
  const words = fitting ?? lastWords(line);
  if (!words) return () => {};
  const x = (fitting ? words.right + BEHIND_PX : right - width) - from.left;
  const y = words.top + (words.height - height) / 2 - from.top;
  return () => {
    box.classList.toggle('over', !fitting);
    box.style.translate = `${x}px ${y}px`;
    box.style.visibility = 'visible';
  };
}

/** Where the last visible text of an element ends. */
function lastWords(element: Element): DOMRect | null {
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const range = ownerDocument.createRange();
  for (const text of texts.reverse()) {
    if (!text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    const seen = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
    if (seen) return seen;
  }
  return null;
}
