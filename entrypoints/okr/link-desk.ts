import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { type LinkOutcome, linkItems } from '../../lib/gitlab/link-items';
import type { Item } from '../../lib/okr/item';
import { problemOf } from './problem-of';
import type { Site } from './site';

/** A link in GitLab that waits for its click, or what came of it. `at`: the finding's key. */
export type OnLinkDesk =
  | { kind: 'nothing' }
  | { kind: 'preview'; at: string; target: Item; busy: boolean }
  | { kind: 'result'; at: string; target: Item; outcome: LinkOutcome }
  | { kind: 'failed'; at: string; target: Item; problem: Problem };

/** Where links between items are previewed and made. */
export interface LinkDesk {
  now: ReadonlySignal<OnLinkDesk>;
  propose: (at: string, target: Item) => void;
  link: () => Promise<void>;
  clear: () => void;
}

export function createLinkDesk(site: Site, itemId: () => string | null, onLinked: () => void): LinkDesk {
  const now = signal<OnLinkDesk>({ kind: 'nothing' });
  return {
    now,
    propose(at, target) {
      now.value = { kind: 'preview', at, target, busy: false };
    },
    async link() {
      const { value } = now;
      const id = itemId();
      if (value.kind === 'nothing' || value.kind === 'result' || id === null) return;
      if (value.kind === 'preview' && value.busy) return;
      const { at, target } = value;
      now.value = { kind: 'preview', at, target, busy: true };
      try {
        const outcome = await linkItems(site.gateway, { id, targetId: target.id });
        now.value = { kind: 'result', at, target, outcome };
        onLinked();
      } catch (error) {
        const problem = problemOf(error);
        now.value = problem ? { kind: 'failed', at, target, problem } : { kind: 'nothing' };
      }
    },
    clear() {
      now.value = { kind: 'nothing' };
    },
  };
}
