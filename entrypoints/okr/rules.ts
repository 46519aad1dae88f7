import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type ChosenProfile, chooseProfile } from '../../lib/okr/choose-profile';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import type { Recognisable } from '../../lib/okr/recognise';

/** The rules in force on this page's GitLab. */
export interface Rules {
  /** Resolves once what is stored was read: some milliseconds. */
  ready: Promise<void>;
  /** Reads signals: what was computed with it is computed anew when rules change. */
  chosenFor: (namespacePath: string, item: Recognisable | null) => ChosenProfile;
}

interface Kept {
  applications: Parameters<typeof chooseProfile>[0]['applications'];
  imported: readonly Profile[];
  /** Of projects whose own rules the reader agreed to, by full path. */
  teams: ReadonlyMap<string, Profile>;
}

export function readRules(host: string): Rules {
  const kept: ReadonlySignal<Kept> = signal({ applications: [], imported: [], teams: new Map() });
  return {
    ready: Promise.resolve(),
    chosenFor(path, item) {
      const { applications, imported, teams } = kept.value;
      return chooseProfile({ host, path, item, team: teams.get(path.toLowerCase()) ?? null, applications, imported });
    },
  };
}

/** The same for an item where it stands. */
export function profileOf(rules: Rules, item: Item): Profile {
  return rules.chosenFor(item.namespacePath, item).profile;
}
