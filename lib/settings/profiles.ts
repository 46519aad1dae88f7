import type { ProfileApplication } from '../okr/choose-profile';
import type { Profile } from '../okr/profile';
import { readProfileFile } from '../okr/profile-file/read-profile-file';
import { entries, listed, object, text } from './shapes';
import { stored } from './stored';

/** Their stored names. */
export const PROFILES = { files: 'profile-files', applications: 'profile-applications' };

/** What was imported, as text by the profile's id. */
export const profileFiles = stored<Record<string, string>>(PROFILES.files, 1, entries(text), {});

/** Where the reader wants which profile; the first that fits counts. */
export const profileApplications = stored<ProfileApplication[]>(
  PROFILES.applications,
  1,
  listed(object({ host: text, path: text, profileId: text })),
  [],
);

/** The imported profiles; one that this version cannot read is left out. */
export async function importedProfiles(): Promise<Profile[]> {
  return Object.values(await profileFiles.get()).flatMap((text) => {
    const read = readProfileFile(text);
    return read.kind === 'profile' ? [read.profile] : [];
  });
}
