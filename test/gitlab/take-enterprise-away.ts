import { typeOf } from './work-items';
import type { World } from './world';

/** Takes from a world what a Community Edition never had: epics with all that tells of them, health and progress. */
export function takeEnterpriseAway(world: World): void {
  const epics = new Set(world.items.filter((item) => typeOf(world, item).level === 'group').map(({ id }) => id));
  world.items = world.items.filter(({ id }) => !epics.has(id));
  world.links = world.links.filter(({ source, target }) => !epics.has(source) && !epics.has(target));
  for (const item of world.items) {
    item.health = null;
    item.progress = null;
    if (item.parent !== null && epics.has(item.parent)) item.parent = null;
    item.notes = item.notes.filter(({ body, system }) => !(system && body.startsWith('mentioned in epic ')));
  }
}
