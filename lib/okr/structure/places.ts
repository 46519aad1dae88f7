import { circlesOf, isTree, upwards } from './circles';
import { cutsOf } from './cuts';
import { DEEPEST, depthBelow, type Knot } from './levels-below';
import type { StructureNote } from './structure';

/** Below which item each one counts, both by id; the page's objective is not in it. */
export type Places = ReadonlyMap<string, string>;

/**
 * One place for each item, so that none counts twice, and what was cut for it. What is tied directly and stands below
 * another item of the same level too counts through that one: a lower objective's number is then the same as on its own
 * page. Of several places left the one nearest to the page's objective is taken, then the first.
 */
export function placesOf(knots: ReadonlyMap<string, Knot>): { places: Places; cuts: StructureNote[] } {
  const direct = new Map<string, string>();
  for (const [id, { upper }] of knots) if (upper) direct.set(id, upper.item.id);
  if (isTree(knots)) return { places: direct, cuts: [] };
  const circles = circlesOf(knots);
  const up = upwards(knots);
  const detours = new Map<string, Set<string>>();
  for (const [id, uppers] of up) if (uppers.length > 1) detours.set(id, uppersWithDetour(id, knots, up, circles));
  const found = placed(knots, (id, upper) => detours.get(id)?.has(upper) ?? false);
  // A detour may lead deeper than we follow.
  const places = found.size === direct.size ? found : direct;
  return { places, cuts: cutsOf(knots, places, circles) };
}

/** Those of an item's uppers from which it can be reached through another item of their level. */
function uppersWithDetour(
  id: string,
  knots: ReadonlyMap<string, Knot>,
  up: ReadonlyMap<string, readonly string[]>,
  circles: ReadonlyMap<string, number>,
): Set<string> {
  const found = new Set<string>();
  let above: Set<string> | null = null;
  const own = circles.get(id);
  for (const upper of up.get(id) ?? []) {
    const around = circles.get(upper);
    if (around === own) continue;
    const others = (knots.get(upper)?.ties ?? []).filter(({ item }) => {
      const circle = circles.get(item.id);
      return circle !== own && circle !== around && (knots.get(item.id)?.ties.length ?? 0) > 0;
    });
    if (others.length === 0) continue;
    above ??= allAbove(id, up);
    const reaching = above;
    if (others.some(({ item }) => reaching.has(item.id))) found.add(upper);
  }
  return found;
}

function allAbove(id: string, up: ReadonlyMap<string, readonly string[]>): Set<string> {
  const above = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const upper of up.get(at) ?? []) {
      if (above.has(upper)) continue;
      above.add(upper);
      open.push(upper);
    }
  }
  return above;
}

/** Breadth first; what would stand too deep has no place. */
function placed(knots: ReadonlyMap<string, Knot>, isCut: (id: string, upper: string) => boolean): Map<string, string> {
  const places = new Map<string, string>();
  const [top] = knots.keys();
  const depths = new Map(top === undefined ? [] : [[top, 0]]);
  for (const [upper, depth] of depths) {
    const knot = knots.get(upper);
    if (!knot || depth >= DEEPEST) continue;
    for (const { item } of knot.ties) {
      if (depths.has(item.id) || isCut(item.id, upper)) continue;
      places.set(item.id, upper);
      depths.set(item.id, depthBelow({ role: knot.role, depth }));
    }
  }
  return places;
}
