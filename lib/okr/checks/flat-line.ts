import type { CheckInReading } from '../check-in/check-in';
import { dayIn } from '../day';
import type { Day, Item } from '../item';
import { titleWithoutScore } from '../title-score';
import type { Check, CheckInput } from './check';
import { judgedRows } from './judged-rows';

/** That many in a row, by the rule. */
const IN_A_ROW = 3;

/**
 * The newest three check-ins on an open key result give the same score and no words.
 * Source: GitLab handbook 2022, Infrastructure Platforms, OKR: several updates in a row without a change of the
 * percentage and without details are discussed with the manager.
 */
export const flatLine: Check<'flat-line', { keyResults: string[]; percent: number | null; since: Day | null }> = {
  id: 'flat-line',
  roles: ['objective', 'key-result'],
  find(input) {
    const { item, profile, checkIns } = input;
    if (item.state === 'closed') return [];
    const flat = asked(input).flatMap((keyResult) => {
      const first = firstOfFlat(checkIns.get(keyResult.id) ?? []);
      return first ? [{ keyResult, first }] : [];
    });
    const [one, ...others] = flat;
    if (!one) return [];
    const { percent, at } = one.first;
    // Of several, the scores and the days differ.
    const facts =
      others.length > 0 ? { percent: null, since: null } : { percent, since: dayIn(at, profile.cadence.timeZone) };
    return [
      {
        check: 'flat-line',
        subject: flat.map(({ keyResult, first }) => `${keyResult.id} ${first.percent}`).join(' '),
        level: 'normal',
        args: { keyResults: flat.map(({ keyResult }) => titleWithoutScore(keyResult.title)), ...facts },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};

function asked({ role, item, report }: CheckInput): Item[] {
  if (role === 'key-result') return [item];
  return judgedRows(report).flatMap((row) => (row.item.state === 'open' ? [row.item] : []));
}

/** The first of the newest ones, where all of them say the same; null: they do not. */
function firstOfFlat(checkIns: readonly CheckInReading[]): CheckInReading | null {
  const newest = checkIns.slice(-IN_A_ROW);
  const [first] = newest;
  if (!first || first.percent === null || newest.length < IN_A_ROW) return null;
  return newest.every(({ percent, words }) => percent === first.percent && words === '') ? first : null;
}
