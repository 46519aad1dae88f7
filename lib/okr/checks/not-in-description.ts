import { addToDescription } from '../initiatives/add-to-description';
import { linksSection } from '../initiatives/read-links';
import type { Check } from './check';

/** An epic or issue is linked in GitLab, but the description does not name it. Only where the form has a place for it. */
export const notInDescription: Check<'not-in-description', { label: string }> = {
  id: 'not-in-description',
  roles: ['objective', 'key-result'],
  find(input) {
    const rule = input.rules.templates[input.role]?.sections.find(({ purpose }) => purpose === 'linked-epics');
    if (!rule) return [];
    const missing = input.initiatives?.filter(({ linked, mention }) => linked && !mention) ?? [];
    return missing.flatMap(({ key, label, initiative }) => {
      if (!initiative) return [];
      const { item, blocks, sections, home } = input;
      // Looked for when it is asked for: each takes the section apart again.
      const edits = () => addToDescription(item.description, blocks, sections, rule, initiative, home);
      return {
        check: 'not-in-description',
        subject: key,
        level: 'normal',
        args: { label },
        fix: linksSection(sections, [rule.title, ...rule.spellings]) && { kind: 'edits', edits },
      };
    });
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. &13' },
  },
};
