import type { Transport } from './transport';
import type { Hints, VariantMemory } from './variants';

/** All that reading needs: a gateway, also one that cannot write. */
export interface Reader extends Omit<Gateway, 'transport'> {
  transport: Pick<Transport, 'base' | 'query'>;
}

/** All that a reader or writer needs to know about the GitLab it talks to. */
export interface Gateway {
  transport: Transport;
  hints: Hints;
  memory: VariantMemory;
  /** Whether the page is a signed-in one: an answer without a user then means that the session has ended. */
  signedIn: boolean;
  /** The time when an answer carries none. */
  clock: () => Date;
}
