import type { Check } from './check';

/**
 * A linked epic's last status update is older than the last day one was due. An epic without a dated status is not late.
 * Source: GitLab handbook, Infrastructure Platforms, OKR: statuses of linked epics are updated each Wednesday "to
 * prevent drift".
 */
export const epicStatusLate: Check<'epic-status-late', { label: string; since: string; due: string }> = {
  id: 'epic-status-late',
  roles: ['objective', 'key-result'],
  find({ item, initiatives }) {
    if (!initiatives || item.state === 'closed') return [];
    return initiatives.flatMap(({ key, label, status, statusLate }) =>
      status && statusLate
        ? {
            check: 'epic-status-late',
            subject: `${key} ${statusLate.dueDay}`,
            level: 'normal',
            args: { label, since: status.day, due: statusLate.dueDay },
            fix: null,
          }
        : [],
    );
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
  },
};
