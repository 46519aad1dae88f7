import { updateState } from './cadence';
import type { Criteria } from './criteria/criteria';
import { criteriaOf } from './criteria/read-criteria';
import { type CriteriaScore, scoreOfCriteria } from './criteria/score';
import { criteriaSpellings } from './criteria/spellings';
import { type Weights, weightsOf } from './criteria/weights';
import { dayIn } from './day';
import { type Drift, driftOf } from './drift';
import { countHealth, type HealthCounts } from './health';
import { type Mention, type ReferenceHome, referenceKey } from './initiatives/reference';
import type { Day, Item, ObjectiveTree } from './item';
import { type NativeScore, nativeScore } from './native-rollup';
import { type Pace, paceOf } from './pace';
import { type Period, periodOfItem } from './period';
import type { Profile } from './profile';
import { type Reading, recordedScore } from './reading';
import { roleOf } from './recognise';
import { type Rollup, rollUp } from './rollup';
import { type Row, rowsOf } from './rows';
import { type Structure, structureOf } from './structure/structure';
import { type Warning, warningsOf } from './warnings';

/** Everything the panel says about an objective. Scores in percent, unrounded; days in the profile's time zone. */
export interface Report {
  objective: Item;
  profile: Profile;
  /** What supports it, however it is tied. */
  structure: Structure;
  rollup: Rollup;
  rows: Row[];
  /** The scoring criteria of the objective's description; null: it has none. */
  criteria: Criteria | null;
  /** The weights written in them; null: none are. Only complete ones are used. */
  weights: Weights | null;
  /** Set when children are hidden from the reader or could not be loaded: no number here is the whole one. */
  partial: { readable: number; counted: number | null } | null;
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
  const structure = structureOf(tree, profile, home);
  const children = structure.members.map(({ item }) => item);
  // A profile may name a zone this browser does not know.
  const today = dayIn(now, profile.cadence.timeZone) ?? now.toISOString().slice(0, 10);
  const period = periodOfObjective(objective, children, profile);
  const pace = period && paceOf(period, today);
  const { countedChildren, complete } = tree;
  const spellings = criteriaSpellings(profile.descriptions);
  const criteria = criteriaOf(objective.description, spellings, home);
  const weights = profile.rollUp.weighted ? weightsOf(criteria, children, profile) : null;
  const used = weights?.state === 'complete' ? weights.weights : null;
  // A score that GitLab failed to send is not one that nobody gave.
  const rollup = rollUp(structure.members, profile, complete && pace?.state === 'ended', used);
  const hidden = !complete || (countedChildren !== null && countedChildren > tree.children.length);
  const partial = hidden ? { readable: tree.children.length, counted: countedChildren } : null;
  const recorded = recordedScore(objective, profile);
  const drift = recorded.reading && !partial ? driftOf(recorded.reading, rollup, profile.tolerance) : null;
  const updateOf = (item: Item, lastUpdate: string | null, asked: boolean) =>
    updateState({
      lastUpdate,
      createdAt: item.createdAt,
      now,
      cadence: profile.cadence,
      period,
      // What GitLab failed to send is not what nobody wrote.
      closed: item.state === 'closed' || !asked || (!complete && lastUpdate === null),
    });
  const rows = rowsOf(structure.members, rollup, updateOf, criteriaScores(children, profile, spellings, home));
  const judged = rows.filter(({ leftOut }) => leftOut === null || leftOut.reason === 'not-scored');
  const health = countHealth(judged.map(({ item }) => item));
  const native = partial ? null : nativeScore(objective, children, rollup);
  const warnings = warningsOf({
    objective,
    recorded,
    drift,
    // A weight too many may be that of a child the reader cannot see.
    weights: weights?.state === 'incomplete' && !partial ? weights : null,
    rows: judged,
  });
  return {
    objective,
    profile,
    structure,
    rollup,
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
  children: readonly Item[],
  profile: Profile,
  spellings: readonly string[],
  home: ReferenceHome,
): (item: Item) => CriteriaScore | null {
  const known = new Map(children.map((child) => [referenceKey(child), child]));
  return (item) => {
    if (roleOf(item, profile) !== 'key-result') return null;
    const criteria = criteriaOf(item.description, spellings, { ...home, namespacePath: item.namespacePath });
    const lookUp = ({ target }: Mention) =>
      target.kind === 'item' ? (known.get(referenceKey(target.reference)) ?? null) : null;
    const score = criteria && scoreOfCriteria(criteria, lookUp, profile);
    return score?.unknown === 0 ? score : null;
  };
}

/** The objective's own period; where it names none, the one its children agree on. */
function periodOfObjective(objective: Item, children: readonly Item[], profile: Profile): Period | null {
  const own = periodOfItem(objective, profile.fiscalYearStartMonth);
  if (own) return own.period;
  const theirs = children.map((child) => periodOfItem(child, profile.fiscalYearStartMonth)?.period ?? null);
  const [first] = theirs;
  return first && theirs.every((period) => period?.start === first.start && period.end === first.end) ? first : null;
}
