import type { Answer } from './answer';
import { GitlabError } from './errors';
import type { Reader } from './gateway';
import type { Operation, Variables } from './transport';
import { firstVariant, isUnknownToGitlab, poorerVariant, type Remembered, stillFits, type Variant } from './variants';

/**
 * Asks in the richest variant this GitLab understands, and remembers it: one request once the host is known, two at
 * first contact when the hints were wrong (GitLab names every unknown field at once; three, should it not).
 *
 * The answer's data is there, though not yet checked; errors beside it are the caller's to judge.
 *
 * @param meanwhile called once the first question has left: there is time until its answer comes
 * @throws GitlabError 'too-old' when the poorest variant is refused too, 'refused' for errors without data
 */
export async function askVariant(
  gateway: Reader,
  operationFor: (variant: Variant) => Operation,
  variables: Variables,
  signal?: AbortSignal,
  meanwhile?: () => void,
): Promise<{ answer: Answer; variant: Variant }> {
  const remembered = await recall(gateway);
  let variant = remembered?.variant ?? firstVariant(gateway.hints);
  const asked = gateway.transport.query(operationFor(variant), variables, signal);
  // A question takes some turns to leave, none of them a timer's.
  if (meanwhile) setTimeout(meanwhile);
  let answer = await asked;
  while (isUnknownToGitlab(answer)) {
    const poorer = poorerVariant(variant, answer.errors);
    if (!poorer) throw new GitlabError('too-old');
    variant = poorer;
    answer = await gateway.transport.query(operationFor(variant), variables, signal);
  }
  if (!answer.data) throw new GitlabError('refused');
  if (variant !== remembered?.variant) await remember(gateway, { variant, hints: gateway.hints });
  return { answer, variant };
}

// Memory only saves a request: a read must not fail for it, e.g. when the extension was updated under an open page.

async function recall({ memory, hints }: Reader): Promise<Remembered | null> {
  const remembered = await memory.get().catch(() => null);
  return remembered && stillFits(remembered, hints) ? remembered : null;
}

function remember({ memory }: Reader, remembered: Remembered): Promise<void> {
  return memory.set(remembered).catch(() => {});
}
