import type { Notice } from '../../components/sites-page';
import { discardCheckIns } from '../../lib/settings/check-in-drafts';
import { isAllowed, removeHost } from '../../lib/settings/hosts';
import { siteName, sites } from '../../lib/text/sites';

/**
 * Gives a site back and says what came of it. The background forgets the rest of what is kept of it.
 *
 * @param discarded the pages, `origin path#iid`, whose unsaved check-ins the reader discards with it
 */
export async function removeSite(pattern: string, discarded: readonly string[]): Promise<Notice> {
  const name = siteName(pattern);
  if (!(await removeHost(pattern))) return { kind: 'problem', text: sites.notRemoved(name) };
  await discardCheckIns(discarded);
  const stays = await isAllowed(pattern);
  return { kind: 'success', text: stays ? sites.takenInElsewhere(name) : sites.removed(name) };
}
