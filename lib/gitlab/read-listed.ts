import { homeOf, type ReferenceHome } from '../okr/initiatives/reference';
import type { Below, Item, ObjectiveTree } from '../okr/item';
import { besideEachOther } from '../okr/list-mark/beside-each-other';
import { openLinks } from '../okr/list-mark/lacks-of';
import type { Profile } from '../okr/profile';
import { askVariant } from './ask-variant';
import { linksFromAnswer } from './below/found-from-wire';
import { ITEMS_LINKS_AT_A_TIME, linksOperation } from './below/operations';
import { neighbours } from './below/plan';
import { assertSameReader } from './below/request';
import { parseLinksData } from './below/schema';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { listedOperation } from './listed-operations';
import { parseListed } from './listed-schema';
import type { ItemAddress } from './read-objective';
import type { WireObjective } from './schemas';
import { hasGaps, hasMore, treeFromWire } from './tree-from-wire';

/** GitLab takes no more than ten references at once (REFERENCES_LIMIT in its work_item_references_resolver.rb). */
const REFERENCES_A_FIELD = 10;

/** As many objectives as one request brings with what stands right around them. */
export const LISTED_AT_A_TIME = 2 * REFERENCES_A_FIELD;

export interface ListedOptions extends Pick<ReferenceHome, 'origin' | 'relativeRoot'> {
  /** Where the references are read: of a list of several projects one of these, since 17 resolves none in a group. */
  path: string;
  /** The rules in force for an item where it stands. */
  profileFor: (item: Item) => Profile;
  signal?: AbortSignal;
}

/** Objectives of a list, as far as one look at them tells. */
export interface ListedReading {
  trees: ObjectiveTree[];
  /** GitLab's own clock when it answered. */
  today: Date;
}

/**
 * Reads up to 20 objectives of any projects and groups with what stands right around them, in one request. Where the
 * score of a key result could stand below what it is linked with, its links are read too, those of 100 with a request.
 * Items that cannot be read are left out; so is what stands further below, and comments.
 * @throws GitlabError, or the signal's reason
 */
export async function readListed(
  gateway: Gateway,
  items: readonly ItemAddress[],
  { path, profileFor, signal, ...site }: ListedOptions,
): Promise<ListedReading> {
  const references = items.map(({ namespacePath, iid }) => addressOf(gateway, namespacePath, iid));
  const variables = {
    path,
    first: references.slice(0, REFERENCES_A_FIELD),
    second: references.slice(REFERENCES_A_FIELD, LISTED_AT_A_TIME),
  };
  const { answer } = await askVariant(gateway, listedOperation, variables, signal);
  const data = parseListed(answer.data);
  assertSameReader(gateway, data);
  const trees = besideEachOther(data.items.map((wire) => treeOf(wire, path, answer.errors.length > 0)));
  const open = trees.flatMap((tree) => {
    const { objective } = tree;
    return openLinks(tree, profileFor(objective), homeOf(objective, site));
  });
  const linked = await readLinks(gateway, open, signal);
  const known = trees.map((tree) => ({ ...tree, below: new Map([...tree.below, ...linked]) }));
  return { trees: known, today: answer.date ?? gateway.clock() };
}

/** A reference as GitLab reads it in every version from 17.2 on, project or group alike. */
function addressOf({ transport }: Gateway, namespacePath: string, iid: string): string {
  return `${transport.base}/${namespacePath}/-/work_items/${iid}`;
}

function treeOf(objective: WireObjective, path: string, flawed: boolean): ObjectiveTree {
  const { children, linkedItems } = objective.widgets;
  const pages = [children];
  const isCut = hasMore(pages) || linkedItems?.pageInfo?.hasNextPage === true;
  const complete = !flawed && !isCut && !hasGaps(objective, pages);
  return treeFromWire({ objective, namespacePath: objective.namespace?.fullPath ?? path, pages, complete });
}

/** By id; a list that was cut short is none. */
async function readLinks(
  gateway: Gateway,
  keyResults: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Below>> {
  const chunks = neighbours(keyResults, ITEMS_LINKS_AT_A_TIME);
  const answers = await Promise.all(
    chunks.map(async ({ namespacePath, inGroup, items }) => {
      const variables = { path: namespacePath, iids: items.map(({ iid }) => iid) };
      const answer = await gateway.transport.query(linksOperation(inGroup), variables, signal);
      if (!answer.data) throw new GitlabError('refused');
      const data = parseLinksData(answer.data);
      assertSameReader(gateway, data);
      return [...linksFromAnswer(data, namespacePath, answer.errors.length > 0).found];
    }),
  );
  return new Map(answers.flat().filter(([, { complete }]) => complete));
}
