import { carrierOf } from './carrier';
import { appliesTo, fits, type Profile } from './profile';
import { builtInProfiles, chooseableProfiles } from './profiles/built-in';
import { epicsProfile } from './profiles/epics';
import { labelledIssuesProfile } from './profiles/labelled-issues';
import { nativeProfile } from './profiles/native';
import type { Recognisable } from './recognise';

/** A place the reader gave a profile to: host and full-path patterns as in `Profile.appliesTo`. */
export interface ProfileApplication {
  host: string;
  path: string;
  profileId: string;
}

/** The rules in force, and what brought them: the project's own file, the reader, an imported file's pattern, or nothing. */
export interface ChosenProfile {
  profile: Profile;
  from: 'project-file' | 'chosen' | 'imported' | 'built-in';
}

/** All that decides which rules are in force. */
export interface ProfileChoice {
  host: string;
  /** Full path of the project or group. */
  path: string;
  /** The item the page is about; null while it is not known. */
  item: Recognisable | null;
  /** The project's own rules, once the reader agreed to them. */
  team: Profile | null;
  applications: readonly ProfileApplication[];
  imported: readonly Profile[];
}

/**
 * The rules in force for an item: the project's own once agreed to, since they are about this very project; else what
 * the reader gave to its place; else an imported profile whose pattern fits; else a built-in one, by pattern and then
 * by what carries the item. What goes by the carrier alone has the same roll-up everywhere.
 */
export function chooseProfile({ host, path, item, team, applications, imported }: ProfileChoice): ChosenProfile {
  if (team) return { profile: team, from: 'project-file' };
  const chosen = applied(host, path, applications, imported);
  if (chosen) return { profile: chosen, from: 'chosen' };
  const own = imported.find((profile) => appliesTo(profile, host, path));
  if (own) return { profile: own, from: 'imported' };
  const builtIn = builtInProfiles.find((profile) => appliesTo(profile, host, path));
  return { profile: builtIn ?? byCarrier(item), from: 'built-in' };
}

/** A profile by its id; null: it was removed, or never was. */
export function profileById(id: string, imported: readonly Profile[]): Profile | null {
  return [...chooseableProfiles, ...imported].find((profile) => profile.id === id) ?? null;
}

/** The first application that fits and whose profile still exists. */
function applied(
  host: string,
  path: string,
  applications: readonly ProfileApplication[],
  imported: readonly Profile[],
): Profile | null {
  for (const application of applications) {
    if (!fits(application.host, host) || !fits(application.path, path)) continue;
    const profile = profileById(application.profileId, imported);
    if (profile) return profile;
  }
  return null;
}

/** Without its title: an item that only its title tells from others follows no convention that labels stand for. */
function byCarrier(item: Recognisable | null): Profile {
  const carrier = item && carrierOf({ ...item, title: '' }, nativeProfile);
  if (carrier === 'epic') return epicsProfile;
  return carrier === 'issue' ? labelledIssuesProfile : nativeProfile;
}
