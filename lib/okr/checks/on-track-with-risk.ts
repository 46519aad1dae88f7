import { titleWithoutScore } from '../title-score';
import type { Check } from './check';
import { judgedRows } from './judged-rows';

/** The objective is On track while a key result is At risk: its health is its owner's word, and not derived. */
export const onTrackWithRisk: Check<'on-track-with-risk', { atRisk: string[] }> = {
  id: 'on-track-with-risk',
  roles: ['objective'],
  find({ item, report }) {
    if (item.health !== 'onTrack' || item.state === 'closed') return [];
    const atRisk = judgedRows(report).filter((row) => row.item.health === 'atRisk' && row.item.state === 'open');
    if (atRisk.length === 0) return [];
    return [
      {
        check: 'on-track-with-risk',
        subject: atRisk.map((row) => row.item.id).join(' '),
        level: 'normal',
        args: { atRisk: atRisk.map((row) => titleWithoutScore(row.item.title)) },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'objective', description: '' },
    bad: { role: 'objective', description: '' },
  },
};
