import { driftOfInitiative } from '../initiatives/initiative-drift';
import type { Check } from './check';
import { standing } from './standing';

/** The OKR is done, a linked epic is still open: a hint, and none where the epic is due after the period. */
export const epicOpen: Check<'epic-open', { label: string }> = {
  id: 'epic-open',
  roles: ['objective', 'key-result'],
  find(input) {
    return (input.initiatives ?? []).flatMap((linked) =>
      driftOfInitiative(linked, standing(input), input.period, input.rules).some(({ level }) => level === 'quiet')
        ? { check: 'epic-open', subject: linked.key, level: 'quiet', args: { label: linked.label }, fix: null }
        : [],
    );
  },
  examples: {
    good: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
  },
};
