import type { Item, Parent } from '../okr/item';
import { askVariant } from './ask-variant';
import { foundBelow, linksFromAnswer } from './below/found-from-wire';
import type { FoundBelow } from './below/known';
import { belowOperation, ITEMS_BELOW_AT_A_TIME, ITEMS_LINKS_AT_A_TIME, linksOperation } from './below/operations';
import { neighbours } from './below/plan';
import { parseBelowData, parseLinksData } from './below/schema';
import { type DueQuestions, readerIn } from './due-look';
import { ownBelowOperation, ownLinksOperation } from './due-operations';
import { inOwnLists, type OwnList } from './due-own';
import { GitlabError } from './errors';
import type { Reader } from './gateway';
import type { Operation, Variables } from './transport';
import type { Variant } from './variants';

/** What stands below objectives, by id, 20 with a question; of those that were not read there is nothing. */
export async function readBelowObjectives(
  reader: Reader,
  look: DueQuestions,
  lists: readonly OwnList[],
  objectives: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<Map<string, FoundBelow>> {
  const ask = (operationFor: (variant: Variant) => Operation, variables: Variables & { path: string }) =>
    look.ask(async () => {
      const { answer } = await askVariant(reader, operationFor, variables, signal);
      const data = parseBelowData(answer.data);
      readerIn(data);
      const isFlawed = answer.errors.length > 0;
      return (data.place?.workItems?.nodes ?? []).flatMap((wire) =>
        wire ? foundBelow(wire, wire.namespace?.fullPath ?? variables.path, isFlawed) : [],
      );
    });
  const { own, others } = inOwnLists(objectives, lists, ITEMS_BELOW_AT_A_TIME);
  const answers = await Promise.all([
    ...own.map((variables) => ask(ownBelowOperation, variables)),
    ...neighbours(others, ITEMS_BELOW_AT_A_TIME).map(({ namespacePath, inGroup, items }) =>
      ask((variant) => belowOperation(variant, inGroup), { path: namespacePath, iids: items.map(({ iid }) => iid) }),
    ),
  ]);
  return new Map(answers.flatMap((some) => some ?? []).map((one) => [one.item.id, one]));
}

/** The items that key results are linked with, by the key result's id, 100 with a question. */
export async function readLinked(
  reader: Reader,
  look: DueQuestions,
  lists: readonly OwnList[],
  keyResults: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Item[]>> {
  const ask = (operation: Operation, variables: Variables & { path: string }) =>
    look.ask(async () => {
      const answer = await reader.transport.query(operation, variables, signal);
      if (!answer.data) throw new GitlabError('refused');
      const data = parseLinksData(answer.data);
      readerIn(data);
      return [...linksFromAnswer(data, variables.path, answer.errors.length > 0).found];
    });
  const { own, others } = inOwnLists(keyResults, lists, ITEMS_LINKS_AT_A_TIME);
  const answers = await Promise.all([
    ...own.map((variables) => ask(ownLinksOperation, variables)),
    ...neighbours(others, ITEMS_LINKS_AT_A_TIME).map(({ namespacePath, inGroup, items }) =>
      ask(linksOperation(inGroup), { path: namespacePath, iids: items.map(({ iid }) => iid) }),
    ),
  ]);
  const found = answers.flatMap((some) => some ?? []);
  return new Map(found.map(([id, { links }]) => [id, links.flatMap(({ item }) => item ?? [])]));
}

/** An objective that a key result is linked with, as what it stands below. */
export function asParent(item: Item): Parent {
  const { id, iid, namespacePath, title, url, typeName, typeIcon, labels } = item;
  return { id, iid, namespacePath, title, url, typeName, typeIcon, labels, children: null };
}
