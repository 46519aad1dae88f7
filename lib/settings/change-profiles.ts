import type { ProfileApplication } from '../okr/choose-profile';
import type { Profile } from '../okr/profile';
import { readProfileFile } from '../okr/profile-file/read-profile-file';
import { type Refusal, wrongValue } from '../okr/profile-file/refusal';
import { chooseableProfiles } from '../okr/profiles/built-in';
import { change, withEntry } from './entries';
import { profileApplications, profileFiles } from './profiles';
import { updateRecognitions } from './update-recognitions';

/** Files may be 64 kB each, and browsers keep 5 MB for an extension. */
const MOST_PROFILES = 50;
const MOST_APPLICATIONS = 500;

type Place = Pick<ProfileApplication, 'host' | 'path'>;

/**
 * Keeps a profile file, in place of an imported one with the same id. Refused like any wrong file where the id is a
 * built-in profile's: two profiles of one name would not give one number.
 */
export async function keepProfile(
  text: string,
): Promise<{ kind: 'profile'; profile: Profile } | { kind: 'too-many'; most: number } | Refusal> {
  const read = readProfileFile(text);
  if (read.kind === 'refused') return read;
  const { id } = read.profile;
  if (chooseableProfiles.some((builtIn) => builtIn.id === id)) return wrongValue('id', { what: 'own-id' });
  const kept = await profileFiles.get();
  if (!Object.hasOwn(kept, id) && Object.keys(kept).length >= MOST_PROFILES) {
    return { kind: 'too-many', most: MOST_PROFILES };
  }
  await change(profileFiles, (files) => withEntry(files, id, text, MOST_PROFILES));
  await updateRecognitions();
  return read;
}

/** Removes an imported profile, and takes back the places it was given. */
export async function removeProfile(id: string): Promise<void> {
  await change(profileFiles, (files) => withEntry(files, id, null, MOST_PROFILES));
  await changeApplications((all) => all.filter(({ profileId }) => profileId !== id));
}

/** Gives a profile a place, before all others; one that had this place gives way. */
export function applyProfile(application: ProfileApplication): Promise<void> {
  return changeApplications((all) => [application, ...withoutPlace(all, application)].slice(0, MOST_APPLICATIONS));
}

/** Takes back the place, whichever profile has it. */
export function withdrawProfile(place: Place): Promise<void> {
  return changeApplications((all) => withoutPlace(all, place));
}

async function changeApplications(how: (all: ProfileApplication[]) => ProfileApplication[]): Promise<void> {
  await change(profileApplications, how);
  await updateRecognitions();
}

function withoutPlace(all: readonly ProfileApplication[], place: Place): ProfileApplication[] {
  return all.filter(({ host, path }) => host !== place.host || path !== place.path);
}
