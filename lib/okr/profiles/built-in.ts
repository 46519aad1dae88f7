import type { Profile } from '../profile';
import { epicsProfile } from './epics';
import { infrastructureQualityProfile } from './infrastructure-quality';
import { labelledIssuesProfile } from './labelled-issues';
import { nativeProfile } from './native';
import { platforms2023Profile } from './platforms-2023';
import { platforms2025Profile } from './platforms-2025';

/** The profiles that apply by host and path; where none does, the native one is used. */
export const builtInProfiles: readonly Profile[] = [infrastructureQualityProfile];

/** Every profile that comes with the product, as a list to choose from and to base a file on. */
export const chooseableProfiles: readonly Profile[] = [
  nativeProfile,
  labelledIssuesProfile,
  epicsProfile,
  platforms2025Profile,
  platforms2023Profile,
  infrastructureQualityProfile,
];

/** The profiles a reader may take the rules of descriptions from, newest first; the last one asks for nothing. */
export const describingProfiles: readonly Profile[] = [platforms2025Profile, platforms2023Profile, nativeProfile];

/** The profiles whose forms a reader is offered: the one in force first, if it has forms of its own. */
export function offeredForms(profile: Profile): readonly Profile[] {
  const isOwn = describingProfiles.every(({ descriptions }) => descriptions.id !== profile.descriptions.id);
  return isOwn ? [profile, ...describingProfiles] : describingProfiles;
}

/**
 * The profile with the description rules of that id (`platforms-2025`), all else as it is: scores do not depend on the
 * choice. An id nobody knows changes nothing.
 */
export function withDescriptionsOf(profile: Profile, rulesId: string): Profile {
  const chosen = describingProfiles.find(({ descriptions }) => descriptions.id === rulesId);
  return chosen && chosen.descriptions !== profile.descriptions
    ? { ...profile, descriptions: chosen.descriptions }
    : profile;
}
