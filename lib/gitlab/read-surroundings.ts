import type { Surroundings } from '../okr/initiatives/initiative';
import { type Reference, referenceKey } from '../okr/initiatives/reference';
import { commentFromWire, notesIn, reachOf } from './comment-from-wire';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import { linksFromWire } from './initiative-from-wire';
import type { ItemAddress } from './read-objective';
import { REFERENCES_AT_A_TIME, type Referred, readReferences } from './read-references';
import { namespacesOperation } from './surroundings-operations';
import { parseNamespaces, type WireSurroundings } from './surroundings-schema';

/** More are not looked up: no description names as many, and a hostile one must not cost more than two requests. */
const MOST_REFERENCES = 100;

type Told = Pick<Referred, 'found' | 'untold'>;

const NAMESPACES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Reads what stands around an item: linked items, the 20 newest comments, and the items its text refers to, in one
 * request for up to 50 references, two for up to 100. References that could not be resolved cost one more, which asks
 * whether their project or group (the first five) may be seen at all.
 * @throws GitlabError, or the signal's reason
 */
export async function readSurroundings(
  gateway: Gateway,
  address: ItemAddress,
  references: readonly Reference[],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Surroundings & { today: Date }> {
  const asked = distinct(references).slice(0, MOST_REFERENCES);
  const first = await readReferences(gateway, address, asked.slice(0, REFERENCES_AT_A_TIME), true, signal);
  const { wire, answer } = first;
  const item = wire.namespace?.workItem;
  if (!item) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');
  const rest = await readRest(gateway, address, asked.slice(REFERENCES_AT_A_TIME), signal);
  const parts = [first, rest];
  const found = new Map(parts.flatMap((part) => [...part.found]));
  return {
    links: linksFromWire(item.widgets.linkedItems, address.namespacePath),
    found,
    asked: new Set(asked.map(referenceKey).filter((key) => parts.every(({ untold }) => !untold.has(key)))),
    readableNamespaces: await readableNamespaces(gateway, address, asked, parts, signal),
    ...commentsOf(item.widgets),
    today: answer.date ?? gateway.clock(),
  };
}

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((one) => [referenceKey(one), one])).values()];
}

/** The references that one request does not hold. When that fails, nothing is known of them. */
async function readRest(
  gateway: Gateway,
  address: ItemAddress,
  references: readonly Reference[],
  signal: AbortSignal | undefined,
): Promise<Told> {
  const nothing = { found: new Map(), untold: new Set(references.map(referenceKey)) };
  if (references.length === 0) return nothing;
  try {
    return await readReferences(gateway, address, references, false, signal);
  } catch (error) {
    if (isGitlabError(error)) return nothing;
    throw error;
  }
}

type WireWidgets = NonNullable<NonNullable<WireSurroundings['namespace']>['workItem']>['widgets'];

function commentsOf({ discussions }: WireWidgets): Pick<Surroundings, 'comments' | 'reach'> {
  if (!discussions) return { comments: null, reach: { oldest: null, all: false } };
  const comments = notesIn(discussions).map(commentFromWire);
  return { comments, reach: reachOf(comments, discussions.pageInfo?.hasNextPage === false) };
}

/**
 * Where a missing item is gone or confidential. A namespace some of whose items GitLab told nothing about is not among
 * them: that would call them gone.
 */
async function readableNamespaces(
  gateway: Gateway,
  { namespacePath: home }: ItemAddress,
  asked: readonly Reference[],
  parts: readonly Told[],
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const isUntold = (one: Reference) => parts.some(({ untold }) => untold.has(referenceKey(one)));
  const isFound = (one: Reference) => parts.some(({ found }) => found.has(referenceKey(one)));
  const readable = new Set([home, ...asked.filter(isFound).map(pathOf)].map((path) => path.toLowerCase()));
  const missing = asked.filter((one) => !isFound(one));
  const unknown = new Set(missing.map(pathOf).filter((path) => !readable.has(path)));
  for (const path of await seen(gateway, home, [...unknown], signal)) readable.add(path.toLowerCase());
  for (const one of missing.filter(isUntold)) readable.delete(pathOf(one));
  return readable;
}

function pathOf({ namespacePath }: Reference): string {
  return namespacePath.toLowerCase();
}

/** Which of the paths the reader may see, the first five looked up; none when GitLab does not answer. */
async function seen(gateway: Gateway, home: string, paths: string[], signal: AbortSignal | undefined) {
  if (paths.length === 0) return [];
  const variables = Object.fromEntries(NAMESPACES.map((name, at) => [name, paths[at] ?? home]));
  try {
    const { data } = await gateway.transport.query(namespacesOperation, variables, signal);
    return parseNamespaces(data);
  } catch (error) {
    if (isGitlabError(error)) return [];
    throw error;
  }
}
