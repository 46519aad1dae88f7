import type { Profile } from '../profile';
import { nativeProfile } from './native';
import { platforms2023Descriptions } from './platforms-2023';

/**
 * The Infrastructure & Quality department's page: scores above 100 are recorded and counted as they are
 * (144 % among the key results of FY24-Q3), the objective is their plain mean. Its descriptions are in the form of
 * that time.
 * Source: https://handbook.gitlab.com/handbook/engineering/infrastructure/okrs/
 */
export const infrastructureQualityProfile: Profile = {
  ...nativeProfile,
  id: 'infrastructure-quality-page',
  name: 'Infrastructure & Quality page',
  appliesTo: [{ host: '*', path: 'gitlab-com/gitlab-okrs' }],
  rollUp: { ...nativeProfile.rollUp, capAt100: false },
  descriptions: platforms2023Descriptions,
};
