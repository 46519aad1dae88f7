import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import { createTransport } from '../../lib/gitlab/transport';
import { csrfToken } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import { watchTheme } from '../../lib/page/theme';
import { variantMemory } from '../../lib/settings/items';
import type { StartCheckIn } from '../check-in/start';
import { createLoader } from '../look-out/load-script';
import { LOAD_CHECK_IN } from '../look-out/scripts';
import type { PanelSettings } from '../places/panel-settings';
import type { Choices, PageStart } from '../places/panels';
import { createPauses, type OnWait } from './pauses';
import { createPlaces } from './places';
import { readFeatures } from './read-features';
import { type Rules, readRules } from './rules';

/** The GitLab this page belongs to, as the features use it. */
export interface Site {
  /** Name of the host, without a port. */
  host: string;
  /** Where this GitLab is: short references and addresses in texts are read against it. */
  origin: string;
  relativeRoot: string;
  /** For writes and what they are made from, which no rate limit holds back: the reader clicked, and is told at once. */
  gateway: Gateway;
  signInUrl: string;
  dark: ReadonlySignal<boolean>;
  settings: PanelSettings;
  choices: Choices;
  rules: Rules;
  /** What the reader has switched on; nothing until that is known. */
  features: ReturnType<typeof readFeatures>;
  /** Counts a place among those of its item, as long as it is there. */
  register: (place: Place) => void;
  /** GitLab's editor of the place's item is open in another place of this page: the page beside the side panel. */
  isEditedElsewhere: (place: Place) => boolean;
  /** The same, wherever it is open. */
  isEdited: (item: Pick<Place['item'], 'namespacePath' | 'iid'>) => boolean;
  /** Brings the script that draws check-ins. */
  loadCheckIn: () => Promise<StartCheckIn>;
  /** Reads from GitLab; `onWait` is called while GitLab wants no request, with the end of the pause. */
  reading: <T>(signal: AbortSignal, onWait: OnWait, read: (gateway: Gateway) => Promise<T>) => Promise<T>;
}

export function openSite({ hints, settings, choices, signal: end }: PageStart): Site {
  const { origin, hostname } = location;
  const { relativeRoot, version, enterprise, signedIn } = hints;
  const pauses = createPauses();
  const open = (impatient: boolean) =>
    createTransport({
      origin,
      relativeRoot,
      csrfToken: () => csrfToken(document),
      onWait: pauses.begin,
      impatient,
    });
  const memory = variantMemory(`${origin}${relativeRoot}`);
  const common = { hints: { version, enterprise }, memory, signedIn, clock: () => new Date() };
  const patient: Gateway = { ...common, transport: open(false) };
  const dark = signal(false);
  watchTheme(document, end, (is) => {
    dark.value = is;
  });
  return {
    host: hostname,
    origin,
    relativeRoot,
    gateway: { ...common, transport: open(true) },
    signInUrl: `${origin}${relativeRoot}/users/sign_in?redirect_to_referer=yes`,
    dark,
    settings,
    choices,
    rules: readRules(origin, hostname, end),
    features: readFeatures(end),
    ...createPlaces(),
    loadCheckIn: createLoader(LOAD_CHECK_IN, (start) => start),
    reading: (stop, onWait, read) => pauses.heeded(stop, onWait, () => read(patient)),
  };
}
