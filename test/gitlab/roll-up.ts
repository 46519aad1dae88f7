import { addNote, progressNote } from './notes';
import { childrenOf, itemById } from './work-items';
import type { World, WorldItem } from './world';

/** GitLab's native roll-up: a background job, queued by a child's progress change and by nothing else. */
export interface RollUp {
  childProgressChanged(child: WorldItem): void;
  /** Runs every queued job now, and those they queue. */
  settle(): void;
  /** Forgets what is queued. */
  reset(): void;
}

/** The user GitLab's automation writes as. */
export const AUTOMATION_BOT = 'gitlab-automation-bot';

/**
 * @param stamp the present, as a UTC instant.
 * @param delayMs how long a job waits, in real milliseconds.
 */
export function createRollUp(world: World, stamp: () => string, delayMs: number): RollUp {
  const queue = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    clearTimeout(timer);
    for (const id of queue) {
      queue.delete(id);
      const parent = itemById(world, id);
      if (parent && rewriteProgress(world, parent, stamp()) && parent.parent !== null) queue.add(parent.parent);
    }
  };
  return {
    childProgressChanged(child) {
      if (child.parent === null) return;
      queue.add(child.parent);
      clearTimeout(timer);
      timer = setTimeout(settle, delayMs);
      timer.unref();
    },
    settle,
    reset() {
      clearTimeout(timer);
      queue.clear();
    },
  };
}

/** The integer part of the mean over all children: closed ones count, one without progress counts 0. */
export function nativeRollUp(children: WorldItem[]): number {
  const sum = children.reduce((total, child) => total + (child.progress?.progress ?? 0), 0);
  return Math.trunc(sum / children.length);
}

function rewriteProgress(world: World, parent: WorldItem, now: string): boolean {
  const children = childrenOf(world, parent);
  if (!parent.progress || !children.length) return false;
  const percent = nativeRollUp(children);
  if (percent === parent.progress.progress) return false;
  parent.progress = { ...parent.progress, progress: percent, updatedAt: now };
  parent.updatedAt = now;
  addNote(world, parent, {
    body: progressNote(percent),
    author: AUTOMATION_BOT,
    createdAt: now,
    system: true,
    action: 'progress',
  });
  return true;
}
