import type { Notice } from '../../components/sites-page';
import { checkHost } from '../../lib/gitlab/host-check';
import { requestHost } from '../../lib/settings/hosts';
import { parseSiteAddress } from '../../lib/settings/site-address';
import { addressProblems, alreadyAdded, found, refused, siteName, unreachable } from '../../lib/text/sites';

/**
 * Asks the reader for the site that was typed, looks at it and says what came of it. A site that does not answer like
 * GitLab is kept: behind a company's sign-in page nothing does, and only the reader knows.
 *
 * Call it straight in the click or submit: the browser's question comes first, before any waiting.
 */
export async function addSite(address: string, known: string[]): Promise<Notice> {
  const site = parseSiteAddress(address);
  if (typeof site === 'string') return { kind: 'problem', text: addressProblems[site] };
  const name = siteName(site.origin);
  if (known.includes(site.pattern)) return { kind: 'success', text: alreadyAdded(siteName(site.pattern)) };
  if (!(await requestHost(site.pattern))) return { kind: 'problem', text: refused(name) };
  const checks = await Promise.allSettled(site.bases.map((base) => checkHost(base)));
  const answers = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []));
  const answer = answers.find(({ isGitlab }) => isGitlab) ?? answers[0];
  if (answer === undefined) return { kind: 'warning', text: unreachable(name) };
  return { kind: answer.isGitlab ? 'success' : 'warning', text: found(name, answer) };
}
