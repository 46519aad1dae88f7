import { type Reference, referenceKey } from '../../okr/initiatives/reference';
import type { ObjectiveTree, Parent } from '../../okr/item';
import { askVariant } from '../ask-variant';
import { GitlabError } from '../errors';
import { itemFromWire } from '../item-from-wire';
import { objectiveOperation } from '../operations';
import { readReferences } from '../read-references';
import { parseObjectiveData } from '../schemas';
import { withNamed, withParentsChildren } from './changes';
import { assertSameReader, type Request } from './request';

/** Reads items that the objective's description names, as many as one request asks for. */
export function namedRequest({ objective }: ObjectiveTree, references: readonly Reference[]): Request {
  const keys = references.map(referenceKey);
  return {
    send: async (gateway, signal) => {
      const { found, untold } = await readReferences(gateway, objective, references, false, signal);
      const items = [...found.values()].map(({ item }) => item);
      return withNamed(keys, items, untold.size > 0);
    },
    failed: withNamed(keys, [], true),
  };
}

/** Reads the first 100 items right below the parent. */
export function parentRequest({ objective }: ObjectiveTree, { namespacePath, iid }: Parent): Request {
  return {
    send: async (gateway, signal) => {
      const place = { path: namespacePath, iid };
      const { answer } = await askVariant(gateway, objectiveOperation, place, signal);
      const data = parseObjectiveData(answer.data);
      assertSameReader(gateway, data);
      const page = data.namespace?.workItem?.widgets.children;
      if (!page) throw new GitlabError('not-found');
      const children = page.nodes
        .flatMap((child) => (child ? itemFromWire(child, objective.namespacePath) : []))
        .filter(({ id }) => id !== objective.id);
      const complete = answer.errors.length === 0 && !page.nodes.includes(null) && !page.pageInfo.hasNextPage;
      return withParentsChildren(children, complete);
    },
    failed: withParentsChildren(null, false),
  };
}
