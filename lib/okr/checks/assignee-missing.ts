import type { Check } from './check';

/**
 * Fewer people are assigned than the profile asks for. Quiet where somebody is: GitLab Free takes one person only.
 * Source for two: GitLab handbook, Infrastructure library, OKRs blueprint (the team's manager and the director).
 */
export const assigneeMissing: Check<'assignee-missing', { assigned: number; asked: number }> = {
  id: 'assignee-missing',
  roles: ['objective', 'key-result'],
  find({ item, role, profile }) {
    const asked = profile.asks[role].assignees;
    const assigned = item.owners.length;
    if (item.state === 'closed' || assigned >= asked) return [];
    const level = assigned === 0 ? 'normal' : 'quiet';
    return [{ check: 'assignee-missing', subject: `${assigned}`, level, args: { assigned, asked }, fix: null }];
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};
