import type { ItemAddress } from '../../lib/gitlab/read-objective';
import { writeDescription } from '../../lib/gitlab/write-description';
import type { OnDesk, Preview } from './on-desk';
import { problemOf } from './problem-of';
import type { Site } from './site';

/** The item whose description is written. */
export interface DeskItem extends ItemAddress {
  id: string;
  description: string;
}

/** Writes a previewed change to GitLab; resolves to what then lies on the desk. */
export async function sendPreview(site: Site, target: DeskItem | null, preview: Preview): Promise<OnDesk> {
  if (!target) return { kind: 'nothing' };
  const { at } = preview.proposal;
  const request = { address: target, id: target.id, base: preview.before, wanted: preview.after };
  try {
    // Not ended with the place: a write that was cut in half is one nobody knows the end of.
    const outcome = await writeDescription(site.gateway, request);
    if (outcome.kind === 'written') preview.proposal.onMade?.();
    return { kind: 'result', at, preview, outcome, busy: false };
  } catch (error) {
    const problem = problemOf(error);
    return problem ? { kind: 'failed', at, preview, problem } : { kind: 'nothing' };
  }
}
