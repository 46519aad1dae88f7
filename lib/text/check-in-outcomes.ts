import type { Health } from '../okr/item';
import type { FailureKind } from './failures';

/** Why nothing came of a request. `until`: GitLab asked to wait until then. */
export interface Failed {
  kind: 'failed';
  problem: { kind: FailureKind; until: Date | null };
}

/** What came of writing one key result, as it is said. Scores in percent. */
export type StepSaid =
  | { kind: 'written' | 'not-allowed' | 'editor-open' }
  | { kind: 'changed' | 'altered'; score: number | null; health: Health | null }
  | { kind: 'ignored'; parts: readonly ('score' | 'health')[] }
  | { kind: 'rejected'; reasons: readonly string[] }
  | Failed;

/** What came of writing a comment, as it is said. `note`: the comment as it stands; null: it is gone. */
export type NoteSaid =
  | { kind: 'written' | 'altered'; note: { body: string } }
  | { kind: 'changed'; note: { body: string } | null }
  | { kind: 'not-allowed' }
  | { kind: 'rejected'; reasons: readonly string[] }
  | Failed;
