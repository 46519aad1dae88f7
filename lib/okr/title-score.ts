import { type ArrowScore, parseArrow } from './arrow';

/**
 * The score a title ends in, `Improve on-call => 62%`. Only an arrow announces it: `(98%)`, `>99.95%` or `from 38% to
 * 53%` are part of what the title says. So is `Keep uptime >= 95%`: the typo that `>=` is for an arrow elsewhere is a
 * target in a title.
 */
export function scoreOfTitle(title: string): ArrowScore | null {
  const score = parseArrow(title);
  return score && title.startsWith('>=', score.start) ? null : score;
}

/** The title without its score, health word and note; a title that is nothing but a score is given back whole. */
export function titleWithoutScore(title: string): string {
  return scoreOfTitle(title)?.text || title.trim();
}
