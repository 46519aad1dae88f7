import { KeptSlot, type Slot } from './kept-slot';
import type { Work } from './place';
import type { Shown } from './roots';

/** Keeps every slot where it belongs. */
export interface SlotKeeper {
  /** Compares what is with what should be, and sets it right. Returns in how many ms to look again at the latest. */
  pass(shown: readonly Shown[], now: number): number;
  /** Nothing stands anywhere, nor will before this time unless the address changes; 0: whatever the page does may matter. */
  restsUntil(): number;
  /** By other rules than before, what was dismissed may belong where it was. */
  reconsider(): void;
  /** What of somebody's work is in them, whichever would be the worst loss. */
  work(): Work;
  /** Takes everything out of the page. */
  clear(): void;
}

/**
 * A place is kept as long as the address names its item, so that its state survives whatever the page swaps around it.
 */
export function createSlotKeeper(slots: readonly Slot[]): SlotKeeper {
  const kept = new Map<string, KeptSlot>();
  let restsUntil = 0;
  return {
    pass(shown, now) {
      const belonging = new Set<string>();
      let again = Number.POSITIVE_INFINITY;
      restsUntil = shown.length > 0 ? Number.POSITIVE_INFINITY : 0;
      for (const { kind, key, root, again: rootAgain } of shown) {
        let rests = root ? Number.POSITIVE_INFINITY : 0;
        for (const slot of slots) {
          if (!slot.kinds.includes(kind)) continue;
          const id = `${slot.id} ${kind} ${key}`;
          belonging.add(id);
          if (!root) continue;
          const one = kept.get(id) ?? new KeptSlot(slot);
          kept.set(id, one);
          again = Math.min(again, one.keep(root, now));
          rests = Math.min(rests, one.restsUntil());
        }
        // That a root has settled brings nothing where nothing belongs.
        if (rests === 0) again = Math.min(again, rootAgain);
        restsUntil = Math.min(restsUntil, rests);
      }
      for (const [id, one] of kept) {
        if (belonging.has(id)) continue;
        one.leave();
        kept.delete(id);
      }
      return again;
    },
    restsUntil: () => restsUntil,
    reconsider() {
      for (const one of kept.values()) one.reconsider();
    },
    work() {
      const all = [...kept.values()].map((one) => one.work());
      return all.find((work) => work === 'only-here') ?? all.find((work) => work === 'kept') ?? 'none';
    },
    clear() {
      for (const one of kept.values()) one.leave();
      kept.clear();
    },
  };
}
