import type { Knot } from './levels-below';
import type { Places } from './places';
import type { StructureNote } from './structure';

/** Says which ties were not followed, since their item counts elsewhere or stands above. Each circle's item once. */
export function cutsOf(
  knots: ReadonlyMap<string, Knot>,
  places: Places,
  circles: ReadonlyMap<string, number>,
): StructureNote[] {
  const notes: StructureNote[] = [];
  const inCircle = new Set<string>();
  for (const [upper, { item: at, ties }] of knots) {
    for (const { item } of ties) {
      if (places.get(item.id) === upper) continue;
      if (circles.get(item.id) !== circles.get(upper)) {
        notes.push({ kind: 'repeated', item, at, through: through(item.id, upper, knots, places) ?? at });
      } else if (!inCircle.has(item.id)) {
        inCircle.add(item.id);
        notes.push({ kind: 'cycle', item, at });
      }
    }
  }
  return notes;
}

/** The row of `upper`'s level below which an item counts; where it counts elsewhere, the item it counts below there. */
function through(id: string, upper: string, knots: ReadonlyMap<string, Knot>, places: Places) {
  for (let at = places.get(id); at !== undefined; at = places.get(at)) {
    if (places.get(at) === upper) return knots.get(at)?.item;
  }
  const place = places.get(id) ?? '';
  // The objective of the level below is no row of its own: its key result is.
  const row = knots.get(places.get(place) ?? '')?.role === 'key-result' ? (places.get(place) ?? '') : place;
  return knots.get(row)?.item;
}
