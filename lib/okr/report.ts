import { bandOf } from './bands';
import { type Updated, updateStates } from './cadence';
import { cadenceOf } from './cadence-of';
import type { Criteria } from './criteria/criteria';
import { criteriaOf } from './criteria/read-criteria';
import { type CriteriaScore, scoreOfCriteria } from './criteria/score';
import { criteriaSpellings } from './criteria/spellings';
import { type Weights, weightsOf } from './criteria/weights';
import { dayIn } from './day';
import { type Drift, driftOf } from './drift';
import { countHealth, type HealthCounts } from './health';
import { homeOf, type Mention, type ReferenceHome, referenceKey } from './initiatives/reference';
import type { Day, Item, ObjectiveTree } from './item';
import { type NativeScore, nativeScore } from './native-rollup';
import { type Pace, paceOf } from './pace';
import type { Period } from './period';
import { periodOfObjective } from './period-of-objective';
import type { Band, Profile } from './profile';
import { type Reading, recordedScore } from './reading';
import { type Rollup, rollUp } from './rollup';
import { shownScore } from './rounding';
import { type Row, rowsOf } from './rows';
import { isNative } from './structure/role-within';
import { type Structure, structureOf } from './structure/structure';
import { type Warning, warningsOf } from './warnings';

/** What of an objective the reader cannot see. */
export interface Unread {
  /** Child items that can be read. */
  readable: number;
  /** Child items that GitLab counts; null: it does not tell. */
  counted: number | null;
  /** Linked items that may not be seen, where key results are or would be tied by links: one may be a key result. */
  hiddenLinks: number;
  /** Items the description lists as key results that were not read, or not yet. */
  listed: number;
}

/** Everything the panel says about an objective. Scores in percent, unrounded; days in the profile's time zone. */
export interface Report {
  objective: Item;
  profile: Profile;
  /** What supports it, however it is tied. */
  structure: Structure;
  rollup: Rollup;
  /** The roll-up's score, rounded as the profile says; null while there is none. */
  shown: number | null;
  /** The band it lies in; null: the profile judges no score. */
  band: Band | null;
  rows: Row[];
  /** The scoring criteria of the objective's description; null: it has none. */
  criteria: Criteria | null;
  /** The weights written in them; null: none are. Only complete ones are used. */
  weights: Weights | null;
  /** Set when something is hidden from the reader or could not be loaded: no number here is the whole one. */
  partial: Unread | null;
  /** What people wrote on the objective itself. */
  recorded: Reading | null;
  /** Null when nothing is recorded, nothing is computed, or the children are not all known. */
  drift: Drift | null;
  native: NativeScore | null;
  /** Of the key results that count or could count. */
  health: HealthCounts;
  period: Period | null;
  pace: Pace | null;
  /** Most important first. */
  warnings: Warning[];
  today: Day;
}

/**
 * The report of an objective for one moment: `now` is GitLab's own clock, so that a wrong local one misleads nobody.
 *
 * @param home where the objective's description stands
 */
export function reportOn(tree: ObjectiveTree, profile: Profile, now: Date, home: ReferenceHome): Report {
  const { objective } = tree;
  // A profile may name a zone this browser does not know.
  const today = dayIn(now, profile.cadence.timeZone) ?? now.toISOString().slice(0, 10);
  const structure = structureOf(tree, profile, home, today);
  const okrs = okrsIn(structure);
  const period = periodOfObjective(objective, structure.members, profile);
  const pace = period && paceOf(period, today);
  const { complete } = tree;
  const spellings = criteriaSpellings(profile.descriptions);
  const criteria = criteriaOf(objective.description, spellings, home);
  const weights = profile.rollUp.weighted ? weightsOf(criteria, okrs, profile) : null;
  const used = weights?.state === 'complete' ? weights.weights : null;
  // A score that GitLab failed to send is not one that nobody gave.
  const rollup = rollUp(structure.members, profile, complete && pace?.state === 'ended', used);
  const partial = partOf(tree, structure);
  const recorded = recordedScore(objective, profile);
  const drift = recorded.reading && !partial ? driftOf(recorded.reading, rollup, profile) : null;
  const shown = rollup.score === null ? null : shownScore(rollup.score, profile.rounding);
  const { cadence } = profile;
  const stateOf = updateStates({ now, cadence, period });
  const updateOf = ({ labels }: Item, updated: Updated) => {
    // What GitLab failed to send is not what nobody wrote.
    const undated = updated.undated || !tree.checkInsRead || (!complete && updated.lastUpdate === null);
    return stateOf({ ...updated, undated }, cadenceOf(labels, objective.labels, cadence).everyWeeks);
  };
  const scoreByCriteria = criteriaScores(structure, profile, spellings, home);
  const rows = rowsOf(structure.members, rollup, updateOf, scoreByCriteria, tree.checkIns);
  const judged = rows.filter(({ leftOut }) => leftOut === null || leftOut.reason === 'not-scored');
  const health = countHealth(judged.map(({ item }) => item));
  const native = partial ? null : nativeScore(objective, tree.children, rollup, profile.rounding);
  const warnings = warningsOf({
    objective,
    recorded,
    drift,
    isComputed: rollup.score !== null,
    // A weight too many may be that of a child the reader cannot see; without any there is nothing to weigh.
    weights: weights?.state === 'incomplete' && !partial && okrs.length > 0 ? weights : null,
    rows: judged,
  });
  return {
    objective,
    profile,
    structure,
    rollup,
    shown,
    band: shown === null ? null : bandOf(shown, profile.bands),
    rows,
    criteria,
    weights,
    partial,
    recorded: recorded.reading,
    drift,
    native,
    health,
    period,
    pace,
    warnings,
    today,
  };
}

/** What a child's own criteria give, as far as they rest on nothing but the children. */
function criteriaScores(
  { members }: Structure,
  profile: Profile,
  spellings: readonly string[],
  home: ReferenceHome,
): (item: Item) => CriteriaScore | null {
  const known = new Map(members.map(({ item }) => [referenceKey(item), item]));
  const keyResults = new Set(members.filter(({ role }) => role === 'key-result').map(({ item }) => item));
  return (item) => {
    if (!keyResults.has(item) || !item.description) return null;
    const criteria = criteriaOf(item.description, spellings, homeOf(item, home));
    const lookUp = ({ target }: Mention) =>
      target.kind === 'item' ? (known.get(referenceKey(target.reference)) ?? null) : null;
    const score = criteria && scoreOfCriteria(criteria, lookUp, profile);
    return score?.unknown === 0 ? score : null;
  };
}

function partOf(
  { objective, children, countedChildren, complete }: ObjectiveTree,
  structure: Structure,
): Unread | null {
  const { members, listedUnread: listed } = structure;
  const isTiedByLinks =
    members.some(({ ties }) => ties.includes('linked')) || (members.length === 0 && !isNative(objective));
  const hiddenLinks = isTiedByLinks ? structure.hiddenLinks : 0;
  const isHidden = countedChildren !== null && countedChildren > children.length;
  return !complete || isHidden || hiddenLinks > 0 || listed > 0
    ? { readable: children.length, counted: countedChildren, hiddenLinks, listed }
    : null;
}

/** The key results, and objectives of the level below, that support an objective. */
export function okrsIn({ members }: Structure): Item[] {
  return members.flatMap(({ item, role }) => (role ? [item] : []));
}
