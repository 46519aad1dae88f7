import type { Item } from '../item';

/** A work item, issue or epic as a text names it, resolved against where the text stands. */
export interface Reference {
  /** Full path of the project or group; compare without case. */
  namespacePath: string;
  iid: string;
}

/** Where a text stands: short references count from here. */
export interface ReferenceHome {
  /** `https://gitlab.example.com` */
  origin: string;
  /** `''`, or `/gitlab` where GitLab lives under a path. */
  relativeRoot: string;
  /** Full path of the item's own project or group. */
  namespacePath: string;
  /** Set where that is a group: `&12` is then its own epic. */
  isGroup?: true;
}

/** Where an item's own text stands: a group's pages, unlike a project's, begin with `/groups/`. */
export function homeOf(
  { namespacePath, url }: Pick<Item, 'namespacePath' | 'url'>,
  { origin, relativeRoot }: Pick<ReferenceHome, 'origin' | 'relativeRoot'>,
): ReferenceHome {
  const home = { origin, relativeRoot, namespacePath };
  return url?.startsWith(`${origin}${relativeRoot}/groups/`) ? { ...home, isGroup: true } : home;
}

/** One place in a text that names something. Offsets are those of the whole text. */
export interface Mention {
  start: number;
  end: number;
  /** The words of the link, or the reference as written. */
  label: string;
  /** An item of this GitLab; `elsewhere`: an http(s) address that is none; `broken`: neither (`<link>`, a bad address). */
  target: { kind: 'item'; reference: Reference } | { kind: 'elsewhere'; url: string } | { kind: 'broken' };
}

/** The same for two references to the same item; a group's work items and epics share their numbers. */
export function referenceKey({ namespacePath, iid }: Reference): string {
  return `${namespacePath.toLowerCase()}#${iid}`;
}
