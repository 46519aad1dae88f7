import { formOf, plural } from './format';

/** What a look at a site told: see `checkHost`. */
export interface SiteCheck {
  isGitlab: boolean;
  /** `18.7.1-ee`; null when the site does not tell. */
  version: string | null;
  enterprise: boolean | null;
  signedIn: boolean;
  mayNeedHttps: boolean;
}

/** The words of the page where GitLab sites are listed. */
export const sites = {
  title: 'GitLab sites',
  page: 'OKR Lens',
  intro:
    'OKR Lens runs on these sites and nowhere else. It reads GitLab with your own signed-in session, and what it reads stays in your browser.',
  list: 'Sites OKR Lens runs on',
  builtIn: 'built in',
  label: 'Address of your GitLab',
  hint: 'Any address on it will do, such as that of an objective. Your browser will ask you to allow the site.',
  add: 'Add',
  adding: 'Checking…',
  remove: 'Remove',
  removeSite: (site: string) => `Remove ${site}`,
  removed: (site: string) => `${site} is removed. Its panels are gone, from open pages too.`,
  takenInElsewhere: (site: string) =>
    `${site} is removed, but another site in the list takes it in too: its panels stay until you remove that one as well.`,
  losesTyped: (site: string, unsaved: number) =>
    `${plural(unsaved, 'check-in')} on ${site} ${formOf(unsaved, 'is', 'are')} typed and not written yet. Remove the site and discard ${formOf(unsaved, 'it', 'them')}?`,
  discard: 'Remove and discard',
  keep: 'Keep the site',
  kept: (site: string) => `${site} stays, with what you typed.`,
  notRemoved: (site: string) => `Your browser did not let go of ${site}. Try again from its page of extensions.`,
} as const;

/**
 * A site as people call it: its host, with the scheme in front where it is not encrypted.
 *
 * @param site an origin or a match pattern for a whole site.
 */
export function siteName(site: string): string {
  const name = site.replace(/\/\*?$/, '');
  const [scheme, host] = name.split('://');
  if (host === '*') return scheme === '*' ? 'every site' : `every ${scheme} site`;
  return scheme === 'https' && host !== undefined ? host : name;
}

/** Why what was typed cannot be added. */
export const addressProblems = {
  empty: 'Type or paste an address first.',
  unreadable: 'This is not a web address. It should look like https://gitlab.example.org.',
  'not-http': 'Only addresses that start with https:// or http:// can be added.',
  'built-in': 'gitlab.com is built in: there is nothing to add.',
} as const;

export const alreadyAdded = (site: string) => `${site} is in the list already.`;

export const refused = (site: string) => `${site} was not allowed, so it was not added.`;

export const unreachable = (site: string) =>
  `${site} is added, but it did not answer just now. Check the address if this is not expected.`;

/** What was found at a site that has just been added, in one sentence or two. */
export function found(site: string, { isGitlab, version, enterprise, signedIn, mayNeedHttps }: SiteCheck): string {
  if (mayNeedHttps) {
    return `${site} is added, but leads to another address. If that begins with https://, remove this one and add that.`;
  }
  if (!isGitlab) {
    return `${site} is added, but what answers there does not look like GitLab. Remove it if the address is wrong.`;
  }
  if (!signedIn) return `${site} is added: it is a GitLab. You are signed out there; sign in to see scores.`;
  const name = ['GitLab', version, editionName(enterprise)].filter((part) => part !== null).join(' ');
  const community =
    enterprise === false ? ' It keeps no scores of its own, so they are read from titles and descriptions.' : '';
  return `${site} is added: ${name}. Objectives there show their score from now on.${community}`;
}

/** What GitLab calls itself; null where it does not tell. */
export function editionName(enterprise: boolean | null): string | null {
  if (enterprise === null) return null;
  return enterprise ? 'Enterprise Edition' : 'Community Edition';
}
