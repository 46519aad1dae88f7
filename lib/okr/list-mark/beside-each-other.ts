import type { ObjectiveTree } from '../item';

/** Objectives of a list, each with what was read below any of them: one may stand below another. */
export function besideEachOther(trees: readonly ObjectiveTree[]): ObjectiveTree[] {
  const below = new Map([
    ...trees.flatMap((tree) => [...tree.below]),
    ...trees.map(({ objective: { id }, children, links, complete }) => [id, { children, links, complete }] as const),
  ]);
  return trees.map((tree) => ({ ...tree, below }));
}
