import type { Check } from './check';
import { ownForm } from './own-form';

/** The form asks for a section that the description has under no heading of that purpose: one finding for all of them. */
export const sectionMissing: Check<'section-missing', { missing: string[] }> = {
  id: 'section-missing',
  roles: ['objective', 'key-result'],
  find(input) {
    const missing = ownForm(input).flatMap(({ rule, section }) => (section ? [] : [rule.title]));
    if (missing.length === 0) return [];
    const subject = missing.join(', ');
    return [
      {
        check: 'section-missing',
        subject,
        level: 'normal',
        args: { missing },
        fix: { kind: 'open', form: 'template' },
      },
    ];
  },
  examples: {
    good: {
      role: 'objective',
      description: '## Background\n\nDeploys wait for each other.\n\n## Linked issues\n\n1. &12',
    },
    bad: { role: 'objective', description: '### Context\n\nDeploys wait for each other.' },
  },
};
