import type { Check } from './check';

/** The description names an epic or issue that is not linked in GitLab: said only where GitLab told its links. */
export const notLinked: Check<'not-linked', { label: string }> = {
  id: 'not-linked',
  roles: ['objective', 'key-result'],
  find({ initiatives }) {
    const unlinked = initiatives?.filter(({ linked, mention }) => mention && linked === false) ?? [];
    return unlinked.flatMap(({ key, label, initiative }) =>
      initiative
        ? {
            check: 'not-linked',
            subject: key,
            level: 'quiet',
            args: { label },
            fix: { kind: 'link', target: initiative.item },
          }
        : [],
    );
  },
  examples: {
    good: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'objective', description: '### Linked Epics\n\n1. &12' },
  },
};
