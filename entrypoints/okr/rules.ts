import { signal } from '@preact/signals-core';
import { type ChosenProfile, chooseProfile, type ProfileApplication } from '../../lib/okr/choose-profile';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import { readProfileFile } from '../../lib/okr/profile-file/read-profile-file';
import type { TeamFileAnswer } from '../../lib/okr/profile-file/team-rules';
import type { Recognisable } from '../../lib/okr/recognise';
import { importedProfiles, profileApplications } from '../../lib/settings/profiles';
import { teamFiles } from '../../lib/settings/team-files';
import { watchRules } from '../../lib/settings/watch-rules';

/** The rules in force on this page's GitLab. What reads them in an effect is told when they change. */
export interface Rules {
  /** Resolves once what is stored was read: some milliseconds. */
  ready: Promise<void>;
  chosenFor: (namespacePath: string, item: Recognisable | null) => ChosenProfile;
  /** What the reader said to the project's own file. */
  answerTo: (namespacePath: string) => TeamFileAnswer | null;
}

interface Kept {
  applications: readonly ProfileApplication[];
  imported: readonly Profile[];
  files: Record<string, TeamFileAnswer>;
}

export function readRules(origin: string, host: string, end: AbortSignal): Rules {
  const kept = signal<Kept>({ applications: [], imported: [], files: {} });
  // One profile for one text: what is recognised by it is remembered with it.
  const known = new Map<string, Profile | null>();
  const teamOf = (answer: TeamFileAnswer | null): Profile | null => {
    const text = answer?.agreed ?? null;
    if (text === null) return null;
    if (!known.has(text)) {
      const read = readProfileFile(text);
      known.set(text, read.kind === 'profile' ? read.profile : null);
    }
    return known.get(text) ?? null;
  };
  const read = async () => {
    const stored = [profileApplications.get(), importedProfiles(), teamFiles.get()] as const;
    const [applications, imported, files] = await Promise.all(stored);
    kept.value = { applications, imported, files };
  };
  const answerTo = (path: string) => kept.value.files[`${origin} ${path}`] ?? null;
  watchRules(read, end);
  return {
    ready: read(),
    answerTo,
    chosenFor(path, item) {
      const { applications, imported } = kept.value;
      return chooseProfile({ host, path, item, team: teamOf(answerTo(path)), applications, imported });
    },
  };
}

/** The rules in force for an item where it stands. */
export function profileOf(rules: Rules, item: Item): Profile {
  return rules.chosenFor(item.namespacePath, item).profile;
}
