import type { DescriptionRules } from '../description-rules';
import type { Profile } from '../profile';

const WEDNESDAYS = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 } as const;

/** No form of its own: nothing is asked for until a team's form is chosen. */
export const freeDescriptions: DescriptionRules = {
  id: 'free',
  name: 'No fixed form',
  templates: { objective: null, 'key-result': null },
  retro: null,
  linkedEpicsFor: [],
  epicCadence: WEDNESDAYS,
  epicLabels: {
    done: ['workflow-infra::Done'],
    blocked: ['workflow-infra::Blocked', 'workflow-infra::Stalled'],
    cancelled: ['workflow-infra::Cancelled', 'cancelled', 'canceled'],
  },
  alsoCheck: [],
};

/** GitLab's own Objective and Key Result types with the defaults of this product: the fallback everywhere. */
export const nativeProfile: Profile = {
  id: 'native',
  name: 'Native OKRs',
  appliesTo: [],
  objectiveTypes: ['Objective'],
  keyResultTypes: ['Key Result', 'KeyResult', 'Key-Result'],
  cancelledLabels: [
    'cancelled',
    'canceled',
    'obe',
    'workflow::cancelled',
    'workflow::canceled',
    'workflow-infra::Cancelled',
  ],
  sources: ['progress', 'title', 'description', 'gitlab-rollup'],
  capAt100: true,
  tolerance: 1,
  cadence: WEDNESDAYS,
  fiscalYearStartMonth: 2,
  descriptions: freeDescriptions,
};
