import type { FailureKind } from './failures';
import { editionName, type SiteCheck } from './sites';

/**
 * What a site said when it was asked what it is. `many`: it stands for many hosts, and none of them is asked;
 * `not-allowed`: the browser keeps the extension from it.
 */
export type SiteAnswer =
  | { kind: 'asking' }
  | { kind: 'many' }
  | { kind: 'not-allowed' }
  | { kind: 'told'; check: SiteCheck }
  | { kind: 'failed'; problem: FailureKind };

/** The words around what stands at each site. */
export const siteAnswers = {
  again: 'Check again',
  asking: 'Checking…',
  many: 'Many sites at once: none of them is asked.',
  'not-allowed': 'Your browser keeps OKR Lens from this site. Allow it on the browser’s page of extensions.',
  foreign: 'Does not answer like GitLab.',
  foreignHint: 'If your company’s sign-in page stands before it, sign in there, then check again.',
  httpsHint: 'It leads to another address. If that begins with https://, remove this one and add that.',
  addressHint: 'If its address has a port, or a path such as /gitlab, type it with these below.',
  signedOutHint: 'Sign in there to see scores. Its version and edition are told to those who are signed in.',
} as const;

/** Why there was no telling answer, and what to do. */
const problems: Partial<Record<FailureKind, string>> = {
  offline: 'Not reachable. Check the connection and the VPN, then check again.',
  timeout: 'Took too long to answer. Check again in a while.',
  'rate-limited': 'Asks for a pause: too many requests from you in a short time. Check again in a few minutes.',
  server: 'Has a problem and could not answer. Check again in a while.',
};

const abilities = {
  'too-old': 'Not supported: OKR Lens needs GitLab 17.2 or newer.',
  'text-only':
    'Scores are read and written as text, in titles and descriptions: the Community Edition has no progress, no health and no epics.',
  'hidden-not-noticed': 'Key results you may not see are not noticed: that takes GitLab 17.3.',
  'oldest-comments':
    'It tells the oldest comments only. Where an item has many, it is not known what is due, and nothing is called late.',
  'perhaps-oldest-comments':
    'It may tell the oldest comments only; the first OKR you open tells. Where an item has many, it is then not known what is due, and nothing is called late.',
  everything: 'Everything works. Scores come from the progress field, titles and descriptions.',
  'everything-else': 'Everything else works.',
} as const;

/** What works on one GitLab: see `whatWorks`. */
export type AbilityWord = keyof typeof abilities;

/** What stands at a site, in one line. */
export function siteLine(answer: SiteAnswer): string {
  switch (answer.kind) {
    case 'asking':
    case 'many':
    case 'not-allowed':
      return siteAnswers[answer.kind];
    case 'failed':
      return problems[answer.problem] ?? 'Gave an answer OKR Lens does not understand. Check again in a while.';
    case 'told': {
      const { isGitlab, signedIn } = answer.check;
      if (!isGitlab) return siteAnswers.foreign;
      return `${gitlabName(answer.check)}, ${signedIn ? 'signed in' : 'signed out'}`;
    }
  }
}

/**
 * What is to be known beside it, a sentence each.
 *
 * @param isAdded the reader added it: the address may be wrong
 */
export function siteNotes(answer: SiteAnswer, works: readonly AbilityWord[], isAdded: boolean): string[] {
  const ofAddress = isAdded ? [siteAnswers.addressHint] : [];
  if (answer.kind === 'failed') return answer.problem === 'offline' ? ofAddress : [];
  if (answer.kind !== 'told') return [];
  const { isGitlab, signedIn, mayNeedHttps } = answer.check;
  if (mayNeedHttps) return [siteAnswers.httpsHint, siteAnswers.foreignHint, ...ofAddress];
  if (!isGitlab) return [siteAnswers.foreignHint, ...ofAddress];
  if (!signedIn) return [siteAnswers.signedOutHint];
  return works.map((ability) => abilities[ability]);
}

/** `GitLab 18.7 Enterprise Edition`, as far as it is known. */
function gitlabName({ version, enterprise }: SiteCheck): string {
  const short = /^\d+\.\d+/.exec(version ?? '')?.[0];
  return ['GitLab', short, editionName(enterprise)].filter((part) => part).join(' ');
}
