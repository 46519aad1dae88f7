import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { currentUser, nodes, parse } from './schema-parts';
import { objective } from './schemas';

const listed = madeOnce(() =>
  z.object({ currentUser: currentUser(), first: nodes(objective()), second: nodes(objective()) }),
);

/** The data of a listed operation: the items that can be read. @throws GitlabError 'not-understood' */
export function parseListed(data: unknown) {
  const { currentUser, first, second } = parse(listed, data);
  const items = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].filter((one) => one !== null);
  return { currentUser, items };
}
