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
