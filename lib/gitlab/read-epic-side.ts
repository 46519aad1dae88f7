import type { GitlabLink, Initiative } from '../okr/initiatives/initiative';
import { type Reference, referenceKey } from '../okr/initiatives/reference';
import type { Item } from '../okr/item';
import { askVariant } from './ask-variant';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { initiativeFromWire, linksFromWire } from './initiative-from-wire';
import type { ItemAddress } from './read-objective';
import { REFERENCES_AT_A_TIME, readReferences } from './read-references';
import { epicSideOperation } from './surroundings-operations';
import { parseEpicSide, type WireActivity } from './surroundings-schema';

/** An epic, and what speaks of it. */
export interface EpicSide {
  epic: Initiative;
  /** GitLab's linked items; null when GitLab did not tell. */
  links: GitlabLink[] | null;
  /** Readable items that were found to mention it, newest mention first; they may have stopped doing so. */
  mentioned: Item[];
  /** GitLab's own clock when it answered. */
  today: Date;
}

/** What a reference ends with: `#12`, `okrs#12`, `group/okrs#12`, `group&3`. */
const REFERENCE = /^([\w./-]*)([#&])(\d+)$/;

/**
 * Reads an epic with its linked items and, from its newest 100 activities, the newest 50 items that mention it; in
 * 17.2 from the oldest 100, which is all it can be asked for. One request, two where it is mentioned at all.
 * @throws GitlabError, or the signal's reason
 */
export async function readEpicSide(
  gateway: Gateway,
  address: ItemAddress,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<EpicSide> {
  const { namespacePath, iid } = address;
  const { answer } = await askVariant(gateway, epicSideOperation, { path: namespacePath, iid }, signal);
  const { currentUser, namespace } = parseEpicSide(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  const epic = namespace?.workItem;
  if (!epic) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');
  const mentions = mentionsIn(epic.widgets.discussions, namespacePath);
  return {
    epic: initiativeFromWire(epic, namespacePath),
    links: linksFromWire(epic.widgets.linkedItems, namespacePath),
    mentioned: await readMentioned(gateway, address, mentions.slice(0, REFERENCES_AT_A_TIME), signal),
    today: answer.date ?? gateway.clock(),
  };
}

async function readMentioned(
  gateway: Gateway,
  address: ItemAddress,
  mentions: readonly Reference[],
  signal: AbortSignal | undefined,
): Promise<Item[]> {
  if (mentions.length === 0) return [];
  const { found } = await readReferences(gateway, address, mentions, false, signal);
  return mentions.flatMap((one) => found.get(referenceKey(one))?.item ?? []);
}

/** Each item once. GitLab writes "mentioned in key result okrs#12", in English whatever the reader's language. */
function mentionsIn(activity: WireActivity, home: string): Reference[] {
  const notes = (activity?.nodes ?? []).flatMap((discussion) => discussion?.notes?.nodes ?? []);
  const mentions = new Map<string, Reference>();
  for (const note of notes) {
    if (note?.systemNoteMetadata?.action !== 'cross_reference') continue;
    const mention = referenceIn(note.body.trim().split(/\s+/).at(-1) ?? '', home);
    if (mention && !mentions.has(referenceKey(mention))) mentions.set(referenceKey(mention), mention);
  }
  return [...mentions.values()];
}

/** Projects never stand at the top: `okrs#12` is one of the epic's own group, which GitLab shortens. */
function referenceIn(word: string, home: string): Reference | null {
  const [, path = '', sign, iid] = REFERENCE.exec(word) ?? [];
  if (iid === undefined) return null;
  if (!path) return { namespacePath: home, iid };
  const isShortened = sign === '#' && !path.includes('/');
  return { namespacePath: isShortened ? `${home}/${path}` : path, iid };
}
