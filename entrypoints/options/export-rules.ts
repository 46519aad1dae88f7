import type { Profile } from '../../lib/okr/profile';
import { writeProfileFile } from '../../lib/okr/profile-file/write-profile-file';
import { profilesPage } from '../../lib/text/profiles-page';

/** Rules as a file to share. Built-in ones as a copy: nothing that is imported goes by their name. */
export function exportOf({ profile, isBuiltIn }: { profile: Profile; isBuiltIn: boolean }): {
  name: string;
  text: string;
} {
  const { id, name } = profile;
  const given = isBuiltIn ? { ...profile, id: `${id}-copy`, name: profilesPage.copyOf(name) } : profile;
  return { name: `${given.id}.json`, text: writeProfileFile(given) };
}
