import type { UpdateState } from '../cadence';
import { homeOf, type ReferenceHome } from '../initiatives/reference';
import type { Item, ObjectiveTree, Person } from '../item';
import { reportOnKeyResult } from '../key-result-report';
import type { Profile } from '../profile';
import { scoreOf } from '../reading';
import { reportOn } from '../report';
import type { Row } from '../rows';
import { byDue, mostDue } from './by-due';
import { asItem, asObjective, type DueEntry } from './due-entry';
import type { DueReading, LoneKeyResult } from './due-reading';

/** How items of one GitLab are looked at. */
export interface DueRules extends Pick<ReferenceHome, 'origin' | 'relativeRoot'> {
  /** The rules in force for an item where it stands. */
  profileFor: (item: Item) => Profile;
}

/** What stands under one objective, or under none; its own entry first where it is the reader's. */
interface Group {
  entries: DueEntry[];
  update: UpdateState;
  ended: boolean;
}

/**
 * Every open objective and key result of the reader, each once, by GitLab's own clock: objectives as due as their most
 * pressing key result, the most due first, right behind each its key results, the most due first. Those whose period
 * has ended come last. What was given up is left out, and so is a key result that is only a line of a description.
 */
export function dueList(reading: DueReading, rules: DueRules): DueEntry[] {
  const own = new Set(reading.objectives.map(({ objective }) => objective.id));
  const groups = [
    ...reading.objectives.flatMap((tree) => groupOf(tree, own, reading, rules) ?? []),
    ...loneGroups(reading, rules),
  ];
  groups.sort((a, b) => Number(a.ended) - Number(b.ended) || byDue(a.update, b.update));
  const seen = new Set<string>();
  return groups
    .flatMap(({ entries }) => entries)
    .filter(({ item: { id } }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
}

/** Null: the objective was given up. */
function groupOf(
  tree: ObjectiveTree,
  own: ReadonlySet<string>,
  { username, today }: DueReading,
  rules: DueRules,
): Group | null {
  const { objective } = tree;
  const profile = rules.profileFor(objective);
  if (scoreOf(objective, 'objective', profile).cancelled) return null;
  const { rows, shown, pace, structure } = reportOn(tree, profile, today, homeOf(objective, rules));
  const ended = pace?.state === 'ended';
  const common = { objective: asObjective(objective), ended };
  // An objective of the level below that is the reader's, too, has its own place.
  const below = rows.filter(isListed).flatMap((row): DueEntry[] => {
    const { item, update, member } = row;
    if (!member.role || own.has(item.id)) return [];
    return [
      {
        ...common,
        item: asItem(item),
        role: member.role,
        update,
        score: scoreIn(row),
        health: item.health,
        mine: isOf(item.owners, username),
      },
    ];
  });
  const asked = rows.filter((row) => isListed(row) && row.member.role !== null).map(({ update }) => update);
  const update = mostDue(asked) ?? { ...NOTHING_ASKED, state: tree.complete ? 'not-expected' : 'unknown' };
  const head: DueEntry = {
    ...common,
    item: asItem(objective),
    role: 'objective',
    update,
    score: tree.complete && !structure.members.some(({ isUnread }) => isUnread) ? shown : null,
    health: objective.health,
    mine: isOf(objective.owners, username),
  };
  return { entries: [head, ...sorted(below)], update, ended };
}

/** By objective; those without one stand together. */
function loneGroups({ keyResults, today }: DueReading, rules: DueRules): Group[] {
  const groups = new Map<string, DueEntry[]>();
  for (const lone of keyResults) {
    const entry = entryOf(lone, today, rules);
    if (!entry) continue;
    const key = `${entry.objective?.id} ${entry.ended}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const update = mostDue(entries.map((entry) => entry.update));
    return update ? { entries: sorted(entries), update, ended: entries.every(({ ended }) => ended) } : [];
  });
}

/** Null: it was given up. */
function entryOf({ item, objective, ...told }: LoneKeyResult, today: Date, rules: DueRules): DueEntry | null {
  const home = homeOf(item, rules);
  const beside = { ...told, objectiveLabels: objective?.labels };
  const report = reportOnKeyResult(item, rules.profileFor(item), today, home, beside);
  if (report.score.cancelled) return null;
  return {
    item: asItem(item),
    role: 'key-result',
    objective: objective && asObjective(objective),
    update: report.update,
    score: report.score.reading?.percent ?? null,
    health: item.health,
    mine: true,
    ended: report.pace?.state === 'ended',
  };
}

const NOTHING_ASKED: UpdateState = { state: 'not-expected', since: null, dueDay: null, isToday: false, weeksLate: 0 };

function isListed({ item, member, leftOut }: Row): boolean {
  return item.state === 'open' && !member.isWritten && leftOut?.reason !== 'cancelled';
}

function scoreIn({ term, leftOut }: Row): number | null {
  return (term ?? leftOut)?.score?.reading?.percent ?? null;
}

function sorted(entries: readonly DueEntry[]): DueEntry[] {
  return entries.toSorted((a, b) => byDue(a.update, b.update));
}

function isOf(owners: readonly Person[], username: string | null): boolean {
  return owners.some((owner) => owner.username === username);
}
