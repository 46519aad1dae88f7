import type { UpdateState } from './cadence';
import type { CriteriaScore } from './criteria/score';
import type { Item } from './item';
import type { Reading } from './reading';
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

/** In the members' order, which is the one people arranged them in. `asked`: an update is expected of it at all. */
export function rowsOf(
  members: readonly Member[],
  rollup: Rollup,
  updateOf: (item: Item, lastUpdate: string | null, asked: boolean) => UpdateState,
  criteriaOf: (item: Item) => CriteriaScore | null,
): Row[] {
  const terms = new Map(rollup.terms.map((term) => [term.item.id, term]));
  const leftOut = new Map(rollup.leftOut.map((child) => [child.item.id, child]));
  return members.map((member) => {
    const { item } = member;
    const term = terms.get(item.id) ?? null;
    const out = leftOut.get(item.id) ?? null;
    const reading = term?.score.reading ?? null;
    const lastUpdate = lastUpdateOf(item, reading);
    // A title gives no date, nor does a GitLab without a progress field: then nobody can say that it is late.
    const undated = lastUpdate === null && (reading !== null || item.progress === null);
    const asked = !undated && (out === null || out.reason === 'not-scored');
    return { item, member, term, leftOut: out, update: updateOf(item, lastUpdate, asked), criteria: criteriaOf(item) };
  });
}

/** The later of the score's own date and the progress field's: whichever way people report. */
export function lastUpdateOf(item: Item, reading: Reading | null): string | null {
  const dates = [item.progress?.updatedAt, reading?.at].filter((date) => date != null);
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
