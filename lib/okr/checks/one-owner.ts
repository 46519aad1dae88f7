import type { Check } from './check';

/**
 * Nobody, or more than one person, owns it.
 * Source: GitLab handbook, OKRs in GitLab: exactly one directly responsible person for each objective and key result.
 */
export const oneOwner: Check<'one-owner', { owners: string[] }> = {
  id: 'one-owner',
  roles: ['objective', 'key-result'],
  offByDefault: true,
  find({ item }) {
    const owners = item.owners.map(({ username }) => username);
    if (owners.length === 1 || item.state === 'closed') return [];
    return [{ check: 'one-owner', subject: owners.join(' '), level: 'quiet', args: { owners }, fix: null }];
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};
