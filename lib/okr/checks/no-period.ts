import { periodOfItem } from '../period';
import type { Check } from './check';

/** Nothing on the item itself names its period, where the profile asks for that: no label, no milestone, no dates. */
export const noPeriod: Check<'no-period'> = {
  id: 'no-period',
  roles: ['objective', 'key-result'],
  find({ item, role, profile }) {
    if (item.state === 'closed' || !profile.asks[role].period) return [];
    if (periodOfItem(item, profile.fiscalYearStartMonth)) return [];
    return [{ check: 'no-period', subject: '', level: 'normal', args: {}, fix: null }];
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};
