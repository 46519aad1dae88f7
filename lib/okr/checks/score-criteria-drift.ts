import { driftFromCriteria, scoreOfCriteria } from '../criteria/score';
import { referenceKey } from '../initiatives/reference';
import type { Check } from './check';

/**
 * A key result's recorded score is 10 points or more from what its own criteria give. Silent while an item that a
 * criterion rests on was not read.
 */
export const scoreCriteriaDrift: Check<'score-criteria-drift', { recorded: number; computed: number }> = {
  id: 'score-criteria-drift',
  roles: ['key-result'],
  find({ criteria, score, initiatives, profile }) {
    if (!criteria || score === null) return [];
    const items = new Map(
      initiatives?.flatMap(({ reference, initiative }) =>
        reference && initiative ? [[referenceKey(reference), initiative.item] as const] : [],
      ),
    );
    const given = scoreOfCriteria(
      criteria,
      ({ target }) => (target.kind === 'item' ? (items.get(referenceKey(target.reference)) ?? null) : null),
      profile,
    );
    if (!given || driftFromCriteria(score, given) === null) return [];
    return [
      {
        check: 'score-criteria-drift',
        subject: `${score} ${given.percent}`,
        level: 'normal',
        args: { recorded: score, computed: given.percent },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'key-result', description: '### Scoring Criteria\n\n- [x] Trial is over\n- [ ] All teams moved' },
    bad: { role: 'key-result', description: '### Scoring Criteria\n\n- [ ] Trial is over\n- [ ] All teams moved' },
  },
};
