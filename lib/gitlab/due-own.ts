import type { Item } from '../okr/item';
import { byNamespace } from './by-namespace';

type Addressed = Pick<Item, 'id' | 'iid' | 'namespacePath'>;

/** All that is assigned to somebody in a group and in what is below it, as its list told. */
export interface OwnList {
  /** Of the group. */
  path: string;
  username: string;
  /** OKRs or not. */
  items: readonly Addressed[];
}

/** The variables of one question about such a list. */
type OwnVariables = { path: string; username: string; iids: string[] };

/**
 * Items to be asked for by the lists that have them, at most `most` with a question, where that takes fewer questions
 * than project by project.
 *
 * An iid names an item in each project: all that a list has of it come along, and count.
 */
export function inOwnLists<T extends Addressed>(
  items: readonly T[],
  lists: readonly OwnList[],
  most: number,
): { own: OwnVariables[]; others: T[] } {
  const own: OwnVariables[] = [];
  let others = [...items];
  for (const list of lists) {
    const known = new Set(list.items.map(({ id }) => id));
    const inList = others.filter(({ id }) => known.has(id));
    const left = others.filter(({ id }) => !known.has(id));
    const questions = questionsFor(inList, list, most);
    if (questions.length + questionsAbout(left, most) >= questionsAbout(others, most)) continue;
    own.push(...questions);
    others = left;
  }
  return { own, others };
}

function questionsAbout(items: readonly Addressed[], most: number): number {
  return byNamespace(items, most).length;
}

function questionsFor(
  items: readonly Addressed[],
  { path, username, items: all }: OwnList,
  most: number,
): OwnVariables[] {
  const chunks: string[][] = [];
  let room = 0;
  for (const iid of new Set(items.map((item) => item.iid))) {
    const brought = all.filter((item) => item.iid === iid).length;
    if (brought > room) {
      chunks.push([]);
      room = most;
    }
    chunks.at(-1)?.push(iid);
    room -= brought;
  }
  return chunks.map((iids) => ({ path, username, iids }));
}
