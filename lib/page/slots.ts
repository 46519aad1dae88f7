import { KeptSlot, type Slot } from './kept-slot';
import type { Shown } from './roots';

/** Keeps every slot where it belongs. */
export interface SlotKeeper {
  /** Compares what is with what should be, and sets it right. Returns in how many ms to look again at the latest. */
  pass(shown: readonly Shown[], now: number): number;
  /** By other rules than before, what was dismissed may belong where it was. */
  reconsider(): void;
  /** Somebody is at work in one of them. */
  isHeld(): boolean;
  /** Takes everything out of the page. */
  clear(): void;
}

/**
 * A place is kept as long as the address names its item, so that its state survives whatever the page swaps around it.
 */
export function createSlotKeeper(slots: readonly Slot[]): SlotKeeper {
  const kept = new Map<string, KeptSlot>();
  return {
    pass(shown, now) {
      const belonging = new Set<string>();
      let again = Number.POSITIVE_INFINITY;
      for (const { kind, key, root, again: rootAgain } of shown) {
        again = Math.min(again, rootAgain);
        for (const slot of slots) {
          if (!slot.kinds.includes(kind)) continue;
          const id = `${slot.id} ${kind} ${key}`;
          belonging.add(id);
          if (!root) continue;
          const one = kept.get(id) ?? new KeptSlot(slot);
          kept.set(id, one);
          again = Math.min(again, one.keep(root, now));
        }
      }
      for (const [id, one] of kept) {
        if (belonging.has(id)) continue;
        one.leave();
        kept.delete(id);
      }
      return again;
    },
    reconsider() {
      for (const one of kept.values()) one.reconsider();
    },
    isHeld: () => [...kept.values()].some((one) => one.isHeld()),
    clear() {
      for (const one of kept.values()) one.leave();
      kept.clear();
    },
  };
}
