import type { Cadence } from './cadence';
import type { DescriptionRules } from './description-rules';

/** Where a score was read. `gitlab-rollup` is the progress GitLab computed for a child objective. */
export type Source = 'progress' | 'title' | 'description' | 'gitlab-rollup';

/** A team's rules. Teams differ and contradict each other, so no rule stands outside a profile. */
export interface Profile {
  id: string;
  name: string;
  /** Host and full-path patterns, `*` standing for any run of characters. Empty: applies nowhere by itself. */
  appliesTo: { host: string; path: string }[];
  /** Names of work item types, compared without case. */
  objectiveTypes: string[];
  keyResultTypes: string[];
  /** Labels that say an item was given up, compared without case, `:` and `::` alike. */
  cancelledLabels: string[];
  /** Which reading counts, first one found first. */
  sources: Source[];
  /** In the roll-up no score counts for more than 100. */
  capAt100: boolean;
  /** Points two numbers may differ by and still be the same number, rounded. */
  tolerance: number;
  cadence: Cadence;
  /** 1 to 12; GitLab's fiscal year starts in February. */
  fiscalYearStartMonth: number;
  descriptions: DescriptionRules;
}

/**
 * The profile whose pattern fits the host and the project's or group's full path; the first that fits wins,
 * `fallback` when none does.
 */
export function profileFor(host: string, path: string, profiles: readonly Profile[], fallback: Profile): Profile {
  return (
    profiles.find((profile) =>
      profile.appliesTo.some((pattern) => fits(pattern.host, host) && fits(pattern.path, path)),
    ) ?? fallback
  );
}

/** Glob match without regular expressions: a profile may come from a file somebody else wrote. */
function fits(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.toLowerCase().split('*');
  const subject = text.toLowerCase();
  if (rest.length === 0) return subject === head;
  if (!subject.startsWith(head)) return false;
  const tail = rest.pop() ?? '';
  let at = head.length;
  for (const piece of rest) {
    const found = subject.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return subject.length - tail.length >= at && subject.endsWith(tail);
}
