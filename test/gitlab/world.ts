/** The in-memory world the stand-in GitLab serves. Plain data: tests build and bend it freely. */

export type TypeName = 'Objective' | 'Key Result' | 'Issue' | 'Task' | 'Epic' | (string & {});

export interface WorldUser {
  id: number;
  username: string;
  name: string;
  bot?: boolean;
}

export interface WorldProgress {
  /** GitLab's whole number, 0 to 100. */
  progress: number;
  startValue: number;
  currentValue: number;
  endValue: number;
  /** ISO instant; null when progress was never set. */
  updatedAt: string | null;
}

export interface WorldMilestone {
  id: number;
  title: string;
  /** ISO days. */
  startDate: string | null;
  dueDate: string | null;
}

export interface WorldNote {
  id: number;
  body: string;
  author: string;
  createdAt: string;
  /** ISO instant; absent: its text was never changed. */
  editedAt?: string;
  /** Username. */
  editedBy?: string;
  system: boolean;
  /** `progress`, `description`, … for system notes. */
  action?: string;
  /** The text a note about a description tells of. */
  description?: string;
}

export interface WorldItem {
  /** Database id; the GraphQL id is `gid://gitlab/WorkItem/<id>`. */
  id: number;
  iid: number;
  /** Full path of the project or group. */
  namespace: string;
  type: TypeName;
  title: string;
  description: string;
  state: 'opened' | 'closed';
  author: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  lastEditedAt: string | null;
  lastEditedBy: string | null;
  lockVersion: number;
  /** Label titles. */
  labels: string[];
  /** Usernames. */
  assignees: string[];
  health: 'onTrack' | 'needsAttention' | 'atRisk' | null;
  /** Null: the item's type has no progress widget. */
  progress: WorldProgress | null;
  milestone: number | null;
  startDate: string | null;
  dueDate: string | null;
  /** Database id of the parent. */
  parent: number | null;
  /** Usernames that may read it; null: every signed-in user. */
  readers: string[] | null;
  confidential: boolean;
  notes: WorldNote[];
}

export interface WorldLink {
  id: number;
  source: number;
  target: number;
  type: 'relates_to' | 'blocks' | 'is_blocked_by';
}

/** A work item type of a project's own. */
export interface OwnType {
  name: string;
  /** The built-in type this is a new name for; null: the team made it, and it behaves like an issue. */
  builtIn: TypeName | null;
}

export interface WorldNamespace {
  id: number;
  /** Full path, e.g. `gitlab-com/gitlab-OKRs`. */
  fullPath: string;
  name: string;
  kind: 'project' | 'group';
  /** The next iid handed out. */
  nextIid: number;
  /** Absent: private, as team projects are; readers without a session then get null. */
  visibility?: 'public';
  /** Usernames that may see it and what is in it; absent: every signed-in user. */
  readers?: string[];
  /** Types that stand beside the built-in ones, or in place of one of the same name. */
  types?: OwnType[];
  /** Texts of files on its default branch, by path. */
  files?: Record<string, string>;
}

/** A user's rights in a namespace; without an entry a signed-in user may read and not write. */
export interface WorldMember {
  namespace: string;
  username: string;
  role: 'guest' | 'planner' | 'owner';
}

export interface World {
  users: WorldUser[];
  namespaces: WorldNamespace[];
  members: WorldMember[];
  milestones: WorldMilestone[];
  labels: { id: number; title: string; color: string }[];
  items: WorldItem[];
  links: WorldLink[];
}
