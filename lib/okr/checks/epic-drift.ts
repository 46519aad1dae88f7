import type { InitiativeDriftKind } from '../initiatives/initiative-drift';
import type { Check } from './check';
import { epicDrifts } from './epic-drifts';

type Args = { label: string; kind: Exclude<InitiativeDriftKind, 'open'>; score: number | null };

/**
 * A linked epic tells another story than the OKR: all is closed while the key result is below 100; at risk, blocked or
 * cancelled while the OKR is on track.
 */
export const epicDrift: Check<'epic-drift', Args> = {
  id: 'epic-drift',
  roles: ['objective', 'key-result'],
  find(input) {
    return epicDrifts(input).flatMap(({ linked: { key, label }, kind }) =>
      kind === 'open'
        ? []
        : {
            check: 'epic-drift',
            subject: `${key} ${kind}`,
            level: 'loud',
            args: { label, kind, score: input.score },
            fix: null,
          },
    );
  },
  examples: {
    good: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
    bad: { role: 'key-result', description: '### Linked Epics\n\n1. &12' },
  },
};
