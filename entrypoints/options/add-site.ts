import type { Notice } from '../../components/sites-page';
import { requestHost } from '../../lib/settings/hosts';
import { parseSiteAddress } from '../../lib/settings/site-address';
import { rememberBase } from '../../lib/settings/site-bases';
import { addressProblems, alreadyAdded, found, refused, siteName, unreachable } from '../../lib/text/sites';
import type { HostAnswers } from './host-answers';

/**
 * Asks the reader for the site that was typed, looks at it and says what came of it. A site that does not answer like
 * GitLab is kept: behind a company's sign-in page nothing does, and only the reader knows. One that was added before is
 * looked at too: its GitLab may be under the path that was typed now.
 *
 * Call it straight in the click or submit: the browser's question comes first, before any waiting.
 */
export async function addSite(address: string, known: string[], ask: HostAnswers['ask']): Promise<Notice> {
  const site = parseSiteAddress(address);
  if (typeof site === 'string') return { kind: 'problem', text: addressProblems[site] };
  const name = siteName(site.origin);
  const isKnown = known.includes(site.pattern);
  if (!isKnown && !(await requestHost(site.pattern))) return { kind: 'problem', text: refused(name) };
  const answers = await Promise.all(site.bases.map(ask));
  const checks = answers.map((answer) => (answer.kind === 'told' ? answer.check : null));
  const at = checks.findIndex((check) => check?.isGitlab);
  const base = site.bases[at];
  // Its port at least, which a grant does not tell.
  if (base !== undefined || !isKnown) await rememberBase(site.pattern, base ?? site.origin);
  if (isKnown) return { kind: 'success', text: alreadyAdded(siteName(site.pattern)) };
  const check = checks[at] ?? checks.find((one) => one !== null);
  if (!check) return { kind: 'warning', text: unreachable(name) };
  return { kind: check.isGitlab ? 'success' : 'warning', text: found(name, check) };
}
