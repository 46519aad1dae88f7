import { createHost, type Host } from '../../lib/page/host';
import type { StandingHosts, Wanted } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { findSpot, putAt, standsAt } from '../../lib/page/spot';
import type { KeptPanels } from './kept-panels';
import { drawSkeleton, type Skeleton } from './skeleton';
import css from './style.css?inline';

/** What stands beside OKRs until the script has come that keeps our places: drawn in the frame in which GitLab draws them. */
export interface Skeletons extends StandingHosts {
  /** Lets one stand in each of these roots that is of an OKR, and nowhere else; what cannot tell for a moment keeps its own. */
  keep(roots: readonly Root[]): void;
  /** They say that the script did not come, and offer to try again. */
  failed(again: () => void): void;
  /** Nothing is kept any more: who keeps our places takes the hosts over, and out of the page what it does not need. */
  leave(): void;
  clear(): void;
}

export function createSkeletons(kept: KeptPanels, isOkr: (root: Root) => Wanted): Skeletons {
  const standing = new Map<string, Skeleton & Host>();
  const end = new AbortController();
  /** Set while the script is not there and not asked for. */
  let tryAgain: (() => void) | null = null;

  const isIn = (root: Root) => standing.has(idOf(root));
  const belongs = (root: Root) => isOkr(root) === 'yes' || (isOkr(root) === 'unknown' && isIn(root));

  function create({ kind, item, element }: Root): Skeleton & Host {
    const { host, shadow } = createHost(element.ownerDocument, css);
    const skeleton = drawSkeleton({ shadow, kind, item, signal: end.signal }, kept);
    if (tryAgain) skeleton.failed(tryAgain);
    return { host, shadow, ...skeleton };
  }

  function dropAllBut(wanted: Map<string, Root>) {
    for (const [id, { host, remove }] of standing) {
      if (wanted.has(id)) continue;
      remove();
      host.remove();
      standing.delete(id);
    }
  }

  return {
    keep(roots) {
      const wanted = new Map(roots.filter(belongs).map((root) => [idOf(root), root]));
      dropAllBut(wanted);
      for (const [id, root] of wanted) {
        const spot = findSpot(root.element, 0, 'description');
        if (!spot) continue;
        const one = standing.get(id) ?? create(root);
        standing.set(id, one);
        if (!standsAt(one.host, spot)) putAt(one.host, spot);
      }
    },
    failed(again) {
      tryAgain = () => {
        tryAgain = null;
        again();
      };
      for (const one of standing.values()) one.failed(tryAgain);
    },
    isIn,
    take(root) {
      const one = standing.get(idOf(root));
      one?.remove();
      standing.delete(idOf(root));
      return one ?? null;
    },
    leave: () => end.abort(),
    clear() {
      end.abort();
      dropAllBut(new Map());
    },
  };
}

const idOf = ({ kind, item }: Root) => `${kind} ${item.namespacePath} ${item.iid}`;
