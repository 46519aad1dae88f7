import { canRead, isMember } from './access';
import { type Edit, NotAllowed } from './mutations';
import { addNote } from './notes';
import { linkedItemsOf } from './work-items';
import type { WorldItem, WorldLink } from './world';

const MOST_AT_ONCE = 10;
const NOTES = { relates_to: 'related to', blocks: 'blocking', is_blocked_by: 'blocked by' } as const;

/**
 * Links an item to others as GitLab does (18.9, app/services/issuable_links/create_service.rb): members of any role
 * may, on both sides. Returns GitLab's complaints; with any, nothing was linked. Throws what GitLab says on top.
 */
export function linkItems(edit: Edit, item: WorldItem, targets: WorldItem[], type: WorldLink['type']): string[] {
  const { world, user } = edit;
  if (targets.length > MOST_AT_ONCE) {
    throw new Error(`No more than ${MOST_AT_ONCE} work items can be modified at the same time.`);
  }
  if (!user || !canRead(world, item, user)) throw new NotAllowed();
  if (!isMember(world, item, user)) return ['No matching work item found.'];
  const linked = linkedItemsOf(world, item).map((link) => link.item);
  const others = targets.filter((target) => !linked.includes(target));
  if (targets.length > 0 && others.length === 0) return ['Items are already linked'];
  const refused = targets.filter((target) => !isMember(world, target, user));
  if (refused.length === targets.length) {
    return ['No matching work item found. Make sure you are adding a valid ID and you have access to the item.'];
  }
  if (refused.length > 0) {
    return refused.map(
      ({ id }) => `Item with ID: ${id} cannot be added. You don't have permission to perform this action.`,
    );
  }
  for (const target of others) {
    const id = world.links.reduce((most, link) => Math.max(most, link.id), 0) + 1;
    world.links.push({ id, source: item.id, target: target.id, type });
    noteLink(edit, item, target, type);
    noteLink(edit, target, item, type === 'relates_to' ? type : type === 'blocks' ? 'is_blocked_by' : 'blocks');
  }
  return [];
}

function noteLink({ world, user, now }: Edit, item: WorldItem, other: WorldItem, type: WorldLink['type']): void {
  const isGroup = world.namespaces.find(({ fullPath }) => fullPath === other.namespace)?.kind === 'group';
  const path = other.namespace === item.namespace ? '' : other.namespace;
  addNote(world, item, {
    body: `marked this ${item.type.toLowerCase()} as ${NOTES[type]} ${path}${isGroup ? '&' : '#'}${other.iid}`,
    author: user?.username ?? '',
    createdAt: now,
    system: true,
    action: 'relate',
  });
}
