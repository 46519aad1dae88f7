import type { Profile } from '../profile';
import { nativeProfile } from './native';

/**
 * OKRs as issues with labels, the key results linked to their objective. Scores stand in descriptions, where managers
 * update them every week. An objective names its team and its quarter; each issue is assigned to the team's manager and
 * to the director.
 * Source: GitLab handbook, Infrastructure library, OKRs blueprint (2018).
 */
export const labelledIssuesProfile: Profile = {
  ...nativeProfile,
  id: 'labelled-issues',
  name: 'Labelled issues (okr:o / okr:kr)',
  sources: [
    'progress',
    'below',
    'description',
    'title',
    'objective-description',
    'criteria',
    'check-in',
    'gitlab-rollup',
  ],
  writesTo: 'description',
  asks: {
    objective: { labels: ['okr:o', 'team:*'], period: true, assignees: 2 },
    'key-result': { labels: ['okr:kr'], period: true, assignees: 2 },
  },
};
