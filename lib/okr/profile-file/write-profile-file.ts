import type { Profile } from '../profile';
import { nativeProfile } from '../profiles/native';
import { FILE_VERSION } from './read-profile-file';
import { differing, same } from './same';

/** A profile as a file that `readProfileFile` reads back: its name, and what differs from the native profile. */
export function writeProfileFile(profile: Profile): string {
  const { id, name, descriptions, ...rules } = profile;
  const { id: basedOn, name: _name, descriptions: nativeForm, ...native } = nativeProfile;
  const { id: form, name: formName } = descriptions;
  const file = {
    okrLens: FILE_VERSION,
    id,
    name,
    basedOn,
    ...(differing(rules, native) ?? {}),
    // A form with changes goes by a name of its own, so that stands in the file too.
    ...(!same(descriptions, nativeForm) && {
      descriptions: { id: form, name: formName, ...(differing(descriptions, nativeForm) ?? {}) },
    }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
