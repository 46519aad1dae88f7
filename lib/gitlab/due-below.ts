import type { Item, Parent } from '../okr/item';
import { askVariant } from './ask-variant';
import { belowFromWire, linksFromAnswer } from './below/found-from-wire';
import type { FoundBelow } from './below/known';
import { belowOperation, ITEMS_BELOW_AT_A_TIME, ITEMS_LINKS_AT_A_TIME, linksOperation } from './below/operations';
import { neighbours } from './below/plan';
import { parseBelowData, parseLinksData } from './below/schema';
import { type DueLook, readerIn } from './due-look';
import { GitlabError } from './errors';
import type { Reader } from './gateway';

/** What stands below objectives, by id, 20 with a question; of those that were not read there is nothing. */
export async function readBelowObjectives(
  reader: Reader,
  look: DueLook,
  objectives: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<Map<string, FoundBelow>> {
  const answers = neighbours(objectives, ITEMS_BELOW_AT_A_TIME).map(({ namespacePath, inGroup, items }) =>
    look.ask(async () => {
      const variables = { path: namespacePath, iids: items.map(({ iid }) => iid) };
      const { answer } = await askVariant(reader, (variant) => belowOperation(variant, inGroup), variables, signal);
      const data = parseBelowData(answer.data);
      readerIn(data);
      return belowFromWire(data, namespacePath, answer.errors.length > 0);
    }),
  );
  const found = (await Promise.all(answers)).flatMap((some) => some ?? []);
  return new Map(found.map((one) => [one.item.id, one]));
}

/** The items that key results are linked with, by the key result's id, 100 with a question. */
export async function readLinked(
  reader: Reader,
  look: DueLook,
  keyResults: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Item[]>> {
  const answers = neighbours(keyResults, ITEMS_LINKS_AT_A_TIME).map(({ namespacePath, inGroup, items }) =>
    look.ask(async () => {
      const variables = { path: namespacePath, iids: items.map(({ iid }) => iid) };
      const answer = await reader.transport.query(linksOperation(inGroup), variables, signal);
      if (!answer.data) throw new GitlabError('refused');
      const data = parseLinksData(answer.data);
      readerIn(data);
      return [...linksFromAnswer(data, namespacePath, answer.errors.length > 0).found];
    }),
  );
  const found = (await Promise.all(answers)).flatMap((some) => some ?? []);
  return new Map(found.map(([id, { links }]) => [id, links.flatMap(({ item }) => item ?? [])]));
}

/** An objective that a key result is linked with, as what it stands below. */
export function asParent(item: Item): Parent {
  const { id, iid, namespacePath, title, url, typeName, typeIcon, labels } = item;
  return { id, iid, namespacePath, title, url, typeName, typeIcon, labels, children: null };
}
