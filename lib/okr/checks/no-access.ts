import type { Check } from './check';

/** Something is named or linked that this reader may not see. It is there for others: never "missing". */
export const noAccess: Check<'no-access', { labels: string[] }> = {
  id: 'no-access',
  roles: ['objective', 'key-result'],
  find({ initiatives }) {
    const hidden = initiatives?.filter(({ unreadable }) => unreadable === 'no-access') ?? [];
    if (hidden.length === 0) return [];
    return [
      {
        check: 'no-access',
        subject: hidden.map(({ key }) => key).join(' '),
        level: 'quiet',
        args: { labels: hidden.map(({ label }) => label) },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. secret&1' },
  },
};
