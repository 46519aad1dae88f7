import type { Knot } from './levels-below';

/**
 * A number for each item, by id: the same for those that stand below each other in a circle, another for every other.
 * Kosaraju's way, without recursion: linear in the number of ties.
 */
export function circlesOf(knots: ReadonlyMap<string, Knot>): Map<string, number> {
  const down = new Map([...knots].map(([id, { ties }]): [string, string[]] => [id, ties.map(({ item }) => item.id)]));
  const circles = new Map<string, number>();
  const up = upwards(knots);
  let circle = 0;
  for (const start of lastFirst(down)) {
    if (circles.has(start)) continue;
    const open = [start];
    circles.set(start, circle);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const next of up.get(id) ?? []) {
        if (circles.has(next)) continue;
        circles.set(next, circle);
        open.push(next);
      }
    }
    circle++;
  }
  return circles;
}

/** Whether nothing is tied twice, and nothing to what stands below it. */
export function isTree(knots: ReadonlyMap<string, Knot>): boolean {
  let count = 1;
  for (const { ties } of knots.values()) count += ties.length;
  return count === knots.size;
}

/** By item id, the ids of those it is tied to. */
export function upwards(knots: ReadonlyMap<string, Knot>): Map<string, string[]> {
  const up = new Map<string, string[]>();
  for (const [id, { ties }] of knots) {
    for (const { item } of ties) {
      const known = up.get(item.id);
      if (known) known.push(id);
      else up.set(item.id, [id]);
    }
  }
  return up;
}

/** Ids in the order in which a walk down leaves them, the last one first. */
function lastFirst(down: ReadonlyMap<string, readonly string[]>): string[] {
  const left: string[] = [];
  const met = new Set<string>();
  for (const start of down.keys()) {
    if (met.has(start)) continue;
    met.add(start);
    const path = [{ id: start, next: 0 }];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = down.get(at.id)?.[at.next++];
      if (next === undefined) {
        left.push(at.id);
        path.pop();
      } else if (!met.has(next)) {
        met.add(next);
        path.push({ id: next, next: 0 });
      }
    }
  }
  return left.reverse();
}
