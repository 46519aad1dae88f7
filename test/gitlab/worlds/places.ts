import { carrierPlaces } from './carrier-places';
import { inGroup, inProject, type Place } from './place';

export type { Place } from './place';

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

  ...carrierPlaces,
} as const satisfies Record<string, Place>;
