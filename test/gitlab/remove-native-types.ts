import { typeOf } from './work-items';
import type { OwnType, World, WorldItem } from './world';

const REMOVED = ['Objective', 'Key Result'];
/** GitLab's limit on the links of one item (18.9, app/models/work_items/related_work_item_link.rb). */
const MOST_LINKS = 100;

/**
 * Makes of the native types Objective and Key Result types of each project's own, as GitLab means teams to do when it
 * removes them: progress is gone, and so are their parents of these types. How GitLab would carry over what is there
 * is not known.
 *
 * @param link whether the teams linked what stood below each other, as far as GitLab takes links.
 */
export function removeNativeTypes(world: World, { link }: { link: boolean }): void {
  const removed = new Map(world.items.filter((item) => isNative(world, item)).map((item) => [item.id, item]));
  for (const namespace of world.namespaces) {
    if (namespace.kind === 'project') namespace.types = ownInstead(namespace.types ?? []);
  }
  for (const item of removed.values()) {
    item.progress = null;
    const parent = item.parent === null ? undefined : removed.get(item.parent);
    if (!parent) continue;
    item.parent = null;
    if (link) addLink(world, parent, item);
  }
}

function isNative(world: World, item: WorldItem): boolean {
  return ['OBJECTIVE', 'KEY_RESULT'].includes(typeOf(world, item).enumValue ?? '');
}

/** New names of the removed types go on as types of the team's own. */
function ownInstead(types: OwnType[]): OwnType[] {
  const kept = types.map(({ name, builtIn }) => ({ name, builtIn: REMOVED.includes(builtIn ?? '') ? null : builtIn }));
  const missing = REMOVED.filter((name) => !kept.some((type) => type.name === name));
  return [...kept, ...missing.map((name) => ({ name, builtIn: null }))];
}

function addLink(world: World, source: WorldItem, target: WorldItem): void {
  const { id: from } = source;
  const links = world.links.filter((link) => link.source === from || link.target === from);
  if (links.length >= MOST_LINKS) return;
  const id = world.links.reduce((most, one) => Math.max(most, one.id), 0) + 1;
  world.links.push({ id, source: from, target: target.id, type: 'relates_to' });
}
