import { canRead } from '../access';
import { connection, type Page } from '../connection';
import { LIMITS } from '../limits';
import { linkItems } from '../links';
import { NotAllowed, updateItem } from '../mutations';
import { createNote, updateNote, type WrittenNote } from '../note-mutations';
import { databaseId, itemById, readableItem } from '../work-items';
import type { WorldItem, WorldNote } from '../world';
import { findNamespace, presentNamespace } from './namespaces';
import { presentNote } from './notes';
import { presentUser, presentUsername } from './people';
import { changesIn, type UpdateInput } from './update-input';
import type { View } from './view';
import { presentItem } from './work-item';

interface LinkInput {
  id: string;
  workItemsIds: string[];
  linkType?: keyof typeof LINK_TYPES | null;
  clientMutationId?: string | null;
}

const LINK_TYPES = { RELATED: 'relates_to', BLOCKED_BY: 'is_blocked_by', BLOCKS: 'blocks' } as const;

/** The root of every query and mutation. */
export function rootOf(view: View) {
  return {
    currentUser: () => view.user && presentUser(view, view.user),
    user: ({ username }: { username?: string | null }) => presentUsername(view, username ?? null),
    metadata: () => view.user && { version: view.version, revision: '0000000', enterprise: view.enterprise },
    queryComplexity: () => view.complexity,
    namespace: ({ fullPath }: { fullPath: string }) => {
      const found = findNamespace(view, fullPath);
      const idKind = found?.kind === 'group' ? 'Group' : 'Namespaces::ProjectNamespace';
      return found && presentNamespace(view, found, idKind);
    },
    project: ({ fullPath }: { fullPath: string }) => {
      const found = findNamespace(view, fullPath, 'project');
      return found && presentNamespace(view, found, 'Project');
    },
    group: ({ fullPath }: { fullPath: string }) => {
      const found = findNamespace(view, fullPath, 'group');
      return found && presentNamespace(view, found, 'Group');
    },
    workItem: ({ id }: { id: string }) => {
      const item = visible(view, id);
      return item && presentItem(view, item);
    },
    workItemsByReference: (args: Page & { refs: string[]; contextNamespacePath?: string | null }) =>
      connection(referredItems(view, args.refs, args.contextNamespacePath ?? ''), args, (item) =>
        presentItem(view, item),
      ),
    workItemUpdate: ({ input }: { input: UpdateInput & { clientMutationId?: string | null } }) => {
      const item = visible(view, input.id);
      if (!item) throw new NotAllowed();
      const errors = updateItem(view.edit, item, changesIn(view.world, item, input));
      const { clientMutationId = null } = input;
      return { clientMutationId, errors, workItem: errors.length ? null : presentItem(view, item) };
    },
    workItemAddLinkedItems: ({ input }: { input: LinkInput }) => {
      const item = visible(view, input.id);
      if (!item) throw new NotAllowed();
      const targets = input.workItemsIds.map((id) => itemById(view.world, databaseId(id)));
      if (targets.includes(null)) throw new Error("Couldn't find WorkItem");
      const present = targets.filter((target) => target !== null);
      const errors = linkItems(view.edit, item, present, LINK_TYPES[input.linkType ?? 'RELATED']);
      const ids = present.map(({ id }) => id).join(', ');
      return {
        clientMutationId: input.clientMutationId ?? null,
        errors,
        message: errors.length ? '' : `Successfully linked ID(s): ${ids}.`,
        workItem: presentItem(view, item),
      };
    },
    note: ({ id }: { id: string }) => {
      const found = visibleNote(view, id);
      return found && presentNote(view, found.item, found.note);
    },
    createNote: ({ input }: { input: { noteableId: string; body: string; clientMutationId?: string | null } }) => {
      const item = visible(view, input.noteableId);
      if (!item) throw new NotAllowed();
      return notePayload(view, item, createNote(view.edit, item, input.body), input.clientMutationId);
    },
    updateNote: ({ input }: { input: { id: string; body?: string | null; clientMutationId?: string | null } }) => {
      const found = visibleNote(view, input.id);
      if (!found) throw new NotAllowed();
      const { item, note } = found;
      return notePayload(view, item, updateNote(view.edit, item, note, input.body ?? null), input.clientMutationId);
    },
  };
}

function notePayload(view: View, item: WorldItem, written: WrittenNote, clientMutationId: string | null = null) {
  const { note, commandNames, errors } = written;
  return {
    clientMutationId,
    errors,
    note: note && presentNote(view, item, note),
    quickActionsStatus: {
      commandNames,
      commandsOnly: note === null && commandNames.length > 0,
      messages: [],
      errorMessages: errors,
    },
  };
}

function visibleNote(view: View, id: string): { item: WorldItem; note: WorldNote } | null {
  const number = databaseId(id);
  if (number === null) throw new Error(`"${id}" is not a valid GitLab ID.`);
  const item = view.world.items.find(({ notes }) => notes.some((note) => note.id === number));
  const note = item?.notes.find((one) => one.id === number);
  return item && note && !view.hidesItems && canRead(view.world, item, view.user) ? { item, note } : null;
}

function visible(view: View, id: string): WorldItem | null {
  const number = databaseId(id);
  if (number === null) throw new Error(`"${id}" is not a valid GitLab ID.`);
  const item = view.hidesItems ? null : itemById(view.world, number);
  return item && canRead(view.world, item, view.user) ? item : null;
}

/**
 * As GitLab's work_item_references_resolver.rb: ten at most, in a context that can be seen; 17.2 resolved none in the
 * context of a group. Each item once.
 */
function referredItems(view: View, refs: string[], context: string): WorldItem[] {
  if (refs.length > LIMITS.references) {
    throw new Error(
      `Number of references exceeds the limit. Please provide no more than ${LIMITS.references} references at the same time.`,
    );
  }
  if (refs.length === 0) return [];
  const namespace = findNamespace(view, context);
  if (!namespace) throw new NotAllowed();
  if (view.old && namespace.kind === 'group') return [];
  return [...new Set(refs.flatMap((ref) => referredItem(view, ref, context) ?? []))];
}

/** Reads `#12`, `&3`, `group/project#12` and full addresses of work items, issues and epics. */
function referredItem(view: View, ref: string, context: string): WorldItem | null {
  const url = /^https?:\/\/[^/]+\/(?:groups\/)?(.+?)\/-\/(?:work_items|issues|epics)\/(\d+)/.exec(
    ref.replace(view.base, new URL(view.base).origin),
  );
  const [, path, iid] = url ?? /^([\w./-]*)[#&](\d+)$/.exec(ref) ?? [];
  if (iid === undefined || view.hidesItems) return null;
  const namespace = findNamespace(view, path || context);
  return namespace && readableItem(view.world, namespace.fullPath, Number(iid), view.user);
}
