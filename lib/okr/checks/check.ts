import type { UpdateState } from '../cadence';
import type { Criteria } from '../criteria/criteria';
import type { Block } from '../description/block';
import type { Edit } from '../description/edit';
import type { Section } from '../description/sections';
import type { DescriptionRules } from '../description-rules';
import type { Comment } from '../initiatives/initiative';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import type { ReferenceHome } from '../initiatives/reference';
import type { Instant, Item, ObjectiveTree } from '../item';
import type { Period } from '../period';
import type { Profile } from '../profile';
import type { Role } from '../recognise';
import type { Report } from '../report';

/** Everything a check may look at. What was not read yet is null, and then nothing is said about it. */
export interface CheckInput {
  role: Role;
  item: Item;
  profile: Profile;
  rules: DescriptionRules;
  home: ReferenceHome;
  /** Of `item.description`, made once. */
  blocks: readonly Block[];
  sections: readonly Section[];
  criteria: Criteria | null;
  /** Percent; what the item stands at: an objective's roll-up, a key result's reading. Null: not scored. */
  score: number | null;
  /** The objective's; null for a key result. */
  report: Report | null;
  /** Of a key result on its own; null for an objective. */
  update: UpdateState | null;
  /** Null while they are not read. */
  initiatives: readonly LinkedInitiative[] | null;
  comments: readonly Comment[] | null;
  /** Empty while comments are not read. */
  checkIns: ObjectiveTree['checkIns'];
  period: Period | null;
  /** GitLab's clock. */
  now: Date;
}

/** What a click can do about a finding. Every one of them is previewed first. */
export type Fix =
  /** Changes of the item's own description; found when asked for, null where they are not certain. */
  | { kind: 'edits'; edits: () => Edit[] | null }
  /** Ties the other item to this one in GitLab. */
  | { kind: 'link'; target: Item }
  /** Opens the form for it in the panel. */
  | { kind: 'open'; form: 'template' | 'balance' | 'retro' };

/** Loud: a number or a promise is wrong. Normal: something is missing. Quiet: a hint. */
export type FindingLevel = 'loud' | 'normal' | 'quiet';

/** What a sentence names: titles, references, numbers (percent), days. */
export type FindingArgs = Record<string, string | number | readonly string[] | Instant | null>;

/** One thing to fix. The sentences are in `lib/text/checks`, by `check` and `args`. */
export interface Finding<Args extends FindingArgs = FindingArgs> {
  check: string;
  /** Tells several findings of one check apart, and stays the same while the matter does: what dismissing remembers. */
  subject: string;
  level: FindingLevel;
  args: Args;
  fix: Fix | null;
}

/** A description, and what of it should be found: shown as help, run as a test. */
export interface Example {
  role: Role;
  /** Where the rule is about titles. */
  title?: string;
  description: string;
}

/** One rule. Total: it finds nothing rather than throw. */
export interface Check<Id extends string = string, Args extends FindingArgs = FindingArgs> {
  /** Kebab-case, the file's name. */
  id: Id;
  roles: readonly Role[];
  /** Off: runs only where the rules' `alsoCheck` names it. */
  offByDefault?: true;
  find(input: CheckInput): Finding<Args>[];
  /**
   * Good: nothing is found. Bad: at least one finding. What a description alone cannot tell (linked epics, key results,
   * comments, the day) is completed in `given.fixture.ts`, so that no product carries it.
   */
  examples: { good: Example; bad: Example };
}
