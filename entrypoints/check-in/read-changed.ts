import type { Gateway } from '../../lib/gitlab/gateway';
import { readKeyResultNow } from '../../lib/gitlab/key-result-now';
import type { Run } from './run';
import type { Subject } from './subject';

/**
 * What a check-in is about, with those key results as they are stored now that a run found changed by somebody: the
 * panel may not have read them again yet.
 * @throws GitlabError, or the signal's reason
 */
export async function withChanged(
  gateway: Gateway,
  subject: Subject,
  { steps }: Pick<Run, 'steps'>,
  signal: AbortSignal,
): Promise<Subject> {
  const changed = steps.value.flatMap(({ outcome, step }) => (outcome?.kind === 'changed' ? [step.item.id] : []));
  const items = await Promise.all(
    subject.items.map(async (about) => {
      const { item } = about;
      if (!changed.includes(item.id)) return about;
      const { stored } = await readKeyResultNow(gateway, item, signal);
      return { ...about, item: { ...item, ...stored } };
    }),
  );
  return { ...subject, items };
}
