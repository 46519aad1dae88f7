import type { ProfileRow } from '../../components/profile-row';
import type { Profile } from '../../lib/okr/profile';
import { chooseableProfiles } from '../../lib/okr/profiles/built-in';
import { hiddenProjects, itemChoices } from '../../lib/settings/item-choices';
import { importedProfiles, profileApplications } from '../../lib/settings/profiles';
import { teamFiles } from '../../lib/settings/team-files';
import { keptFor } from '../../lib/text/profiles-page';

/** Something kept for a project or an item: `origin path`, `origin path#iid`. */
interface Kept {
  key: string;
  name: string;
}

/** All that the reader told about rules, as it is stored now. */
export interface KeptRules {
  rows: (ProfileRow & { profile: Profile })[];
  /** Projects whose own rules were agreed to. */
  teamFiles: Kept[];
  hidden: Kept[];
}

export const NO_RULES: KeptRules = { rows: [], teamFiles: [], hidden: [] };

export async function readKeptRules(): Promise<KeptRules> {
  const [imported, applications, files, choices, projects] = await Promise.all([
    importedProfiles(),
    profileApplications.get(),
    teamFiles.get(),
    itemChoices.get(),
    hiddenProjects.get(),
  ]);
  const row = (profile: Profile, isBuiltIn: boolean) => ({
    profile,
    id: profile.id,
    name: profile.name,
    isBuiltIn,
    ownPatterns: profile.appliesTo,
    patterns: applications.filter(({ profileId }) => profileId === profile.id),
  });
  const agreed = Object.keys(files).filter((project) => files[project]?.agreed !== null);
  const items = Object.keys(choices).filter((item) => choices[item] === 'hidden');
  const named = (key: string): Kept => ({ key, name: keptFor(key) });
  return {
    rows: [
      ...chooseableProfiles.map((profile) => row(profile, true)),
      ...imported.map((profile) => row(profile, false)),
    ],
    teamFiles: agreed.map(named),
    hidden: [...projects, ...items].map(named),
  };
}
