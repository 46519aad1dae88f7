import type { Criterion } from '../criteria/criteria';
import { hasWeights, isHundred, sumOf } from '../criteria/weights';
import { titleWithoutScore } from '../title-score';
import type { Check, CheckInput, Finding } from './check';

type Args = {
  /** Percent, of all weights that are written. */
  sum: number;
  /** Children no criterion names. */
  unlisted: string[];
  /** Named, but without a weight. */
  unweighted: string[];
  /** Named more than once. */
  twice: string[];
  /** Criteria that name none of the key results. */
  others: string[];
};

/**
 * Weights are written, but do not count: not every key result has one, or they do not add up to 100 (give or take 1).
 * For an objective its key results are to be listed; a key result's own criteria stand for themselves.
 */
export const weightsIncomplete: Check<'weights-incomplete', Args> = {
  id: 'weights-incomplete',
  roles: ['objective', 'key-result'],
  find(input) {
    const args = input.role === 'objective' ? ofChildren(input) : ofCriteria(input);
    return args ? [finding(args)] : [];
  },
  examples: {
    good: {
      role: 'key-result',
      description:
        '### Scoring Criteria\n\n- Trial is over (33%)\n- Half of all teams moved (33%)\n- All teams moved (33%)',
    },
    bad: {
      role: 'key-result',
      description:
        '### Scoring Criteria\n\n- Trial is over (50%)\n- Half of all teams moved (40%)\n- All teams moved (40%)',
    },
  },
};

function finding(args: Args): Finding<Args> {
  const { sum, unlisted, unweighted, twice, others } = args;
  const subject = [sum, unlisted, unweighted, twice, others].join('; ');
  return { check: 'weights-incomplete', subject, level: 'normal', args, fix: { kind: 'open', form: 'balance' } };
}

function ofChildren({ report }: CheckInput): Args | null {
  // With key results hidden from the reader nobody can say what is not listed.
  if (!report || report.partial || report.weights?.state !== 'incomplete') return null;
  const { sum, unlisted, unweighted, twice, others } = report.weights;
  const titles = (items: typeof unlisted) => items.map(({ title }) => titleWithoutScore(title));
  return {
    sum,
    unlisted: titles(unlisted),
    unweighted: titles(unweighted),
    twice: titles(twice),
    others: others.map(nameOf),
  };
}

function ofCriteria({ criteria }: CheckInput): Args | null {
  if (!criteria || !hasWeights(criteria)) return null;
  const { items } = criteria;
  const sum = sumOf(items);
  const unweighted = items.filter(({ weight }) => weight === null).map(nameOf);
  if (unweighted.length === 0 && isHundred(sum)) return null;
  return { sum, unlisted: [], unweighted, twice: [], others: [] };
}

function nameOf({ title, mention }: Criterion): string {
  return title || (mention?.label ?? '');
}
