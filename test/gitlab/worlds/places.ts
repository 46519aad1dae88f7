/** Where a thing to look at is in the demo world. */
export interface Place {
  /** Full path of its project or group. */
  path: string;
  iid: number;
  /** Its page, without origin and relative root. */
  page: string;
}

const inProject = (path: string, iid: number, kind = 'work_items'): Place => ({
  path,
  iid,
  page: `/${path}/-/${kind}/${iid}`,
});
const inGroup = (path: string, iid: number): Place => ({ path, iid, page: `/groups/${path}/-/epics/${iid}` });

const QUARTER = 'gitlab-com/gitlab-OKRs';
const PLATFORMS = 'demo/platforms';
const INFRA = 'demo/infra';

/** Every place of the demo world that tests and tours go to. */
export const places = {
  /** FY24-Q3, no. 1: four key results, recorded 60.5, consistent. */
  availability: inProject(QUARTER, 3390),
  /** FY24-Q3, no. 2: recorded 94, the mean is 75.2; one key result at 144. */
  efficiency: inProject(QUARTER, 3391),
  /** FY24-Q3, no. 5: recorded 39.5, the mean is 56.25. */
  developerExperience: inProject(QUARTER, 3394),
  /** A key result at 144 %, which GitLab stores as 100. */
  hostingCosts: inProject(QUARTER, 3400),
  /** A key result last updated three weeks ago. */
  staleKeyResult: inProject(QUARTER, 3491),
  /** FY24-Q2, closed. */
  lastQuarter: inProject(QUARTER, 1798),
  /** One objective with 50 key results. */
  fifty: inProject('demo/many', 1),
  /** One objective with 100 key results: as many as one page holds. */
  hundred: inProject('demo/many', 501),
  /** One objective with 250 key results: three pages. */
  twoHundredFifty: inProject('demo/many', 1001),
  /** Six key results, one of which only `kr-owner` may see. */
  hidden: inProject('demo/hidden', 1),
  /** Five key results, one scored. */
  partlyScored: inProject('demo/planning', 1),
  /** Three key results, none scored. */
  notScored: inProject('demo/planning', 11),
  /** An objective without key results and without a description. */
  empty: inProject('demo/planning', 21),
  /** A key result that `kr-author`, a guest, may edit, but not its progress. */
  guestsOwn: inProject('demo/planning', 31),
  /** Titles with markup, right-to-left text, emoji, 1,000 characters. */
  hostile: inProject('demo/hostile', 1),
  /** A labelled issue as objective, its key results linked; one of them which only `kr-owner` may see. */
  labelledObjective: inProject('demo/labelled', 1, 'issues'),
  /** An epic labelled as objective, over an epic and an issue, weighted 70/30: 49, where the mean is 45. */
  epicObjective: inGroup('demo', 1),
  /** The epic below it, at 55. */
  epicKeyResult: inGroup('demo', 2),
  /** An objective that has an objective below it. */
  cascade: inProject('demo/cascade', 1),
  /** Not an OKR. */
  plainIssue: inProject('demo/plain', 1, 'issues'),
  /** Not an OKR, with tasks below it. */
  issueWithTasks: inProject('demo/plain', 2),
  /** Not an item: the world holds nothing of it, the pages make it up. */
  mergeRequest: inProject('demo/plain', 7, 'merge_requests'),

  /** Criteria as a table, 50/30/20: 59, where the mean is 46.7. */
  weightedTable: inProject(PLATFORMS, 1),
  /** Criteria with 50/50 on two of three key results: not used, the mean is 50. */
  weightsIncomplete: inProject(PLATFORMS, 11),
  /** Criteria with 33/33/33: used, 61.7. */
  equalWeights: inProject(PLATFORMS, 21),
  /** Criteria as a numbered list with links, 50/25/25 and 0 for the fourth: 70, where the mean is 51.3. */
  weightedList: inProject(PLATFORMS, 31),
  /** A key result with criteria of its own: a ticked box, a closed issue, a written score. They give 50, recorded is 75. */
  ownCriteria: inProject(PLATFORMS, 42),

  /** An objective, on track, with something wrong about nearly every linked epic. */
  linkedEpics: inProject(PLATFORMS, 51),
  /** A key result at 60 whose epic is closed. */
  epicClosedEarly: inProject(PLATFORMS, 53),
  /** A key result at 100 with two open epics: one due within the quarter, one later. */
  doneBeforeEpics: inProject(PLATFORMS, 54),
  /** An objective whose linked epics are all in order. */
  epicsInOrder: inProject(PLATFORMS, 61),
  /** An objective without any linked epic, neither named nor linked. */
  noLinkedEpic: inProject(PLATFORMS, 71),
  /** An epic whose status is on time, linked with and named by several objectives; 3 of 7 issues below it are closed. */
  healthyEpic: inGroup(INFRA, 1),
  /** An epic a key result names and its objective is linked with; its status is two weeks old. */
  epicSide: inGroup(INFRA, 21),
  /** An epic in a group that only `kr-owner` may see. */
  secretEpic: inGroup('demo/secret', 1),

  /** An objective with three key results and no description. */
  emptyDescription: inProject(PLATFORMS, 101),
  /** A key result without a description. */
  emptyKeyResult: inProject(PLATFORMS, 102),
  /** One section only, written `## Linked epics & issues:`. */
  otherSpelling: inProject(PLATFORMS, 111),
  /** Lines that end in CR and LF, as an import leaves them; one section is missing. */
  carriageReturns: inProject(PLATFORMS, 121),
  /** Headings underlined instead of marked with `#`; one section is missing. */
  setextHeadings: inProject(PLATFORMS, 131),
  /** The form of 2023, complete. */
  complete2023: inProject(PLATFORMS, 141),
  /** The form of 2025, complete; so is its key result. */
  complete2025: inProject(PLATFORMS, 151),
  /** All sections of 2023 in the wrong order. */
  outOfOrder: inProject(PLATFORMS, 161),
  /** The template of 2023 with its placeholders left, and one section empty. */
  placeholdersLeft: inProject(PLATFORMS, 171),
  /** A description of 100 kB. */
  hugeDescription: inProject(PLATFORMS, 181),
  /** A code fence that never ends. */
  unclosedFence: inProject(PLATFORMS, 191),
  /** A comment that never ends. */
  unclosedComment: inProject(PLATFORMS, 201),
  /** Pipes in code inside a table, a line with `/close`, blocks of HTML. */
  hostileDescription: inProject(PLATFORMS, 211),

  /** The newest update has no line for one of three key results; a comment that is no update came after it. */
  updateLacksKeyResult: inProject(PLATFORMS, 221),
  /** The newest update names each key result, by reference, link and title. */
  updateComplete: inProject(PLATFORMS, 231),
  /** An objective on track with a key result at risk. */
  onTrackWithRisk: inProject(PLATFORMS, 241),

  /** A retro on top with one bullet under Good and the placeholder under Bad. */
  retroIncomplete: inProject(PLATFORMS, 251),
  /** A complete retro on top, as in 2023. */
  retroComplete: inProject(PLATFORMS, 261),
  /** A complete retro at the end, headed `Retrospective`. */
  retroAtEnd: inProject(PLATFORMS, 271),
  /** A complete retro between two other sections. */
  retroMisplaced: inProject(PLATFORMS, 281),
  /** A retro with five bullets under Good. */
  retroTooLong: inProject(PLATFORMS, 291),
  /** Five scored key results and a complete retro on top: ready to close. */
  readyToClose: inProject(PLATFORMS, 301),

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
