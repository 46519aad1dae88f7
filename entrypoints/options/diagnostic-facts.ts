import { browser } from 'wxt/browser';
import { chooseableProfiles } from '../../lib/okr/profiles/built-in';
import { mayNotify } from '../../lib/settings/due-settings';
import { FEATURES, features } from '../../lib/settings/features';
import { profileApplications, profileFiles } from '../../lib/settings/profiles';
import { storedKinds } from '../../lib/settings/stored-kinds';
import { teamFiles } from '../../lib/settings/team-files';
import type { DiagnosticFacts, SiteFacts } from '../../lib/text/diagnostics';
import { browserName } from './browser-name';
import type { ListedSite } from './site-list';

/** Facts for a report of a problem, without anything that says whose they are or what stands in the OKRs. */
export async function diagnosticFacts(sites: ListedSite[]): Promise<DiagnosticFacts> {
  const [switches, applications, files, agreed, notify, stored] = await Promise.all([
    features.get(),
    profileApplications.get(),
    profileFiles.get(),
    teamFiles.get(),
    mayNotify(),
    storedKinds(),
  ]);
  const isGiven = (id: string) => applications.some(({ profileId }) => profileId === id);
  return {
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    language: navigator.language,
    offsetMinutes: new Date().getTimezoneOffset(),
    sites: sites.map(siteFacts),
    switchedOff: FEATURES.filter((name) => !switches[name]),
    // By the list of built-in ones: what an imported one is called is the reader's own.
    builtInRules: chooseableProfiles.map(({ id }) => id).filter(isGiven),
    importedRules: Object.keys(files).length,
    teamFiles: Object.values(agreed).filter((answer) => answer.agreed !== null).length,
    mayNotify: notify,
    stored,
  };
}

function siteFacts({ pattern, base, answer }: ListedSite): SiteFacts {
  return {
    isGitlabCom: pattern === null,
    answer,
    hasRelativeRoot: base === null ? null : new URL(base).pathname !== '/',
  };
}
