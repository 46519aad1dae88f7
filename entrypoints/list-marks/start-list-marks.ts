import { createAsking } from '../../lib/gitlab/asking';
import { LISTED_AT_A_TIME, readListed } from '../../lib/gitlab/read-listed';
import { createTransport } from '../../lib/gitlab/transport';
import type { Item } from '../../lib/okr/item';
import { csrfToken } from '../../lib/page/hints';
import type { ListRow } from '../../lib/page/list-rows';
import type { ItemRef } from '../../lib/page/route';
import { variantMemory } from '../../lib/settings/items';
import { problemOf } from '../okr/problem-of';
import { retryIn } from '../okr/retry';
import { profileOf, readRules } from '../okr/rules';
import { createKeptMarks } from './kept-marks';
import { createKnownTrees, keyOf } from './known-trees';
import { followSeen, type SeenRows } from './seen-rows';
import type { StartListMarks } from './start';

/** After what does not pass by itself, a lost session above all. */
const LONG_WAIT_MS = 300_000;

export const startListMarks: StartListMarks = ({ hints, signal, changed }) => {
  const { origin, hostname } = location;
  const { relativeRoot, version, enterprise, signedIn } = hints;
  const rules = readRules(origin, hostname, signal);
  const profileFor = (item: Item) => profileOf(rules, item);
  const gateway = {
    transport: createTransport({ origin, relativeRoot, csrfToken: () => csrfToken(document), impatient: true }),
    hints: { version, enterprise },
    memory: variantMemory(`${origin}${relativeRoot}`),
    signedIn,
    clock: () => new Date(),
  };
  const trees = createKnownTrees(profileFor, { origin, relativeRoot });
  const stop = trees.marks.subscribe(() => changed());
  signal.addEventListener('abort', stop);

  const ask = async (items: ItemRef[]) => {
    await rules.ready;
    const [first] = items;
    const path = (items.find(({ namespaceKind }) => namespaceKind === 'project') ?? first)?.namespacePath ?? '';
    trees.add(await readListed(gateway, items, { origin, relativeRoot, path, profileFor, signal }));
  };
  const waitAfter = (error: unknown, failures: number) => {
    const problem = problemOf(error);
    return (problem && retryIn(problem, failures)) ?? LONG_WAIT_MS;
  };
  const asking = createAsking<ItemRef>({ ask, most: LISTED_AT_A_TIME, waitAfter });
  const kept = createKeptMarks(document);
  let seen: SeenRows | null = null;
  return {
    keep(rows, now) {
      const byKey = new Map<string, ListRow>(rows.map((row) => [keyOf(row.item), row]));
      seen ??= followSeen(asking);
      seen.follow(byKey);
      return kept.keep(byKey, trees.marks.value, now);
    },
    clear() {
      seen?.end();
      seen = null;
      kept.clear();
    },
  };
};
