import { checkInDay } from '../check-in/check-in-day';
import { newestUpdate } from '../newest-update';
import { titleWithoutScore } from '../title-score';
import type { Check } from './check';
import { judgedRows } from './judged-rows';

/**
 * The objective's newest update says nothing of one of its key results. What was closed, or made later, is not asked for;
 * nor is anything where the team has no form.
 * Source: GitLab handbook, Infrastructure Platforms, OKR: each Wednesday a status update with one line for each key result.
 */
export const updateLacksKeyResult: Check<'update-lacks-key-result', { missing: string[]; at: string }> = {
  id: 'update-lacks-key-result',
  roles: ['objective'],
  find({ item, rules, role, report, comments, home, profile, now }) {
    if (!comments || item.state === 'closed' || !rules.templates[role]) return [];
    const keyResults = judgedRows(report).map((row) => row.item);
    const update = newestUpdate(comments, keyResults, home);
    // Until its cut-off others may still check in.
    if (!update || (update.day !== null && update.day === checkInDay(profile.cadence, now))) return [];
    const asked = ({ state, createdAt }: (typeof keyResults)[number]) =>
      state === 'open' && Date.parse(createdAt) <= Date.parse(update.comment.at);
    const missing = keyResults.filter((keyResult) => asked(keyResult) && !update.named.has(keyResult.id));
    if (missing.length === 0) return [];
    return [
      {
        check: 'update-lacks-key-result',
        subject: `${update.comment.at} ${missing.map(({ id }) => id).join(' ')}`,
        level: 'normal',
        args: { missing: missing.map(({ title }) => titleWithoutScore(title)), at: update.comment.at },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'objective', description: '' },
    bad: { role: 'objective', description: '' },
  },
};
