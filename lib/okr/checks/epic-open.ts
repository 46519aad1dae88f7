import type { Check } from './check';
import { epicDrifts } from './epic-drifts';

/** The OKR is done, a linked epic is still open: a hint, and none where the epic is due after the period. */
export const epicOpen: Check<'epic-open', { label: string }> = {
  id: 'epic-open',
  roles: ['objective', 'key-result'],
  find(input) {
    return epicDrifts(input).flatMap(({ linked: { key, label }, kind }) =>
      kind === 'open' ? { check: 'epic-open', subject: key, level: 'quiet', args: { label }, fix: null } : [],
    );
  },
  examples: {
    good: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
  },
};
