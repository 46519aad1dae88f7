import type { Check } from './check';
import { ownForm } from './own-form';

/** The form's sections are there in another order than the form's. */
export const sectionOrder: Check<'section-order', { expected: string[] }> = {
  id: 'section-order',
  roles: ['objective', 'key-result'],
  find(input) {
    const found = ownForm(input).flatMap(({ section }) => section ?? []);
    const isInOrder = found.every(({ start }, at) => at === 0 || start >= (found[at - 1]?.start ?? 0));
    if (isInOrder) return [];
    const names = found.toSorted((one, other) => one.start - other.start).map(({ name }) => name);
    const expected = found.map(({ heading }) => heading.text);
    return [{ check: 'section-order', subject: names.join(', '), level: 'quiet', args: { expected }, fix: null }];
  },
  examples: {
    good: { role: 'objective', description: '### Context\n\nWhy.\n\n### Linked Epics\n\n1. &12\n\n### Notes\n\nMore.' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. &12\n\n### Context\n\nWhy.' },
  },
};
