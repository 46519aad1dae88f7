import { type Conflict, merge } from './merge';

/**
 * The merge of two changes whose conflicts are settled in favour of one side; every other section is merged as
 * {@link merge} does. Null where that cannot be told: a section one of them removed, or moved ones.
 */
export function resolve(
  base: string,
  mine: string,
  theirs: string,
  conflicts: readonly Conflict[],
  favour: 'mine' | 'theirs',
): string | null {
  let [settledMine, settledTheirs] = [mine, theirs];
  for (const conflict of conflicts) {
    if (conflict.title === null || !conflict.mine || !conflict.theirs) return null;
    if (favour === 'mine') settledTheirs = replaced(settledTheirs, conflict.theirs, conflict.mine);
    else settledMine = replaced(settledMine, conflict.mine, conflict.theirs);
  }
  const merged = merge(base, settledMine, settledTheirs);
  return merged.ok ? merged.text : null;
}

function replaced(text: string, part: string, by: string): string {
  const at = text.indexOf(part);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + part.length);
}
