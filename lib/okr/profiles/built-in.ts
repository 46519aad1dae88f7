import type { Profile } from '../profile';
import { infrastructureQualityProfile } from './infrastructure-quality';

/** The profiles that apply by host and path; where none does, the native one is used. */
export const builtInProfiles: readonly Profile[] = [infrastructureQualityProfile];
