import type { ObjectiveTree } from '../okr/item';
import type { ToRead } from '../okr/structure/to-read';
import { withBelow } from './below/changes';
import { type Change, knownFrom } from './below/known';
import { requestsFor } from './below/plan';
import type { Request } from './below/request';
import { type GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';

/** With the first request a tree of 100 objectives with five key results each takes eleven. */
const MOST_REQUESTS_BELOW = 10;

export interface BelowOptions {
  /** What a tree that was read so far still lacks. */
  missing: (tree: ObjectiveTree) => ToRead;
  signal?: AbortSignal | undefined;
  /** Called with what is there so far, before each round of requests, the first one included. */
  onPartial?: (tree: ObjectiveTree) => void;
}

export interface BelowReading {
  tree: ObjectiveTree;
  /** What ended the reading, else the first failure on the way; null: every request was answered. */
  failure: GitlabError | null;
}

/**
 * Reads what else an objective's structure needs, breadth first: what stands below its objectives, what its key results
 * are linked with, what its description lists, what else its parent epic holds. At most `MOST_REQUESTS_BELOW` requests,
 * none where nothing is to be read.
 *
 * Whatever fails is left out, marked incomplete and not asked for again; a lost session or a rate limit ends the
 * reading. Nothing that was read is lost.
 * @throws the signal's reason only
 */
export async function readBelow(
  gateway: Gateway,
  tree: ObjectiveTree,
  { missing, signal, onPartial }: BelowOptions,
): Promise<BelowReading> {
  let known = knownFrom(tree);
  let left = MOST_REQUESTS_BELOW;
  const failures: GitlabError[] = [];
  for (;;) {
    const next = missing(known.tree);
    const requests = requestsFor(known, next);
    const done = requests.length === 0;
    const end = failures.find(endsReading);
    if (done || left === 0 || end) {
      // What was not asked for is not complete, which is said.
      const { tree } = withBelow([...next.below, ...next.links], [])(known);
      return { tree: { ...tree, belowComplete: done && !known.lost }, failure: end ?? failures[0] ?? null };
    }
    onPartial?.(known.tree);
    const round = requests.slice(0, left);
    left -= round.length;
    for (const { change, failure } of await sendAll(gateway, round, signal)) {
      known = change(known);
      if (failure) failures.push(failure);
    }
  }
}

interface Outcome {
  change: Change;
  failure: GitlabError | null;
}

/** Sends them as the transport lets them; those that still wait when the reading ends are not sent. */
async function sendAll(gateway: Gateway, requests: Request[], signal: AbortSignal | undefined): Promise<Outcome[]> {
  const end = new AbortController();
  const either = signal ? AbortSignal.any([signal, end.signal]) : end.signal;
  const outcomeOf = async ({ send, failed }: Request): Promise<Outcome> => {
    try {
      return { change: await send(gateway, either), failure: null };
    } catch (error) {
      if (!isGitlabError(error)) throw error;
      if (!endsReading(error)) return { change: failed, failure: error };
      end.abort(error);
      return { change: (known) => known, failure: error };
    }
  };
  return Promise.all(requests.map(outcomeOf));
}

function endsReading({ kind }: GitlabError): boolean {
  return kind === 'signed-out' || kind === 'rate-limited';
}
