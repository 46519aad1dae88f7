import { driftOfInitiative, type InitiativeDriftKind } from '../initiatives/initiative-drift';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import type { CheckInput } from './check';

/** A linked epic that tells another story than the OKR. */
export interface EpicDrift {
  linked: LinkedInitiative;
  kind: InitiativeDriftKind;
}

/**
 * What is odd about the linked epics beside this item. A closed one is so only where nothing else is left that could
 * bring a key result to 100; an objective has its key results for that.
 */
export function epicDrifts({ role, initiatives, score, item, period, rules }: CheckInput): EpicDrift[] {
  const { health, state } = item;
  const all = (initiatives ?? []).map((linked) => ({
    linked,
    kinds: driftOfInitiative(linked, { score, health, state }, period, rules).map(({ kind }) => kind),
  }));
  const goesOn = all.some(({ linked: { initiative, unreadable }, kinds }) =>
    // Of what cannot be seen nobody knows that it is done.
    initiative ? initiative.item.state === 'open' && !kinds.includes('closed') : isHidden(unreadable),
  );
  const isOdd = (kind: InitiativeDriftKind) => kind !== 'closed' || (role === 'key-result' && !goesOn);
  return all.flatMap(({ linked, kinds }) => kinds.filter(isOdd).map((kind) => ({ linked, kind })));
}

function isHidden(unreadable: LinkedInitiative['unreadable']): boolean {
  return unreadable !== 'broken' && unreadable !== 'elsewhere';
}
