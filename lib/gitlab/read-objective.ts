import type { ObjectiveTree } from '../okr/item';
import type { ItemType } from '../okr/type-names';
import { askVariant } from './ask-variant';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import { childrenOperation, objectiveOperation } from './operations';
import { makeObjectiveShapes, parseChildrenData, parseObjectiveData, type WireChildren } from './schemas';
import type { Variables } from './transport';
import { hasGaps, hasMore, treeFromWire } from './tree-from-wire';
import type { Variant } from './variants';

/** 2,000 children, far above GitLab's documented 100 for an objective. */
const MAX_PAGES = 20;

/**
 * Why a reading lacks something: further pages are on their way, a further page failed, there are more than we read,
 * or GitLab left out parts of what it did answer.
 */
export type Incomplete = 'loading' | 'page-failed' | 'too-many' | 'partial-answer';

/** Where an item stands: full path of its project or group, and its number there. */
export interface ItemAddress {
  namespacePath: string;
  iid: string;
}

export interface ObjectiveReading {
  /** With what stands right around the objective: `named`, `below` and the parent's children are for `readBelow`. */
  tree: ObjectiveTree;
  /** GitLab's own clock when it answered. */
  today: Date;
  /** The reader's username, null when signed out. */
  viewer: string | null;
  /** Null when nothing is missing. */
  incomplete: Incomplete | null;
  /** Why a further page failed; null when none did. */
  failure: GitlabError | null;
  /** Whether the reader may change the item's text. */
  canUpdate: boolean;
  /** What this GitLab knows: fields it lacks are null throughout. */
  variant: Variant;
  /** The work item types of its project or group; empty where GitLab did not tell. */
  types: ItemType[];
  /** Rises with every change of the item; null when GitLab did not say. */
  lockVersion: number | null;
}

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Called with what is there so far, before each further page of children. */
  onPartial?: (reading: ObjectiveReading) => void;
}

/**
 * Reads one item of any type with its direct children, its links and its parent, in one request up to 100 children.
 * A later page that fails makes the reading incomplete, not an error.
 * @throws GitlabError, or the signal's reason
 */
export async function readObjective(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  { signal, onPartial }: ReadOptions = {},
): Promise<ObjectiveReading> {
  const place = { path: namespacePath, iid };
  const { answer, variant } = await askVariant(gateway, objectiveOperation, place, signal, makeObjectiveShapes);
  const { currentUser, namespace } = parseObjectiveData(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  const objective = namespace?.workItem;
  if (!objective) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');

  const readingOf = (incomplete: Incomplete | null): ObjectiveReading => ({
    tree: treeFromWire({ objective, namespacePath, pages, complete: incomplete === null }),
    today: answer.date ?? gateway.clock(),
    viewer: currentUser?.username ?? null,
    incomplete,
    failure,
    canUpdate: objective.userPermissions?.updateWorkItem ?? false,
    variant,
    types: (namespace?.workItemTypes?.nodes ?? []).flatMap((type) =>
      type ? [{ name: type.name, icon: type.iconName }] : [],
    ),
    lockVersion: objective.lockVersion,
  });

  const pages = [objective.widgets.children];
  let failure: GitlabError | null = null;
  let errors = answer.errors.length;
  while (hasMore(pages) && pages.length < MAX_PAGES) {
    onPartial?.(readingOf('loading'));
    const after = pages.at(-1)?.pageInfo.endCursor ?? null;
    const next = await readPage(gateway, variant, { ...place, after }, signal);
    if (isGitlabError(next)) {
      failure = next;
      return readingOf('page-failed');
    }
    pages.push(next.page);
    errors += next.errors;
  }
  if (hasMore(pages)) return readingOf('too-many');
  return readingOf(errors > 0 || hasGaps(objective, pages) ? 'partial-answer' : null);
}

async function readPage(
  gateway: Gateway,
  variant: Variant,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<{ page: WireChildren; errors: number } | GitlabError> {
  try {
    const answer = await gateway.transport.query(childrenOperation(variant), variables, signal);
    const page = parseChildrenData(answer.data);
    return page ? { page, errors: answer.errors.length } : new GitlabError('not-understood');
  } catch (error) {
    if (isGitlabError(error)) return error;
    throw error;
  }
}
