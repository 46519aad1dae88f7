import type { GitlabError, GitlabErrorKind } from '../../lib/gitlab/errors';
import type { Gateway } from '../../lib/gitlab/gateway';
import { readBelow } from '../../lib/gitlab/read-below';
import { type ItemAddress, type ObjectiveReading, readObjective } from '../../lib/gitlab/read-objective';
import { homeOf } from '../../lib/okr/initiatives/reference';
import type { Item, ObjectiveTree } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import { toRead } from '../../lib/okr/structure/to-read';
import { afterPaint } from './after-paint';
import type { Site } from './site';

export interface TreeOptions {
  site: Pick<Site, 'origin' | 'relativeRoot'>;
  /** The rules by which to go on once the item is known; null: what stands below it is not wanted. */
  profileFor: (item: Item) => Promise<Profile | null>;
  signal: AbortSignal;
  /** Called with what is there so far. */
  onPartial?: (reading: ObjectiveReading) => void;
}

/** These pass, and then all is read again; any other failure below is said where the item stands in the structure. */
const PASSING: ReadonlySet<GitlabErrorKind> = new Set(['signed-out', 'rate-limited', 'offline', 'timeout', 'server']);

/**
 * Reads an objective with what stands right around it, in one request, and then what stands below that.
 * @throws GitlabError when the item itself cannot be read, or the signal's reason
 */
export async function readTree(
  gateway: Gateway,
  address: ItemAddress,
  { site, profileFor, signal, onPartial = () => {} }: TreeOptions,
): Promise<{ value: ObjectiveReading; error: GitlabError | null }> {
  const first = await readObjective(gateway, address, { signal, onPartial });
  const { objective } = first.tree;
  const profile = await profileFor(objective);
  if (!profile) return { value: first, error: first.failure };
  const home = homeOf(objective, site);
  const missing = (tree: ObjectiveTree) => toRead(tree, profile, home);
  const { below, links, named, parent } = missing(first.tree);
  if (!parent && below.length + links.length + named.length === 0) return { value: first, error: first.failure };
  onPartial({ ...first, tree: { ...first.tree, belowComplete: false } });
  await afterPaint();
  let rounds = 0;
  const { tree, failure } = await readBelow(gateway, first.tree, {
    missing,
    signal,
    onPartial(partial) {
      // Before the first round nothing is known that is not shown already.
      if (rounds > 0) onPartial({ ...first, tree: partial });
      rounds += 1;
    },
  });
  return {
    value: { ...first, tree },
    error: first.failure ?? (failure && PASSING.has(failure.kind) ? failure : null),
  };
}
