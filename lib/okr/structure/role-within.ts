import type { Item } from '../item';
import type { Profile } from '../profile';
import { type Role, roleOf, roleOfTitle } from '../recognise';

/** What an item is that is tied to an objective: there the beginning of its title is enough. */
export function roleWithin(item: Item, profile: Profile): Role | null {
  return roleOf(item, profile) ?? roleOfTitle(item.title, profile);
}

const NATIVE_ICON = /^(?:work-item|issue-type)-(?:objective|key-?result)$/;

/** Whether its type is GitLab's own Objective or Key Result: only those have a progress field and a hierarchy. */
export function isNative({ progress, typeIcon }: Pick<Item, 'progress' | 'typeIcon'>): boolean {
  return progress !== null || NATIVE_ICON.test(typeIcon ?? '');
}
