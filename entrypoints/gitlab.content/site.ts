import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import { createTransport } from '../../lib/gitlab/transport';
import { csrfToken, type PageHints } from '../../lib/page/hints';
import { watchTheme } from '../../lib/page/theme';
import { variantMemory } from '../../lib/settings/items';
import { type PanelSettings, readPanelSettings } from './panel-settings';

/** The GitLab this page belongs to, as the features use it. */
export interface Site {
  /** Name of the host, without a port. */
  host: string;
  signInUrl: string;
  dark: ReadonlySignal<boolean>;
  settings: PanelSettings;
  /** Reads from GitLab; `onWait` is called while GitLab wants no request, with the end of the pause. */
  reading: <T>(onWait: (until: Date) => void, read: (gateway: Gateway) => Promise<T>) => Promise<T>;
}

export async function openSite(hints: PageHints, end: AbortSignal): Promise<Site> {
  const { origin, hostname } = location;
  const { relativeRoot, version, enterprise, signedIn } = hints;
  const waiting = new Set<(until: Date) => void>();
  const transport = createTransport({
    origin,
    relativeRoot,
    csrfToken: () => csrfToken(document),
    // A rate limit is the user's, not one panel's.
    onWait: (until) => {
      for (const tell of waiting) tell(until);
    },
  });
  const memory = variantMemory(`${origin}${relativeRoot}`);
  const gateway: Gateway = { transport, hints: { version, enterprise }, memory, signedIn, clock: () => new Date() };
  const dark = signal(false);
  watchTheme(document, end, (is) => {
    dark.value = is;
  });
  return {
    host: hostname,
    signInUrl: `${origin}${relativeRoot}/users/sign_in`,
    dark,
    settings: await readPanelSettings(),
    reading: async (onWait, read) => {
      waiting.add(onWait);
      try {
        return await read(gateway);
      } finally {
        waiting.delete(onWait);
      }
    },
  };
}
