import type { Transport } from './transport';
import type { Hints, VariantMemory } from './variants';

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
