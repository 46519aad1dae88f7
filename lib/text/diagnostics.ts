import { plural } from './format';
import { plainVersion } from './plain-version';
import type { SiteAnswer } from './site-answers';
import { editionName, type SiteCheck } from './sites';

/** The words around what is copied for a report of a problem. */
export const diagnostics = {
  title: 'Diagnostics',
  intro:
    'For a report of a problem. It says nothing of what your OKRs say: no address, no path, no title, no name. This is all of it:',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  selected: 'Your browser did not let OKR Lens copy. The text is selected: copy it with Ctrl+C or ⌘C.',
} as const;

/** A site without its name. */
export interface SiteFacts {
  isGitlabCom: boolean;
  answer: SiteAnswer;
  /** It lives below a path; null: not known. */
  hasRelativeRoot: boolean | null;
}

/** What the text is made from; only numbers, and words that are OKR Lens' or the browser's own. */
export interface DiagnosticFacts {
  version: string;
  /** `Firefox 140.0`. */
  browser: string;
  language: string;
  /** As `Date` has it: minutes to be added to local time. */
  offsetMinutes: number;
  sites: SiteFacts[];
  switchedOff: readonly string[];
  builtInRules: readonly string[];
  importedRules: number;
  teamFiles: number;
  mayNotify: boolean;
  stored: readonly { kind: string; items: number; bytes: number }[];
}

/** Facts for a report of a problem, as plain text. */
export function diagnosticsOf(facts: DiagnosticFacts): string {
  const { sites, stored } = facts;
  const bytes = stored.reduce((sum, one) => sum + one.bytes, 0);
  let unnamed = 0;
  const siteLines = sites.map((site) => {
    if (!site.isGitlabCom) unnamed += 1;
    return `- ${site.isGitlabCom ? 'gitlab.com' : `self-managed ${unnamed}`}: ${siteFacts(site)}`;
  });
  const lines = [
    `OKR Lens ${facts.version}`,
    `Browser: ${facts.browser}`,
    `Language: ${facts.language}`,
    `Time zone: UTC${offset(facts.offsetMinutes)}`,
    `Sites: ${sites.length}`,
    ...siteLines,
    `Features switched off: ${listOf(facts.switchedOff)}`,
    `Built-in rules given to places: ${listOf(facts.builtInRules)}`,
    `Imported rules: ${facts.importedRules}`,
    `Rules of projects agreed to: ${facts.teamFiles}`,
    `Notifications: ${facts.mayNotify ? 'allowed' : 'not allowed'}`,
    `Stored: ${plural(bytes, 'byte')}`,
    ...stored.map((one) => `- ${one.kind}: ${plural(one.items, 'item')}, ${plural(one.bytes, 'byte')}`),
  ];
  // It is pasted where spaces that do not break are in the way.
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

function siteFacts({ answer, hasRelativeRoot }: SiteFacts): string {
  const root = hasRelativeRoot === null ? 'not known' : hasRelativeRoot ? 'yes' : 'no';
  return `${answerFacts(answer)}, relative root: ${root}`;
}

function answerFacts(answer: SiteAnswer): string {
  switch (answer.kind) {
    case 'asking':
      return 'not asked yet';
    case 'many':
      return 'many sites, not asked';
    case 'not-allowed':
      return 'not allowed by the browser';
    case 'failed':
      return `no answer (${answer.problem})`;
    case 'told':
      return checkFacts(answer.check);
  }
}

function checkFacts({ isGitlab, version, enterprise, signedIn }: SiteCheck): string {
  if (!isGitlab) return 'does not answer like GitLab';
  if (!signedIn) return 'GitLab, signed out';
  const told = plainVersion(version) ?? 'of an unknown version';
  return ['GitLab', told, editionName(enterprise), '(signed in)'].filter((part) => part !== null).join(' ');
}

function offset(minutes: number): string {
  const ahead = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes > 0 ? '−' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

const listOf = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
