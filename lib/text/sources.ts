import type { Source } from '../okr/profile';

/** Where a score was found, as it stands in a sentence. */
export const sources: Record<Source, string> = {
  progress: 'GitLab’s progress field',
  title: 'the title',
  description: 'the description',
  'objective-description': 'the objective’s description',
  below: 'what stands below it',
  criteria: 'its scoring criteria',
  'gitlab-rollup': 'GitLab’s own roll-up',
  'check-in': 'the last check-in',
};
