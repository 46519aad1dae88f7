import type { UpdateState } from '../lib/okr/cadence';
import type { Step } from '../lib/okr/check-in/step';
import { keyResult } from '../lib/okr/item.fixture';
import type { ScoreChange } from '../lib/okr/scoring/score-change';
import type { CheckInRow } from './check-in-view';

export const updated: UpdateState = {
  state: 'updated',
  since: '2023-10-19',
  dueDay: null,
  isToday: false,
  weeksLate: 0,
};

export const inField: ScoreChange = { place: 'progress', percent: 70, current: 70, rounded: false, outweighedBy: null };

/** What is written to one key result: 63 to 70, unless said otherwise. */
export function step(given: Partial<Step> = {}): Step {
  const line = { title: 'Costs', url: null, before: 63, after: 70, health: null, words: '' };
  return { item: keyResult({ percent: 63 }), score: inField, health: null, line, ...given };
}

/** A row in which nothing is typed. */
export function row(given: Partial<CheckInRow> = {}): CheckInRow {
  return {
    id: 'gid://gitlab/WorkItem/1',
    title: 'Costs',
    url: 'https://gitlab.example.com/okrs/-/work_items/1',
    sub: '#1 · @ada',
    score: 63,
    health: 'onTrack',
    hasHealth: true,
    metric: null,
    takesScore: true,
    update: updated,
    edit: {},
    planned: null,
    locked: null,
    movedFrom: null,
    isToBeTold: false,
    ...given,
  };
}
