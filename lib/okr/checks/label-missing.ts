import { carrierOf } from '../carrier';
import { fits, type Profile } from '../profile';
import { plainLabel, type Recognisable, type Role } from '../recognise';
import type { Check } from './check';

/**
 * A label that the profile asks for is not there. The label that makes an item an OKR is asked only of items that are
 * carried by labels: one of a type of its own needs none.
 */
export const labelMissing: Check<'label-missing', { missing: string[] }> = {
  id: 'label-missing',
  roles: ['objective', 'key-result'],
  find({ item, role, profile }) {
    if (item.state === 'closed') return [];
    const missing = labelsAskedOf(item, role, profile).filter(
      (asked) => !item.labels.some((label) => fits(plainLabel(asked), plainLabel(label))),
    );
    if (missing.length === 0) return [];
    return [{ check: 'label-missing', subject: missing.join(' '), level: 'normal', args: { missing }, fix: null }];
  },
  examples: {
    good: { role: 'objective', description: '' },
    bad: { role: 'objective', description: '' },
  },
};

function labelsAskedOf(item: Recognisable, role: Role, profile: Profile): string[] {
  const { labels } = profile.asks[role];
  if (carrierOf(item, profile) !== 'type') return labels;
  const telling = new Set(profile.recognition[role].labels.map(plainLabel));
  return labels.filter((asked) => !telling.has(plainLabel(asked)));
}
