import type { World, WorldItem, WorldMember, WorldNamespace, WorldNote, WorldUser } from './world';

/** Somebody looking at the world; null: nobody is signed in. */
export type Reader = WorldUser | null;

/** Whether a project or group can be seen: public, or signed in and, where it has readers, one of them. */
export function canReadNamespace({ visibility, readers }: WorldNamespace, reader: Reader): boolean {
  if (visibility === 'public') return true;
  return reader !== null && (readers === undefined || readers.includes(reader.username));
}

/** Whether an item can be seen. A confidential one is for planners, its author and its assignees. */
export function canRead(world: World, item: WorldItem, reader: Reader): boolean {
  const namespace = world.namespaces.find((known) => known.fullPath === item.namespace);
  if (!namespace || !canReadNamespace(namespace, reader)) return false;
  if (item.readers !== null && !(reader && item.readers.includes(reader.username))) return false;
  return !item.confidential || canAdmin(world, item, reader) || isInvolved(item, reader);
}

/** GitLab's admin_work_item: planner and up. Progress, health, labels and the like need it. */
export function canAdmin(world: World, item: WorldItem, reader: Reader): boolean {
  const role = roleIn(world, item, reader);
  return role === 'planner' || role === 'owner';
}

/** Whether they have any role where an item is. GitLab's admin_work_item_link needs no more. */
export function isMember(world: World, item: WorldItem, reader: Reader): boolean {
  return roleIn(world, item, reader) !== undefined;
}

function roleIn(world: World, { namespace }: WorldItem, reader: Reader): WorldMember['role'] | undefined {
  return world.members.find((member) => member.namespace === namespace && member.username === reader?.username)?.role;
}

/** GitLab's update_work_item: planners, and the author and assignees whatever their role. */
export function canUpdate(world: World, item: WorldItem, reader: Reader): boolean {
  return canRead(world, item, reader) && (canAdmin(world, item, reader) || isInvolved(item, reader));
}

/** GitLab's admin_note: a comment's author, and owners (18.9, app/policies/note_policy.rb). Nobody edits GitLab's own notes. */
export function canAdminNote(world: World, item: WorldItem, note: WorldNote, reader: Reader): boolean {
  if (reader === null || note.system || !canRead(world, item, reader)) return false;
  return note.author === reader.username || roleIn(world, item, reader) === 'owner';
}

function isInvolved(item: WorldItem, reader: Reader): boolean {
  return reader !== null && (item.author === reader.username || item.assignees.includes(reader.username));
}
