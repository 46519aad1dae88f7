import { canAdmin, canUpdate } from './access';
import { type Changes, changesOf } from './changes';
import { noteMentions } from './cross-references';
import { addNote, progressNote, titleNote } from './notes';
import { changedProgress } from './progress';
import type { RollUp } from './roll-up';
import { storedText } from './stored-text';
import type { World, WorldItem, WorldUser } from './world';

/** 1 MiB, counted in bytes (18.9, app/models/concerns/issuable.rb). */
const LONGEST_DESCRIPTION = 1_048_576;

/** Who writes, where and when. `now` is a UTC instant. */
export interface Edit {
  world: World;
  user: WorldUser | null;
  now: string;
  rollUp: RollUp;
  /** What needs planner rights is passed over in silence, whoever writes. */
  withoutAdmin?: boolean;
}

/** GitLab's answer when the item is absent or the right is missing; it does not tell which. */
export class NotAllowed extends Error {
  constructor() {
    super(
      "The resource that you are attempting to access does not exist or you don't have permission to perform this action",
    );
  }
}

/**
 * Writes to an item as GitLab does: what needs planner rights is passed over in silence without them, commands in a
 * description are executed. `lockVersion` goes up with each saving: GitLab saves a new state first and by itself
 * (18.9, app/services/issuable_base_service.rb). Returns GitLab's complaints; with any, nothing was written. Throws
 * NotAllowed.
 */
export function updateItem(edit: Edit, item: WorldItem, asked: Changes): string[] {
  if (!edit.user || !canUpdate(edit.world, item, edit.user)) throw new NotAllowed();
  const { text, actions } = storedText(asked.description ?? item.description, item.description);
  const ordered = changesOf(edit.world, actions);
  const wanted = allowed(edit, item, {
    ...asked,
    ...ordered,
    description: text,
    addLabels: [...(asked.addLabels ?? []), ...(ordered.addLabels ?? [])],
    removeLabels: [...(asked.removeLabels ?? []), ...(ordered.removeLabels ?? [])],
  });
  const complaint = complaintAbout(item, wanted, edit.now);
  if (complaint) return [complaint];
  const saved = [writeState(edit, item, wanted), writers.map((write) => write(edit, item, wanted)).includes(true)];
  for (const changed of saved) {
    if (!changed) continue;
    item.lockVersion++;
    item.updatedAt = edit.now;
  }
  return [];
}

/** Without admin_work_item only these are written; the rest is dropped without a word. */
function allowed(edit: Edit, item: WorldItem, { title, description, state, ...others }: Changes): Changes {
  const basic = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(state === undefined ? {} : { state }),
  };
  return canAdmin(edit.world, item, edit.user) && !edit.withoutAdmin ? { ...basic, ...others } : basic;
}

function complaintAbout(item: WorldItem, { title, description, progress }: Changes, now: string): string | null {
  if (title !== undefined && !title.trim()) return "Title can't be blank";
  if (title !== undefined && title.length > 255) return 'Title is too long (maximum is 255 characters)';
  if (description && Buffer.byteLength(description) > LONGEST_DESCRIPTION) {
    return `Description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`;
  }
  if (!progress || !item.progress) return null;
  const changed = changedProgress(item.progress, progress, now);
  return 'error' in changed ? changed.error : null;
}

/** Writes one kind of change; true when something changed. */
type Writer = (edit: Edit, item: WorldItem, changes: Changes) => boolean;

const writeState: Writer = (edit, item, { state }) => {
  if (state === undefined || state === item.state) return false;
  item.state = state;
  item.closedAt = state === 'closed' ? edit.now : null;
  systemNote(edit, item, state === 'closed' ? 'closed' : 'opened', state === 'closed' ? 'closed' : 'reopened');
  return true;
};

const writers: Writer[] = [
  (edit, item, changes) => {
    const title = changes.title?.trim();
    if (title === undefined || title === item.title) return false;
    systemNote(edit, item, 'title', titleNote(item.title, title));
    item.title = title;
    return true;
  },
  (edit, item, { description }) => {
    if (description === undefined || description === item.description) return false;
    item.description = description;
    item.lastEditedAt = edit.now;
    item.lastEditedBy = edit.user?.username ?? null;
    const author = edit.user?.username ?? '';
    const body = 'changed the description';
    addNote(edit.world, item, { body, author, createdAt: edit.now, system: true, action: 'description', description });
    noteMentions(edit.world, item, { text: description, author, at: edit.now });
    return true;
  },
  (edit, item, { progress }) => {
    if (!progress || !item.progress) return false;
    const changed = changedProgress(item.progress, progress, edit.now);
    if ('error' in changed) return false;
    const percentBefore = item.progress.progress;
    item.progress = changed.progress;
    if (percentBefore !== changed.progress.progress) {
      systemNote(edit, item, 'progress', progressNote(changed.progress.progress));
      edit.rollUp.childProgressChanged(item);
    }
    return true;
  },
  (edit, item, { health }) => {
    if (health === undefined || health === item.health) return false;
    item.health = health;
    const words = health?.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    systemNote(
      edit,
      item,
      'health_status',
      words ? `changed health status to **${words}**` : 'removed the health status',
    );
    return true;
  },
  (edit, item, { addLabels = [], removeLabels = [] }) => {
    const labels = [...new Set([...item.labels, ...addLabels])].filter((title) => !removeLabels.includes(title));
    if (labels.join('\n') === item.labels.join('\n')) return false;
    item.labels = labels;
    systemNote(edit, item, 'label', 'changed the labels');
    return true;
  },
  (edit, item, changes) => {
    const { assignees = item.assignees, milestone = item.milestone, parent = item.parent } = changes;
    const { startDate = item.startDate, dueDate = item.dueDate, confidential = item.confidential } = changes;
    const before = JSON.stringify(item);
    Object.assign(item, { assignees, milestone, parent, startDate, dueDate, confidential });
    if (before === JSON.stringify(item)) return false;
    systemNote(edit, item, 'attributes', 'changed the attributes');
    return true;
  },
];

function systemNote(edit: Edit, item: WorldItem, action: string, body: string): void {
  const author = edit.user?.username ?? '';
  addNote(edit.world, item, { body, author, createdAt: edit.now, system: true, action });
}
