import type { Item } from '../../okr/item';
import { askVariant } from '../ask-variant';
import { GitlabError } from '../errors';
import { itemFromWire } from '../item-from-wire';
import { childrenOperation } from '../operations';
import { parseChildrenData } from '../schemas';
import { withBelow, withLinks, withPage } from './changes';
import { belowFromWire, linksFromAnswer } from './found-from-wire';
import type { Page } from './known';
import { belowOperation, linksOperation } from './operations';
import { assertSameReader, type Request } from './request';
import { parseBelowData, parseLinksData } from './schema';

/** Items of one project, or of one group. */
export interface Neighbours {
  namespacePath: string;
  inGroup: boolean;
  items: Item[];
}

/** Reads what stands below items, and the items again: of some, only a link was known. */
export function belowRequest({ namespacePath, inGroup, items }: Neighbours, home: string): Request {
  return {
    send: async (gateway, signal) => {
      const operationFor = (variant: Parameters<typeof belowOperation>[0]) => belowOperation(variant, inGroup);
      const { answer } = await askVariant(gateway, operationFor, variablesOf(namespacePath, items), signal);
      const data = parseBelowData(answer.data);
      assertSameReader(gateway, data);
      return withBelow(items, belowFromWire(data, home, answer.errors.length > 0));
    },
    failed: withBelow(items, []),
  };
}

/** Reads what items are linked with. */
export function linksRequest({ namespacePath, inGroup, items }: Neighbours, home: string): Request {
  return {
    send: async (gateway, signal) => {
      const variables = variablesOf(namespacePath, items);
      const answer = await gateway.transport.query(linksOperation(inGroup), variables, signal);
      if (!answer.data) throw new GitlabError('refused');
      const data = parseLinksData(answer.data);
      assertSameReader(gateway, data);
      const { found, cut } = linksFromAnswer(data, home, answer.errors.length > 0);
      return withLinks(items, found, cut);
    },
    failed: withLinks(items, new Map()),
  };
}

/** Reads the children behind those that came with their parent. */
export function pageRequest(page: Page, home: string): Request {
  const { item, after, elseComplete } = page;
  return {
    send: async (gateway, signal) => {
      const variables = { path: item.namespacePath, iid: item.iid, after };
      const { answer } = await askVariant(gateway, childrenOperation, variables, signal);
      const wire = parseChildrenData(answer.data);
      if (!wire) throw new GitlabError('not-understood');
      const { nodes, pageInfo } = wire;
      const complete = elseComplete && answer.errors.length === 0 && !nodes.includes(null);
      const children = nodes.flatMap((child) => (child ? itemFromWire(child, home) : []));
      const { hasNextPage, endCursor } = pageInfo;
      const next = hasNextPage && endCursor ? { item, after: endCursor, elseComplete: complete } : null;
      return withPage(page, children, complete && !hasNextPage, next);
    },
    failed: withPage(page, null, false, null),
  };
}

function variablesOf(path: string, items: readonly Item[]) {
  return { path, iids: items.map(({ iid }) => iid) };
}
