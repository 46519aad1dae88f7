import type { Updated, UpdateState } from './cadence';
import type { CriteriaScore } from './criteria/score';
import type { Item, ObjectiveTree } from './item';
import { updatedOf } from './last-update';
import type { LeftOut, Rollup, Term } from './rollup';
import type { Member } from './structure/structure';

/** One line of the table: a child that counts, or one that was left out and why. */
export interface Row {
  item: Item;
  /** How it is tied to the objective, and what stands below it. */
  member: Member;
  term: Term | null;
  leftOut: LeftOut | null;
  update: UpdateState;
  /** What its own scoring criteria give; null: it has none, or they rest on items that were not read. */
  criteria: CriteriaScore | null;
}

/**
 * In the members' order, which is the one people arranged them in.
 *
 * @param updateOf how an item stands with what tells of its updates; `closed`: none is expected of it
 */
export function rowsOf(
  members: readonly Member[],
  rollup: Rollup,
  updateOf: (item: Item, updated: Updated) => UpdateState,
  criteriaOf: (item: Item) => CriteriaScore | null,
  checkIns: ObjectiveTree['checkIns'] = new Map(),
): Row[] {
  const terms = new Map(rollup.terms.map((term) => [term.item.id, term]));
  const leftOut = new Map(rollup.leftOut.map((child) => [child.item.id, child]));
  return members.map((member) => {
    const { item } = member;
    const term = terms.get(item.id) ?? null;
    const out = leftOut.get(item.id) ?? null;
    const asked = out === null || out.reason === 'not-scored';
    const updated = updatedOf(item, term?.score.reading ?? null, checkIns.get(item.id) ?? []);
    const update = updateOf(item, { ...updated, closed: item.state === 'closed' || !asked });
    return { item, member, term, leftOut: out, update, criteria: criteriaOf(item) };
  });
}
