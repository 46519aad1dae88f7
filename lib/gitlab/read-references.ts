import type { Initiative } from '../okr/initiatives/initiative';
import { type Reference, referenceKey } from '../okr/initiatives/reference';
import type { Answer } from './answer';
import { askVariant } from './ask-variant';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { initiativeFromWire } from './initiative-from-wire';
import type { ItemAddress } from './read-objective';
import { surroundingsOperation } from './surroundings-operations';
import { parseSurroundings, type WireSurroundings } from './surroundings-schema';
import type { Variables } from './transport';
import { isNewest, type Variant } from './variants';

/** GitLab takes no more than ten references at once (REFERENCES_LIMIT in its work_item_references_resolver.rb). */
const GROUP_SIZE = 10;
const GROUPS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** As many references as one request asks for. */
export const REFERENCES_AT_A_TIME = GROUP_SIZE * GROUPS.length;

/** What one request brought: the item's own part, and the items referred to. */
export interface Referred {
  wire: WireSurroundings;
  answer: Answer;
  /** By `referenceKey`. */
  found: Map<string, Initiative>;
  /** Keys of references that GitLab gave no answer about. */
  untold: Set<string>;
}

/**
 * Reads the items that up to 50 references name and, where `around`, what stands around the item, in one request.
 * @throws GitlabError, or the signal's reason
 */
export async function readReferences(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  references: readonly Reference[],
  around: boolean,
  signal?: AbortSignal,
): Promise<Referred> {
  const groups = GROUPS.map((name, at) => ({
    name,
    members: references.slice(at * GROUP_SIZE, (at + 1) * GROUP_SIZE),
  }));
  const variables: Variables = { path: namespacePath, iid, around };
  for (const { name, members } of groups) variables[name] = members.map((one) => addressOf(gateway, one));
  const { answer, variant } = await askVariant(gateway, surroundingsOperation, variables, signal);
  const wire = parseSurroundings(answer.data);
  if (gateway.signedIn && !wire.currentUser) throw new GitlabError('signed-out');

  const found = new Map<string, Initiative>();
  for (const one of groups.flatMap(({ name }) => wire[name]?.nodes ?? [])) {
    if (!one) continue;
    const initiative = initiativeFromWire(one, namespacePath);
    found.set(referenceKey(initiative.item), initiative);
  }
  const untold = groups.flatMap(({ name, members }) =>
    isTold(wire[name]?.nodes, found, variant) ? [] : members.map(referenceKey),
  );
  return { wire, answer, found, untold: new Set(untold) };
}

/**
 * Whether an item missing in a list is one that cannot be read. Not so when GitLab lost some, and not when an older
 * GitLab tells nothing at all: it resolved no reference in the context of a group.
 */
function isTold(list: readonly unknown[] | undefined, found: Map<string, Initiative>, variant: Variant): boolean {
  return list !== undefined && !list.includes(null) && (isNewest(variant) || found.size > 0);
}

/**
 * A reference as GitLab reads it in every version from 17.2 on, project or group alike: the address of a work item,
 * where `/groups` may be left out (`WorkItem.link_reference_pattern`). Short ones need to know which of the two it is:
 * `#` names the items of a project, `&` the epics of a group.
 */
function addressOf({ transport }: Gateway, { namespacePath, iid }: Reference): string {
  return `${transport.base}/${namespacePath}/-/work_items/${iid}`;
}
