import type { CheckInReading } from '../check-in/check-in';
import type { ObjectiveTree } from '../item';
import type { DatedScore, ItemHistory } from './history';

/** The histories by item id, with the scores that check-ins tell of, which are given oldest first. */
export function withCheckIns(
  histories: readonly ItemHistory[],
  checkIns: ObjectiveTree['checkIns'],
): Map<string, ItemHistory> {
  const byId = new Map(histories.map((history) => [history.id, history]));
  for (const [id, readings] of checkIns) {
    const known = byId.get(id) ?? { id, scores: [], complete: false };
    byId.set(id, { ...known, scores: [...known.scores, ...scoresIn(readings)] });
  }
  return byId;
}

/** One that names a key result without a score tells of none, unless it tells what stood there before. */
function scoresIn(readings: readonly CheckInReading[]): DatedScore[] {
  return readings
    .filter(({ at, percent, before }) => !Number.isNaN(Date.parse(at)) && (percent !== null || before !== null))
    .map(({ at, percent, before }) => ({ at, percent, source: 'check-in', before }));
}
