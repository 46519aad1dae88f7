import type { Profile } from '../profile';
import { labelledIssuesProfile } from './labelled-issues';
import { nativeProfile } from './native';

/**
 * Objectives as epics with a label. Which score counts is as with labelled issues: a key result below an epic is often
 * such an issue, and has to show the same number on its own page.
 * Source: GitLab handbook, Infrastructure department, OKRs (“We capture the objectives in epics”, label `okr::o`).
 */
export const epicsProfile: Profile = {
  ...nativeProfile,
  id: 'epics',
  name: 'Epics (okr::o)',
  sources: labelledIssuesProfile.sources,
  writesTo: 'description',
  asks: { ...nativeProfile.asks, objective: { labels: ['okr::o'], period: true, assignees: 0 } },
};
