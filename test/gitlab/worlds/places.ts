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
  /** An epic labelled as objective, over an epic and an issue. */
  epicObjective: inGroup('demo', 1),
  /** An objective that has an objective below it. */
  cascade: inProject('demo/cascade', 1),
  /** Not an OKR. */
  plainIssue: inProject('demo/plain', 1, 'issues'),
  /** Not an OKR, with tasks below it. */
  issueWithTasks: inProject('demo/plain', 2),
  /** Not an item: the world holds nothing of it, the pages make it up. */
  mergeRequest: inProject('demo/plain', 7, 'merge_requests'),
} as const satisfies Record<string, Place>;
