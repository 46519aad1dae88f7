import type { Profile } from '../profile';

/** GitLab's own Objective and Key Result types with the defaults of this product: the fallback everywhere. */
export const nativeProfile: Profile = {
  id: 'native',
  name: 'Native OKRs',
  appliesTo: [],
  objectiveTypes: ['Objective'],
  keyResultTypes: ['Key Result', 'KeyResult', 'Key-Result'],
  cancelledLabels: ['cancelled', 'canceled', 'obe', 'workflow::cancelled', 'workflow::canceled'],
  sources: ['progress', 'title', 'description', 'gitlab-rollup'],
  capAt100: true,
  tolerance: 1,
  cadence: { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 },
  fiscalYearStartMonth: 2,
};
