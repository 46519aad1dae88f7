import type { Profile } from '../profile';
import { same } from './same';

/** What a profile decides, as a reader would name it; those that change numbers first. */
const SETTINGS = {
  recognition: ({ recognition }) => recognition,
  cancelled: ({ cancelledLabels }) => cancelledLabels,
  sources: ({ sources }) => sources,
  weights: ({ rollUp }) => rollUp.weighted,
  cap: ({ rollUp }) => rollUp.capAt100,
  missing: ({ rollUp }) => rollUp.missing,
  rounding: ({ rounding }) => rounding,
  tolerance: ({ tolerance }) => tolerance,
  bands: ({ bands }) => bands,
  'fiscal-year': ({ fiscalYearStartMonth }) => fiscalYearStartMonth,
  cadence: ({ cadence }) => cadence,
  'check-in': ({ checkIn }) => checkIn,
  'writes-to': ({ writesTo }) => writesTo,
  asks: ({ asks }) => asks,
  templates: ({ descriptions }) => descriptions.templates,
  retro: ({ descriptions }) => descriptions.retro,
  epics: ({ descriptions: { linkedEpicsFor, epicCadence, epicLabels } }) => [linkedEpicsFor, epicCadence, epicLabels],
  checks: ({ descriptions }) => descriptions.alsoCheck,
} satisfies Record<string, (profile: Profile) => unknown>;

export type SettingName = keyof typeof SETTINGS;

/** What other rules would change; where they apply, and what they are called, does not count. */
export function profileDifferences(now: Profile, then: Profile): SettingName[] {
  const names = Object.keys(SETTINGS) as SettingName[];
  return names.filter((name) => !same(SETTINGS[name](now), SETTINGS[name](then)));
}
