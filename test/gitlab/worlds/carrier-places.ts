import { inProject, type Place } from './place';

/** Where OKRs are that teams keep without the native types, over several levels, and by rules of their own. */
export const carrierPlaces = {
  /** The Infrastructure blueprint's example: an issue, three linked ones at 60 %, 3/5 and 70 %; nothing native. */
  blueprint: inProject('demo/blueprint', 1, 'issues'),
  /** The same with a `team:` label, an assignee, and a key result's period missing: 45. */
  blueprintIncomplete: inProject('demo/blueprint', 11, 'issues'),
  /** Types a team made, named as GitLab's own; its key results at 72 and 48 are linked. */
  customObjective: inProject('demo/custom', 1),
  /** The same, tied by nothing but the epic above all of them: 55. */
  customByEpic: inProject('demo/custom', 11),
  /** GitLab's own types under the names `Ziel` and `Ergebnis`, at 70 and 45. */
  renamedTypes: inProject('demo/ziele', 1),
  /** Five key results in a list of the description: 60, 75, one behind an issue at 45, one given up, one unscored. */
  written: inProject('demo/written', 1, 'issues'),
  /** Three key results in a table of the description: 90, 55 and 35. */
  writtenTable: inProject('demo/written', 11, 'issues'),
  /** Three levels by hierarchy: 67.5, 45 and 90 give 67.5. */
  levels: inProject('demo/levels', 1),
  /** Three levels by links, down the groups: 80 gives 65, which gives 72.5. */
  levelsByLink: inProject('demo/company/okrs', 1, 'issues'),
  /** Three objectives in a ring, each blocked by the next. */
  cycle: inProject('demo/cycle', 1, 'issues'),
  /** Two objectives over one key result; the other one is no. 11. */
  passThrough: inProject('demo/pass-through', 1, 'issues'),
  /** Starts after it ends, labelled FY24-Q3, with the milestone FY24-Q2; a key result is due in 2032. */
  nonsenseDates: inProject('demo/dates', 1, 'issues'),
  /** Its project's own rules, which do not cap and show whole numbers: 83, where others see 70. */
  teamRules: inProject('demo/team-rules', 1, 'issues'),
  /** An OKR by those rules only, labelled `goal`. */
  teamLabels: inProject('demo/team-rules', 11, 'issues'),
  /** Its project's rules have a wrong value. */
  badRules: inProject('demo/bad-rules', 1, 'issues'),
  /** Its project's rules are of a later version. */
  newerRules: inProject('demo/newer-rules', 1, 'issues'),
  /** Five key results that moved through the quarter, one of them in its title. */
  trend: inProject('demo/trend', 1),
  /** One objective over a hundred with five key results each. */
  tree100: inProject('demo/tree', 1),
} as const satisfies Record<string, Place>;
