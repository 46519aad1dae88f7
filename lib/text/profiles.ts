import type { ChosenProfile } from '../okr/choose-profile';
import type { SettingName } from '../okr/profile-file/profile-differences';
import { allOf } from './lists';
import { quoted } from './naming';

/** What brought the rules, behind their name. */
export const rulesFrom: Record<ChosenProfile['from'], string> = {
  'project-file': ', this project’s own',
  chosen: ', chosen by you',
  imported: ', imported by you',
  'built-in': '',
};

/** Names the rules in force: `Platform team, this project’s own`. */
export function rulesName({ profile, from }: ChosenProfile): string {
  return `${profile.name}${rulesFrom[from]}`;
}

/** What readers are asked about a project's rules, and what they may answer. */
export const consent = {
  first: 'This project has its own OKR rules. Use them?',
  changed: 'This project’s OKR rules have changed. Use the new ones? Until then the ones you agreed to stay in use.',
  /** The same where there is little room: the question stands in the details. */
  short: { first: 'This project has its own OKR rules', changed: 'This project’s OKR rules have changed' },
  agree: 'Use this project’s rules',
  decline: 'Not now',
  notKept: 'Your answer could not be kept. Reload the page, then answer again.',
};

const SETTINGS: Record<SettingName, string> = {
  recognition: 'how OKRs are recognised',
  cancelled: 'which labels say that an OKR was given up',
  sources: 'where scores are read',
  weights: 'whether weights count',
  cap: 'whether scores above 100 count in full',
  missing: 'what a missing score counts',
  rounding: 'how scores are rounded',
  tolerance: 'how far two scores may differ',
  bands: 'how scores are judged',
  'fiscal-year': 'when the fiscal year starts',
  cadence: 'when updates are due',
  'check-in': 'where the weekly comment is written',
  'writes-to': 'where scores are written',
  asks: 'which labels, periods and assignees are asked for',
  templates: 'the form of descriptions',
  retro: 'the retro',
  epics: 'what is asked of linked epics',
  checks: 'which checks run',
};

/** What a project's rules would change, in one line. */
export function consentChanges(name: string, differences: readonly SettingName[]): string {
  if (differences.length === 0) return `${quoted(name)} changes nothing of the rules in use.`;
  return `${quoted(name)} changes ${allOf(differences.map((setting) => SETTINGS[setting]))}.`;
}

/** More imported rules than are kept. */
export function tooManyProfiles(most: number): string {
  return `There are ${most} imported rules already. Remove one first.`;
}
