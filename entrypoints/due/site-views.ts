import type { DueSiteView } from '../../components/due-view';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import type { DueLook } from '../../lib/settings/due-looks';
import { ago } from '../../lib/text/my-okrs';
import { siteName } from '../../lib/text/sites';
import { readUnsaved } from './check-in-there';
import type { KeptLook } from './kept-looks';
import { isLooking } from './may-look';

/**
 * What is to be shown of one GitLab (`now` in milliseconds since 1970, the reader's clock).
 *
 * @param early what the look that goes on has found so far; null: nothing yet. It counts where nothing is known from before.
 */
export async function siteView({ base, look }: KeptLook, early: DueEntry[] | null, now: number): Promise<DueSiteView> {
  const lookedAt = look?.lookedAt ?? null;
  const isUnsaved = readUnsaved(base);
  const entries = look && look.entries.length > 0 ? look.entries : (early ?? []);
  return {
    base,
    name: siteName(base),
    state: stateOf(look, now),
    until: look?.retryAt && look.retryAt > now ? new Date(look.retryAt) : null,
    lookedAt: lookedAt === null ? null : ago(now - lookedAt),
    triedAt: look?.problem ? ago(now - look.askedAt) : null,
    complete: look?.complete ?? true,
    signInUrl: `${base}/users/sign_in`,
    entries: await Promise.all(entries.map(async (entry) => ({ ...entry, isUnsaved: await isUnsaved(entry) }))),
  };
}

/** What was never asked is about to be looked at; a look that was cut short is none that goes on. */
function stateOf(look: DueLook | null, now: number): DueSiteView['state'] {
  if (look?.problem) return look.problem;
  return !look || isLooking(look, now) ? 'looking' : 'ready';
}
