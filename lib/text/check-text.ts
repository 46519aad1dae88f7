import type { ArgsOf, CheckId } from '../okr/checks/all';

/** What the panel says of one check. */
export interface CheckText<Args> {
  /** One line, 70 characters at most. */
  title(args: Args): string;
  /** What is wrong, and what to do. */
  sentence(args: Args): string;
  /** The button that mends it; null: only people can. */
  fixLabel: string | null;
  /** What the rule is, and why. */
  help: string;
}

/** The entries of these checks. */
export type Texts<Ids extends CheckId> = { [Id in Ids]: CheckText<ArgsOf<Id>> };
