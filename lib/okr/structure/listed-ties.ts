import { comparable } from '../description/sections';
import { type Reference, type ReferenceHome, referenceKey } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { type Role, roleOf } from '../recognise';
import type { Around } from './around';
import { keyResultsListed } from './key-results-listed';
import type { ListedLine } from './listed-line';
import { type ListedTarget, listedTargets } from './listed-targets';
import { roleWithin } from './role-within';
import type { Tied, TiedItems } from './tied';
import { writtenKeyResult } from './written-key-result';

/** What the description of an objective lists, and what each line stands for. */
export interface Listing {
  lines: readonly ListedLine[];
  targets: readonly ListedTarget[];
  /** Ids of the items listed. */
  ids: ReadonlySet<string>;
}

/**
 * Reads the listing; the items around the objective are meant also where only their title stands there.
 *
 * @param beside the key results beside it below its epic
 */
export function listingOf(around: Around, beside: readonly Item[], profile: Profile, home: ReferenceHome): Listing {
  const { objective, children, links, named } = around;
  const lines = linesOf(objective, profile, home);
  if (lines.length === 0) return NOTHING;
  const linked = links.flatMap(({ item }) => (item ? [item] : []));
  const byKey = new Map([objective, ...beside, ...linked, ...children].map((item) => [referenceKey(item), item]));
  const meant = [...children, ...linked.filter((item) => roleWithin(item, profile)), ...beside];
  const targets = listedTargets(lines, meant, (key) => byKey.get(key) ?? named.get(key), profile);
  return {
    lines,
    targets,
    ids: new Set(targets.flatMap((target) => (target.kind === 'item' ? [target.item.id] : []))),
  };
}

/** Read once for each item as it was read: the structure is made anew after every answer. */
const known = new WeakMap<Profile, WeakMap<Item, ListedLine[]>>();

function linesOf(objective: Item, profile: Profile, home: ReferenceHome): ListedLine[] {
  if (objective.description === '') return [];
  const ofProfile = known.get(profile) ?? new WeakMap<Item, ListedLine[]>();
  known.set(profile, ofProfile);
  const { description, namespacePath } = objective;
  const lines = ofProfile.get(objective) ?? keyResultsListed(description, profile, { ...home, namespacePath });
  ofProfile.set(objective, lines);
  return lines;
}

const NOTHING: Listing = { lines: [], targets: [], ids: new Set() };

/**
 * Ties what is listed, with the scores that stand there. Whatever is listed as a key result is one; an objective is one
 * of the level below. Gives back what was not read.
 *
 * @param refused ids of items that stand above although they are listed
 */
export function tieListed(
  items: TiedItems,
  { lines, targets }: Listing,
  { objective, isFinal }: Around,
  refused: ReadonlySet<string>,
  profile: Profile,
): Reference[] {
  const unread = new Map<string, Reference>();
  const written = new Map<string, Item>();
  const hasList = lines.some(({ isInList }) => isInList);
  const hasChildren = items.all().some(({ role, ties }) => role !== null && ties.includes('child'));
  for (const [at, line] of lines.entries()) {
    const target = targets[at] ?? { kind: 'text' };
    if (target.kind === 'item') {
      const { item } = target;
      if (item.id === objective.id || refused.has(item.id)) continue;
      note(items.add(item, listedRole(item, profile), 'listed'), line, objective);
    } else if (target.kind === 'unread' && !isFinal) unread.set(referenceKey(target.reference), target.reference);
    // Where key results are listed, or are child items, a line elsewhere may well speak of one of those.
    else if (line.isInList || !(hasList || hasChildren)) {
      const unreadItem = target.kind === 'unread' ? target.reference : null;
      const key = unreadItem ? referenceKey(unreadItem) : comparable(line.title);
      const item = written.get(key) ?? writtenKeyResult(line, objective, at, unreadItem);
      written.set(key, item);
      note(items.add(item, 'key-result', 'listed', true), line, objective);
    }
  }
  return [...unread.values()];
}

function listedRole(item: Item, profile: Profile): Role {
  return roleOf(item, profile) === 'objective' ? 'objective' : 'key-result';
}

/** Keeps what the line says of the score: a reading of its own, or that it was given up. */
function note(tied: Tied, { outcome }: ListedLine, objective: Item): void {
  if (outcome?.kind === 'percent') {
    const { percent, decimals } = outcome;
    const at = objective.descriptionEditedAt ?? objective.createdAt;
    tied.elsewhere.push({ source: 'objective-description', percent, decimals, at });
  } else if (outcome) tied.item = { ...tied.item, givenUp: true };
}
