import { type UpdateState, updateState } from './cadence';
import { cadenceOf } from './cadence-of';
import type { CheckInReading } from './check-in/check-in';
import { readCriteria } from './criteria/read-criteria';
import { withCriteria } from './criteria/reading';
import { type CriteriaScore, scoreOfCriteria } from './criteria/score';
import { criteriaSpellings } from './criteria/spellings';
import { dayIn } from './day';
import { scan } from './description/scan';
import { sectionsOf } from './description/sections';
import type { ReferenceHome } from './initiatives/reference';
import type { Day, Item } from './item';
import { type Metric, metricOf } from './key-result/metric';
import { updatedOf } from './last-update';
import { type Pace, paceOf } from './pace';
import { type Period, periodOfItem } from './period';
import type { Profile } from './profile';
import { type ItemScore, scoreOf, withCheckIn } from './reading';

/** Everything the panel says about one key result. Scores in percent, unrounded; days in the profile's time zone. */
export interface KeyResultReport {
  item: Item;
  profile: Profile;
  score: ItemScore;
  /** What it moves, in its own unit; null: nothing tells. */
  metric: Metric | null;
  /** What its own scoring criteria give; null: it has none. */
  criteria: CriteriaScore | null;
  period: Period | null;
  pace: Pace | null;
  update: UpdateState;
  today: Day;
}

/** What is known of a key result beside the item itself. */
interface Beside {
  /** What comments tell of it, oldest first. */
  checkIns?: readonly CheckInReading[] | undefined;
  /** As in an ObjectiveTree. */
  checkInsRead?: boolean;
  /** Of the objective it stands below, as far as that is known: they may say how often it is updated. */
  objectiveLabels?: readonly string[] | undefined;
}

/** The report of a key result for one moment: `now` is GitLab's own clock. */
export function reportOnKeyResult(
  item: Item,
  profile: Profile,
  now: Date,
  home: ReferenceHome,
  { checkIns = [], checkInsRead = true, objectiveLabels = [] }: Beside = {},
): KeyResultReport {
  // A profile may name a zone this browser does not know.
  const today = dayIn(now, profile.cadence.timeZone) ?? now.toISOString().slice(0, 10);
  const period = periodOfItem(item, profile.fiscalYearStartMonth)?.period ?? null;
  const byCriteria = withCriteria(item, 'key-result', profile, [], home, () => null);
  const score = scoreOf(item, 'key-result', profile, withCheckIn(byCriteria, checkIns));
  const updated = updatedOf(item, score.reading, checkIns);
  const update = updateState({
    ...updated,
    undated: updated.undated || !checkInsRead,
    now,
    cadence: cadenceOf(item.labels, objectiveLabels, profile.cadence),
    period,
    closed: item.state === 'closed' || score.cancelled,
  });
  return {
    item,
    profile,
    score,
    metric: metricOf(item),
    criteria: criteriaOf(item, profile, home),
    period,
    pace: period && paceOf(period, today),
    update,
    today,
  };
}

/** With what this item's own text tells; what its criteria name elsewhere is not read here. */
function criteriaOf({ description }: Item, profile: Profile, home: ReferenceHome): CriteriaScore | null {
  if (!description) return null;
  const blocks = scan(description);
  const spellings = criteriaSpellings(profile.descriptions);
  const criteria = readCriteria(description, blocks, sectionsOf(blocks), spellings, home);
  return criteria && scoreOfCriteria(criteria, () => null, profile);
}
