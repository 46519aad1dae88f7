import { GitlabError } from '../errors';
import type { Gateway } from '../gateway';
import type { Change } from './known';

/** One request, planned: what it brings, and what its failure leaves. */
export interface Request {
  /** @throws GitlabError, or the signal's reason */
  send(gateway: Gateway, signal: AbortSignal): Promise<Change>;
  failed: Change;
}

/** @throws GitlabError 'signed-out' when a signed-in page is answered as nobody */
export function assertSameReader({ signedIn }: Gateway, { currentUser }: { currentUser: object | null }): void {
  if (signedIn && !currentUser) throw new GitlabError('signed-out');
}
