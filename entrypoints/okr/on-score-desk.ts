import type { SentScore } from './send-score';

/** A score that is being typed, or what came of writing it to the progress field or the title. */
export type OnScoreDesk =
  | { kind: 'nothing' }
  | { kind: 'form'; typed: string; busy: boolean }
  | (SentScore & { kind: 'result'; typed: string; busy: boolean });
