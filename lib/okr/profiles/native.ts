import type { DescriptionRules } from '../description-rules';
import type { Profile } from '../profile';
import { nativeRecognition } from './native-recognition';

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
  recognition: nativeRecognition,
  cancelledLabels: [
    'cancelled',
    'canceled',
    'obe',
    'workflow::cancelled',
    'workflow::canceled',
    'workflow-infra::Cancelled',
  ],
  sources: [
    'progress',
    'below',
    'title',
    'description',
    'objective-description',
    'criteria',
    'check-in',
    'gitlab-rollup',
  ],
  writesTo: 'description',
  rollUp: { weighted: true, capAt100: true, missing: 'left-out-until-end' },
  rounding: { decimals: 1, way: 'nearest' },
  tolerance: 1,
  bands: null,
  cadence: WEDNESDAYS,
  checkIn: { noteOn: 'objective' },
  fiscalYearStartMonth: 2,
  asks: {
    objective: { labels: [], period: false, assignees: 0 },
    'key-result': { labels: [], period: false, assignees: 0 },
  },
  descriptions: freeDescriptions,
};
