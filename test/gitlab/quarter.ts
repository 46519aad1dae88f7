import { addNote, progressNote } from './notes';
import { AUTOMATION_BOT, nativeRollUp } from './roll-up';
import type { WorldItem } from './world';
import { type Builder, progressAt, rolledUp } from './worlds/builder';

/** A key result as the department's page has it, with a sentence on the work. */
export interface KeyResultFacts {
  iid: number;
  title: string;
  /** Percent, as recorded; may exceed 100. */
  score: number;
  health?: WorldItem['health'];
  /** The day of its last update, where it is not the quarter's usual one. */
  updated?: string;
  context: string;
}

export interface EpicFacts {
  /** In the infrastructure group. */
  iid: number;
  title: string;
  /** A sentence on how it goes. */
  status: string;
  /** The day of its last status, where it is not the quarter's usual one. */
  statusDay?: string;
  /** The description names it, but nobody linked it in GitLab. */
  notLinked?: true;
}

export interface ObjectiveFacts {
  iid: number;
  title: string;
  /** Percent, as recorded by hand on the page. */
  score: number;
  context: string;
  /** The epic that delivers it. */
  epic: EpicFacts;
  keyResults: KeyResultFacts[];
}

/** One quarter. Days are calendar days, instants are UTC. */
export interface QuarterFacts {
  milestone: number;
  startDate: string;
  dueDate: string;
  /** The day key results were last updated, unless they say otherwise. */
  updated: string;
  /** When the objectives were scored: after the last update of any key result. */
  scoredAt: string;
  closedAt: string | null;
  objectives: ObjectiveFacts[];
}

export const QUARTER_LABELS = ['OKR', 'division::Engineering', 'Department::Infrastructure & Quality'];

const NAMESPACE = 'gitlab-com/gitlab-OKRs';
const EPIC_GROUP = 'gitlab-com/gl-infra';
const OWNERS = ['kr-owner', 'platforms-manager'];

/** Adds a quarter's objectives, their key results and the epics they link to. */
export function addQuarter(builder: Builder, quarter: QuarterFacts): void {
  for (const facts of quarter.objectives) {
    const objective = addObjective(builder, quarter, facts);
    const keyResults = facts.keyResults.map((keyResult, index) =>
      addKeyResult(builder, quarter, objective, keyResult, index),
    );
    const updatedAt = keyResults.map((keyResult) => keyResult.updatedAt).reduce((a, b) => (a > b ? a : b));
    const percent = nativeRollUp(keyResults);
    objective.progress = rolledUp(percent, updatedAt);
    addProgressNote(builder, objective, percent, AUTOMATION_BOT, updatedAt);
  }
}

function addEpic({ item }: Builder, quarter: QuarterFacts, { iid, title, status, statusDay }: EpicFacts): WorldItem {
  const day = statusDay ?? quarter.updated;
  return item({
    namespace: EPIC_GROUP,
    iid,
    type: 'Epic',
    title,
    description: `### Status ${day}\n\n${status}`,
    ...lifeOf(quarter),
    updatedAt: quarter.closedAt ?? `${day}T10:00:00Z`,
    lastEditedAt: `${day}T10:00:00Z`,
    lastEditedBy: 'platforms-manager',
    startDate: quarter.startDate,
    dueDate: quarter.dueDate,
  });
}

function addObjective(builder: Builder, quarter: QuarterFacts, facts: ObjectiveFacts): WorldItem {
  const epic = addEpic(builder, quarter, facts.epic);
  const objective = builder.item({
    namespace: NAMESPACE,
    iid: facts.iid,
    type: 'Objective',
    title: facts.title,
    description: objectiveDescription(facts),
    ...lifeOf(quarter),
    updatedAt: quarter.closedAt ?? quarter.scoredAt,
    lastEditedAt: quarter.scoredAt,
    lastEditedBy: 'infra-lead',
    lockVersion: 6,
    labels: [...QUARTER_LABELS],
    assignees: ['infra-lead'],
    milestone: quarter.milestone,
  });
  if (!facts.epic.notLinked) builder.link(objective, epic);
  return objective;
}

function addKeyResult(
  builder: Builder,
  quarter: QuarterFacts,
  objective: WorldItem,
  facts: KeyResultFacts,
  index: number,
): WorldItem {
  const updatedAt = `${facts.updated ?? quarter.updated}T09:${String(5 + index * 7).padStart(2, '0')}:00Z`;
  const owner = OWNERS[index % OWNERS.length] ?? 'kr-owner';
  // GitLab cannot store more than 100, so the team writes the rest down.
  const percent = Math.min(100, facts.score);
  const surplus = facts.score > 100 ? `Score => ${facts.score}%\n\n` : '';
  const keyResult = builder.item({
    namespace: NAMESPACE,
    iid: facts.iid,
    type: 'Key Result',
    title: facts.title,
    description: `${surplus}### Context\n\n${facts.context}`,
    author: owner,
    ...lifeOf(quarter),
    updatedAt,
    lastEditedAt: updatedAt,
    lastEditedBy: owner,
    lockVersion: 4,
    labels: [...QUARTER_LABELS],
    assignees: [owner],
    health: facts.health ?? null,
    progress: progressAt(percent, updatedAt),
    startDate: quarter.startDate,
    dueDate: quarter.dueDate,
    parent: objective.id,
  });
  addHistory(builder, quarter, keyResult, percent, updatedAt);
  return keyResult;
}

/** The way to the recorded score: a third and two thirds of it in the weeks before. */
function addHistory(
  builder: Builder,
  quarter: QuarterFacts,
  item: WorldItem,
  percent: number,
  updatedAt: string,
): void {
  const start = Date.parse(`${quarter.startDate}T09:00:00Z`);
  const span = Date.parse(updatedAt) - start;
  for (const share of [1 / 3, 2 / 3, 1]) {
    const at = share === 1 ? updatedAt : new Date(start + span * share).toISOString().replace(/\.\d+Z$/, 'Z');
    addProgressNote(builder, item, Math.round(percent * share), item.author, at);
  }
}

function addProgressNote({ world }: Builder, item: WorldItem, percent: number, author: string, createdAt: string) {
  addNote(world, item, { body: progressNote(percent), author, createdAt, system: true, action: 'progress' });
}

function lifeOf({ startDate, closedAt }: QuarterFacts): Pick<WorldItem, 'createdAt' | 'closedAt' | 'state'> {
  return { createdAt: `${startDate}T08:00:00Z`, closedAt, state: closedAt ? 'closed' : 'opened' };
}

function objectiveDescription({ score, context, epic }: ObjectiveFacts): string {
  return `Score => ${score}%

### Context

${context}

### Linked Epics

| Epic Title | Epic Link |
| --- | --- |
| ${epic.title} | ${EPIC_GROUP}&${epic.iid} |

### Scoring Criteria

The mean of the key results; all of them count the same.`;
}
