import type { Cadence } from './cadence';
import type { DescriptionRules } from './description-rules';
import type { Role } from './recognise';

/**
 * Where a score was read. `objective-description`: the key result's line in its objective's description. `below`: the
 * roll-up of what stands below an objective, or below a key result that is the objective of the level below.
 * `gitlab-rollup`: the progress GitLab computed for a child objective. `check-in`: a comment in the form of a check-in.
 */
export type Source =
  | 'progress'
  | 'title'
  | 'description'
  | 'objective-description'
  | 'below'
  | 'criteria'
  | 'gitlab-rollup'
  | 'check-in';

/** By what an item is told to have a role. Everything is compared without case. */
export interface RoleRule {
  /** Names of work item types. */
  types: string[];
  /** Labels, `:` and `::` alike. */
  labels: string[];
  /** What a title begins with, before a colon: `KR` for `KR: Improve on-call`, also with a number, `KR 2: …`. */
  titles: string[];
}

/** How items are recognised: by type, else by label, else by title beside one of the `okrLabels`. */
export interface Recognition extends Record<Role, RoleRule> {
  /** Beside one of these labels a title tells the role. */
  okrLabels: string[];
}

/** What an unscored key result means for its objective. */
export type Missing = 'left-out-until-end' | 'left-out' | 'zero';

/** How an objective's score comes from its key results. */
export interface RollUpRule {
  /** Weights count where they are complete; false: always the plain mean. */
  weighted: boolean;
  /** No score counts for more than 100. */
  capAt100: boolean;
  missing: Missing;
}

/** How an objective's score is shown, and compared; nothing stored is rounded. */
export interface Rounding {
  decimals: 0 | 1;
  /** `down` drops what is behind. */
  way: 'nearest' | 'down';
}

/** Scores from `from` percent on have this name, up to the next band. */
export interface Band {
  from: number;
  name: string;
  tone: 'good' | 'fair' | 'poor';
}

/** What an item of one role is asked to have besides its description. */
export interface Ask {
  /** Labels with `*` for any run of characters, `team:*`; compared without case, `:` and `::` alike. */
  labels: string[];
  /** A label, milestone or dates that name its period. */
  period: boolean;
  /** How many people it is assigned to at least. */
  assignees: number;
}

/** A team's rules. Teams differ and contradict each other, so no rule stands outside a profile. */
export interface Profile {
  id: string;
  name: string;
  /** Host and full-path patterns, `*` standing for any run of characters. Empty: applies nowhere by itself. */
  appliesTo: { host: string; path: string }[];
  recognition: Recognition;
  /** Labels that say an item was given up, compared without case, `:` and `::` alike. */
  cancelledLabels: string[];
  /** Which reading counts, first one found first. */
  sources: Source[];
  /** Where a score is written on an item whose type has no progress field. */
  writesTo: 'title' | 'description';
  rollUp: RollUpRule;
  rounding: Rounding;
  /** Points two numbers may differ by and still be the same number, rounded. */
  tolerance: number;
  /** Lowest first. Null: bars are neutral, no score is judged. */
  bands: Band[] | null;
  cadence: Cadence;
  checkIn: {
    /** Where the week's comment is written: one on the objective, or one on each key result. */
    noteOn: 'objective' | 'key-results';
  };
  /** 1 to 12; GitLab's fiscal year starts in February. */
  fiscalYearStartMonth: number;
  asks: Record<Role, Ask>;
  descriptions: DescriptionRules;
}

/** All of a profile that tells what an item is. */
export type Recogniser = Pick<Profile, 'recognition'>;

/**
 * The profile whose pattern fits the host and the project's or group's full path; the first that fits wins,
 * `fallback` when none does.
 */
export function profileFor<P extends Pick<Profile, 'appliesTo'>, F>(
  host: string,
  path: string,
  profiles: readonly P[],
  fallback: F,
): P | F {
  return profiles.find((profile) => appliesTo(profile, host, path)) ?? fallback;
}

/** Whether one of the profile's patterns fits the host and the full path. */
export function appliesTo(profile: Pick<Profile, 'appliesTo'>, host: string, path: string): boolean {
  return profile.appliesTo.some((pattern) => fits(pattern.host, host) && fits(pattern.path, path));
}

/** Glob match without case, `*` for any run of characters; no regular expressions: a profile may come from a file somebody else wrote. */
export function fits(pattern: string, text: string): boolean {
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
