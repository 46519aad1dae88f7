import type { Task } from './block';

const BOX = /^\[([ \txX~])\][ \t]+(?=[^ \t])/;
const STATES: Record<string, Task['state']> = { x: 'done', X: 'done', '~': 'inapplicable' };

/** The task box a list item's text opens with, at `start`; null when there is none, or nothing behind it. */
export function taskAt(text: string, start: number, end: number): Task | null {
  const box = BOX.exec(text.slice(start, end));
  return box && { state: STATES[box[1] ?? ''] ?? 'open', at: start + 1, textAt: start + box[0].length };
}
