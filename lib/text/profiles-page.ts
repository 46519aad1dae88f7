import { siteName } from './sites';

/** The words of the part of the options where rules are listed. */
export const profilesPage = {
  title: 'Rules',
  intro:
    'How items are recognised as OKRs, how scores are read and rolled up, and what descriptions are asked for. A team’s rules should be the same for everybody: share them as a file, or keep them in your project at .gitlab/okr-lens.json.',
  list: 'Rules OKR Lens knows',
  builtIn: 'built in',
  nowhere: 'Used nowhere by themselves.',
  always: (places: string) => `Made for ${places}.`,
  places: (name: string) => `Where you use ${name}`,
  use: 'Use somewhere',
  useNamed: (name: string) => `Use somewhere: ${name}`,
  host: 'Host',
  path: 'Project or group',
  hint: '* stands for any characters: gitlab.com and acme/* is everything in the group acme.',
  add: 'Add',
  cancel: 'Cancel',
  takeBack: 'Take back',
  takeBackNamed: (name: string, place: string) => `Take back ${name} on ${place}`,
  export: 'Export',
  copyOf: (name: string) => `Copy of ${name}`,
  exportNamed: (name: string) => `Export ${name}`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” is removed. Pages that used it go by the rules that fit them otherwise.`,
} as const;

/** A place rules are used in. */
export const placeName = ({ host, path }: { host: string; path: string }) =>
  `${path} on ${host === '*' ? 'any GitLab' : host}`;

/** Where built-in rules are used without being told to; null: nowhere. */
export function usedByItself(profileId: string): string | null {
  const by: Record<string, string> = {
    native: 'Used where no others fit.',
    'labelled-issues': 'Used where issues labelled okr:o or okr:kr carry the OKRs, and no others fit.',
    epics: 'Used where labelled epics carry the OKRs, and no others fit.',
  };
  return by[profileId] ?? null;
}

/** The words of importing a file of rules. */
export const importing = {
  title: 'Import rules',
  file: 'A file',
  paste: 'Or its text',
  import: 'Import',
  imported: (name: string) => `“${name}” is imported. Say above where to use it.`,
  importedFor: (name: string, places: string) => `“${name}” is imported. It is used for ${places}.`,
  exists: (name: string) => `There are imported rules “${name}” already. Replace them?`,
  replace: 'Replace them',
  keep: 'Keep the old ones',
  kept: (name: string) => `“${name}” stays as it was.`,
  nothing: 'Choose a file or paste its text first.',
  unreadable: 'The file could not be read.',
} as const;

/** The words of what was agreed to and hidden elsewhere, and can be taken back here. */
export const takenBack = {
  teamFiles: 'Rules of projects',
  teamFilesIntro: 'You agreed to use these projects’ own rules.',
  stop: 'Stop using',
  stopNamed: (project: string) => `Stop using the rules of ${project}`,
  hidden: 'Hidden',
  hiddenIntro: 'You want to see no OKR Lens there.',
  show: 'Show again',
  showNamed: (place: string) => `Show OKR Lens on ${place} again`,
} as const;

/** A project or an item by what something is kept for it: `origin path`, `origin path#iid`. */
export function keptFor(key: string): string {
  const [origin = '', path = ''] = key.split(' ');
  return `${path} on ${siteName(origin)}`;
}
