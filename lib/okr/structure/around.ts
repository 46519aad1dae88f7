import type { Item, ItemLink, Parent } from '../item';

/** All that was read around one objective. */
export interface Around {
  objective: Item;
  children: readonly Item[];
  links: readonly ItemLink[];
  parent: Parent | null;
  /** Items that descriptions name, by `referenceKey`. */
  named: ReadonlyMap<string, Item>;
  /** Nothing more will be read: a line whose item is unknown stands for itself. */
  isFinal: boolean;
  /** Whether the item of that id is known to stand above the objective. */
  isAbove: (id: string) => boolean;
}
