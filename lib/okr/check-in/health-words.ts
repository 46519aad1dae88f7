import type { Health } from '../item';

/** How a comment names health: GitLab's words, in lower case. */
export const HEALTH_WORDS: Record<Health, string> = {
  onTrack: 'on track',
  needsAttention: 'needs attention',
  atRisk: 'at risk',
};

/** Stands in health's place where the words behind it would be taken for one. */
export const NO_HEALTH = 'no health';

/** A word goes on (`at risk of …`): then it is no health. */
const NAMED =
  /[\s`*_~)\]([,;:.–—-]*(?:(on[\s_-]{0,2}track)|(needs?[\s_-]{0,2}attention)|(at[\s_-]{0,2}risk)|no[\s_-]health)(?![\p{L}\p{N}]|-\p{L}|\s+[\p{L}\p{N}])[`*_~)\]]*/iuy;

/** The health named at `at`, whatever marks and signs stand before it; null: none is. */
export function readHealth(text: string, at: number): { health: Health | null; end: number } | null {
  NAMED.lastIndex = at;
  const found = NAMED.exec(text);
  if (!found) return null;
  const [all, onTrack, needsAttention, atRisk] = found;
  const health = onTrack ? 'onTrack' : needsAttention ? 'needsAttention' : atRisk ? 'atRisk' : null;
  return { health, end: at + all.length };
}
