import type { Check } from './check';

/** No epic or issue is named or linked, where the rules ask for one. An address that is none yet does not count. */
export const noLinkedEpic: Check<'no-linked-epic'> = {
  id: 'no-linked-epic',
  roles: ['objective', 'key-result'],
  find({ rules, role, item, initiatives }) {
    if (!initiatives || item.state === 'closed' || !rules.linkedEpicsFor.includes(role)) return [];
    if (initiatives.some(({ unreadable }) => unreadable !== 'broken')) return [];
    return [{ check: 'no-linked-epic', subject: '', level: 'normal', args: {}, fix: null }];
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\nNone yet.' },
  },
};
