import { driftOfInitiative, type InitiativeDriftKind } from '../initiatives/initiative-drift';
import type { Check } from './check';
import { standing } from './standing';

/** A linked epic tells another story than the OKR: closed while the score is below 100; at risk, blocked or cancelled while it is on track. */
export const epicDrift: Check<'epic-drift', { label: string; kind: InitiativeDriftKind; score: number | null }> = {
  id: 'epic-drift',
  roles: ['objective', 'key-result'],
  find(input) {
    return (input.initiatives ?? []).flatMap((linked) =>
      driftOfInitiative(linked, standing(input), input.period, input.rules)
        .filter(({ level }) => level === 'loud')
        .map(({ kind }) => ({
          check: 'epic-drift',
          subject: `${linked.key} ${kind}`,
          level: 'loud' as const,
          args: { label: linked.label, kind, score: input.score },
          fix: null,
        })),
    );
  },
  examples: {
    good: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
  },
};
