/** Where a thing to look at is in the demo world. */
export interface Place {
  /** Full path of its project or group. */
  path: string;
  iid: number;
  /** Its page, without origin and relative root. */
  page: string;
}

/** An item of a project. `kind`: the segment its page had before all were work items. */
export const inProject = (path: string, iid: number, kind = 'work_items'): Place => ({
  path,
  iid,
  page: `/${path}/-/${kind}/${iid}`,
});

/** An epic. */
export const inGroup = (path: string, iid: number): Place => ({ path, iid, page: `/groups/${path}/-/epics/${iid}` });
