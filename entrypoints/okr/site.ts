import { type ReadonlySignal, signal } from '@preact/signals-core';
import { GitlabError } from '../../lib/gitlab/errors';
import type { Gateway } from '../../lib/gitlab/gateway';
import { createTransport } from '../../lib/gitlab/transport';
import { csrfToken, type PageHints } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import { watchTheme } from '../../lib/page/theme';
import { variantMemory } from '../../lib/settings/items';
import type { PanelSettings } from '../gitlab.content/panel-settings';

import { createPlaces } from './places';
import { waitFor } from './wait-for';

type OnWait = (until: Date) => void;

/** The GitLab this page belongs to, as the features use it. */
export interface Site {
  /** Name of the host, without a port. */
  host: string;
  /** Where this GitLab is: short references and addresses in texts are read against it. */
  origin: string;
  relativeRoot: string;
  /** For writes, which no rate limit holds back: the reader clicked, and is told. */
  gateway: Gateway;
  signInUrl: string;
  dark: ReadonlySignal<boolean>;
  settings: PanelSettings;
  /** Counts a place among those of its item, as long as it is there. */
  register: (place: Place) => void;
  /** GitLab's editor of the place's item is open in another place of this page: the page beside the side panel. */
  isEditedElsewhere: (place: Place) => boolean;
  /** The same, wherever it is open. */
  isEdited: (item: Pick<Place['item'], 'namespacePath' | 'iid'>) => boolean;
  /** Reads from GitLab; `onWait` is called while GitLab wants no request, with the end of the pause. */
  reading: <T>(signal: AbortSignal, onWait: OnWait, read: (gateway: Gateway) => Promise<T>) => Promise<T>;
}

export function openSite(hints: PageHints, settings: PanelSettings, end: AbortSignal): Site {
  const { origin, hostname } = location;
  const { relativeRoot, version, enterprise, signedIn } = hints;
  // A rate limit is the user's, not one panel's: it holds for those on this page and those still to come.
  const waiting = new Set<OnWait>();
  let pausedUntil = new Date(0);
  const pause = (until: Date) => {
    pausedUntil = until;
    for (const tell of waiting) tell(until);
  };
  const transport = createTransport({ origin, relativeRoot, csrfToken: () => csrfToken(document), onWait: pause });
  const memory = variantMemory(`${origin}${relativeRoot}`);
  const gateway: Gateway = { transport, hints: { version, enterprise }, memory, signedIn, clock: () => new Date() };
  const dark = signal(false);
  watchTheme(document, end, (is) => {
    dark.value = is;
  });
  return {
    host: hostname,
    origin,
    relativeRoot,
    gateway,
    signInUrl: `${origin}${relativeRoot}/users/sign_in?redirect_to_referer=yes`,
    dark,
    settings,
    ...createPlaces(),
    reading: async (stop, onWait, read) => {
      waiting.add(onWait);
      try {
        // Never below 0: a browser takes a timer's delay modulo 2^32, and may make days of what is long past.
        const left = Math.max(0, pausedUntil.getTime() - Date.now());
        if (left > 0) onWait(pausedUntil);
        await waitFor(left, stop);
        return await read(gateway);
      } catch (error) {
        if (error instanceof GitlabError && error.kind === 'rate-limited' && error.retryAt) pausedUntil = error.retryAt;
        throw error;
      } finally {
        waiting.delete(onWait);
      }
    },
  };
}
