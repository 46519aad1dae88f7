import type { Item } from '../item';
import type { Reading } from '../reading';
import type { Role } from '../recognise';
import type { Member, Tie } from './structure';

/** A member before what stands below it is known. */
export type Tied = Omit<Member, 'below' | 'elsewhere' | 'isUnread'> & { elsewhere: Reading[] };

/** What is tied to one objective, each item once, with all its ties in the order they were found. */
export class TiedItems {
  private readonly byId = new Map<string, Tied>();

  /** The first tie decides the place, and what is known of the item. */
  add(item: Item, role: Role | null, tie: Tie, isWritten = false): Tied {
    const known = this.byId.get(item.id);
    if (known) {
      if (!known.ties.includes(tie)) known.ties.push(tie);
      return known;
    }
    const tied: Tied = { item, role, ties: [tie], isWritten, elsewhere: [] };
    this.byId.set(item.id, tied);
    return tied;
  }

  has({ id }: Item): boolean {
    return this.byId.has(id);
  }

  all(): Tied[] {
    return [...this.byId.values()];
  }
}
