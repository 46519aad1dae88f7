import { removeFromDescription } from '../initiatives/remove-from-description';
import type { Check } from './check';

/**
 * The description names an epic that does not exist where the reader could see it, or gives no address at all. A
 * placeholder is another check's matter: `readLinks` takes it for no entry.
 */
export const deadLink: Check<'dead-link', { label: string; reason: 'gone' | 'broken' }> = {
  id: 'dead-link',
  roles: ['objective', 'key-result'],
  find({ item: { description }, blocks, sections, initiatives }) {
    const dead = initiatives?.filter(({ unreadable }) => unreadable === 'gone' || unreadable === 'broken') ?? [];
    return dead.flatMap((linked) => {
      const { key, label, unreadable } = linked;
      const reason = unreadable === 'gone' ? 'gone' : 'broken';
      // Where only the address is missing, the row's words are worth keeping.
      const edits = () => removeFromDescription(description, blocks, sections, linked);
      return {
        check: 'dead-link',
        subject: key,
        level: 'normal',
        args: { label, reason },
        fix: reason === 'gone' ? { kind: 'edits', edits } : null,
      };
    });
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. &404' },
  },
};
