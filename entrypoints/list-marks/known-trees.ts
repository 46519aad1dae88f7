import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ListedReading } from '../../lib/gitlab/read-listed';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
import type { Item, ObjectiveTree } from '../../lib/okr/item';
import { besideEachOther } from '../../lib/okr/list-mark/beside-each-other';
import { type ListMark, listMarkOf } from '../../lib/okr/list-mark/list-mark';
import type { Profile } from '../../lib/okr/profile';

/** What was read of a page's objectives. */
export interface KnownTrees {
  /** By `keyOf`; anew with each reading, and when rules change. */
  marks: ReadonlySignal<ReadonlyMap<string, ListMark>>;
  add(reading: ListedReading): void;
}

/** The same for an item however it came to be known. */
export function keyOf({ namespacePath, iid }: Pick<Item, 'namespacePath' | 'iid'>): string {
  return `${namespacePath}#${iid}`;
}

/** @param profileFor the rules in force where the item stands; read in a computed signal, so that it may change */
export function createKnownTrees(
  profileFor: (item: Item) => Profile,
  site: Pick<ReferenceHome, 'origin' | 'relativeRoot'>,
): KnownTrees {
  const known = signal<{ trees: ReadonlyMap<string, ObjectiveTree>; today: Date }>({
    trees: new Map(),
    today: new Date(0),
  });
  return {
    marks: computed(() => {
      const { trees, today } = known.value;
      const marks = new Map<string, ListMark>();
      for (const tree of besideEachOther([...trees.values()])) {
        const { objective } = tree;
        const mark = listMarkOf(tree, profileFor(objective), today, homeOf(objective, site));
        if (mark) marks.set(keyOf(objective), mark);
      }
      return marks;
    }),
    add({ trees, today }) {
      const added = trees.map((tree): [string, ObjectiveTree] => [tree.objective.id, tree]);
      known.value = { trees: new Map([...known.value.trees, ...added]), today };
    },
  };
}
