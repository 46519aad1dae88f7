import type { Item, Parent } from '../okr/item';
import { askVariant } from './ask-variant';
import { type DueQuestions, readerIn } from './due-look';
import { assignedOperation } from './due-operations';
import { parseAssigned } from './due-schema';
import { GitlabError } from './errors';
import type { Reader } from './gateway';
import { itemFromWire } from './item-from-wire';
import { parentOf } from './tree-from-wire';

/** 300 items assigned to one person. */
const MOST_PAGES = 3;

/** Where somebody has OKRs. */
export interface DueRoot {
  /** Full path. */
  path: string;
  /** A group is asked with all that is below it. */
  kind: 'group' | 'project';
  /** Whose OKRs, as far as the caller knows: the reader's own are read in any case. */
  username: string;
}

/** An open item assigned to the reader, of whatever kind. */
export interface Assigned {
  item: Item;
  /** Null: nothing that the reader may see. */
  parent: Parent | null;
}

interface Page {
  username: string;
  /** Null when GitLab's answer carried no time. */
  today: Date | null;
  assigned: Assigned[];
  next: string | null;
  isWhole: boolean;
}

/** What is assigned to the reader in one place. */
export interface AssignedReading extends Pick<Page, 'username' | 'today' | 'assigned'> {
  root: Pick<DueRoot, 'path' | 'kind'>;
}

/**
 * Reads what is assigned to the reader in one place, 100 open items with a question, at most three. Null: none was
 * answered.
 */
export async function readAssigned(
  reader: Reader,
  look: DueQuestions,
  root: DueRoot,
  signal: AbortSignal | undefined,
  onFirst: (reading: AssignedReading) => void,
): Promise<AssignedReading | null> {
  const askPage = (username: string, after: string | null) =>
    look.ask(() => readPage(reader, { ...root, username }, after, signal));
  let page = await askPage(root.username, null);
  // The browser may be signed in as somebody else by now.
  if (page && page.username !== root.username) page = await askPage(page.username, null);
  if (!page) return null;
  const { username, today } = page;
  const assigned: Assigned[] = [];
  for (let read = 1; page; read += 1) {
    assigned.push(...page.assigned);
    if (!page.isWhole || (page.next && read === MOST_PAGES)) look.lack();
    if (read === 1) onFirst({ root, username, today, assigned: page.assigned });
    page = page.next && read < MOST_PAGES ? await askPage(username, page.next) : null;
  }
  return { root, username, today, assigned };
}

async function readPage(
  reader: Reader,
  { path, kind, username }: DueRoot,
  after: string | null,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const variables = { path, inGroup: kind === 'group', username, after };
  const { answer } = await askVariant(reader, assignedOperation, variables, signal);
  const data = parseAssigned(answer.data);
  const viewer = readerIn(data);
  if (!data.place) throw new GitlabError('not-found');
  const { workItems } = data.place;
  // So GitLab answers where the work items of groups are switched off.
  if (!workItems) throw new GitlabError('refused');
  const { nodes, pageInfo } = workItems;
  return {
    username: viewer,
    today: answer.date,
    assigned: nodes.flatMap((wire) =>
      wire ? { item: itemFromWire(wire, wire.namespace?.fullPath ?? path), parent: parentOf(wire) } : [],
    ),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    isWhole: answer.errors.length === 0 && !nodes.includes(null),
  };
}
