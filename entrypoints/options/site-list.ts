import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { checkHost } from '../../lib/gitlab/host-check';
import { grantedSites, isAllowed } from '../../lib/settings/hosts';
import { GITLAB_COM } from '../../lib/settings/matches';
import { baseOf } from '../../lib/settings/site-bases';
import { createHostAnswers, type HostAnswer, type HostAnswers } from './host-answers';

const BUILT_IN = new URL(GITLAB_COM).origin;

interface KnownSite {
  /** Null for the site that is built in. */
  pattern: string | null;
  /** Where its API starts; null: it cannot be asked. */
  base: string | null;
}

export type ListedSite = KnownSite & HostAnswer;

export interface SiteList extends Pick<HostAnswers, 'ask'> {
  sites: ReadonlySignal<ListedSite[]>;
  /** Reads which sites there are, and asks those that were not asked yet. */
  refresh(): Promise<void>;
  /** Asks each of them anew. */
  checkAgain(): Promise<void>;
  /** While a site is being added its base is not known yet: none is asked meanwhile. */
  whileAdding<T>(added: Promise<T>): Promise<T>;
}

/** The sites the extension runs on, with what stands at each. */
export function createSiteList(check?: typeof checkHost): SiteList {
  const { given, ask } = createHostAnswers(check);
  const known = signal<KnownSite[]>([{ pattern: null, base: BUILT_IN }]);
  let adding = 0;

  const read = async () => {
    known.value = await readSites();
    return known.value.flatMap(({ base }) => base ?? []);
  };
  const askAll = async (bases: string[]) => void (await Promise.all(bases.map(ask)));

  async function refresh() {
    const bases = await read();
    if (adding === 0) await askAll(bases.filter((base) => !Object.hasOwn(given.value, base)));
  }

  return {
    ask,
    sites: computed(() => known.value.map((site) => ({ ...site, ...answerOf(site, given.value) }))),
    refresh,
    checkAgain: async () => askAll(await read()),
    async whileAdding(added) {
      adding += 1;
      try {
        return await added;
      } finally {
        adding -= 1;
        void refresh();
      }
    },
  };
}

async function readSites(): Promise<KnownSite[]> {
  const granted = await grantedSites();
  const added = await Promise.all(granted.map(async (pattern) => ({ pattern, base: await baseOf(pattern) })));
  const isBuiltInAllowed = await isAllowed(GITLAB_COM);
  return [{ pattern: null, base: isBuiltInAllowed ? BUILT_IN : null }, ...added];
}

function answerOf({ pattern, base }: KnownSite, given: Record<string, HostAnswer>): HostAnswer {
  if (base !== null) return given[base] ?? { answer: { kind: 'asking' }, works: [] };
  return { answer: { kind: pattern === null ? 'not-allowed' : 'many' }, works: [] };
}
