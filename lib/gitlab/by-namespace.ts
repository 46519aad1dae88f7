/** Items of one project or group. */
export interface NamespaceGroup<T> {
  path: string;
  items: T[];
}

/** The items by project or group, in their order, at most `most` together. */
export function byNamespace<T extends { namespacePath: string }>(
  items: readonly T[],
  most: number,
): NamespaceGroup<T>[] {
  const paths = [...new Set(items.map(({ namespacePath }) => namespacePath))];
  return paths.flatMap((path) => {
    const all = items.filter(({ namespacePath }) => namespacePath === path);
    const starts = Array.from({ length: Math.ceil(all.length / most) }, (_, at) => at * most);
    return starts.map((start) => ({ path, items: all.slice(start, start + most) }));
  });
}
