import { profileFor } from '../../lib/okr/profile';
import { builtInProfiles } from '../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { type Role, roleOf } from '../../lib/okr/recognise';
import { facts } from '../../lib/page/facts';
import type { Root } from '../../lib/page/roots';

/** What a root's item is, as the page tells. `unknown`: not drawn yet, or taken away while the item is being edited. */
export function roleIn(root: Root): Role | null | 'unknown' {
  const { iconName, typeName } = facts(root);
  if (iconName === null && typeName === null) return 'unknown';
  const profile = profileFor(location.hostname, root.item.namespacePath, builtInProfiles, nativeProfile);
  return roleOf({ typeName: typeName ?? '', typeIcon: iconName, labels: [], title: '' }, profile);
}
