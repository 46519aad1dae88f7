import { type Builder, progressAt, rolledUp } from './builder';
import { places } from './places';

/** Objectives early in their quarter: one of five key results scored, none of three, no key result at all. */
export function partlyScored(builder: Builder): void {
  const updated = '2023-10-18T09:00:00Z';
  const first = addObjective(builder, places.partlyScored.iid, 'Make incident reviews useful to their readers', [
    'Reviews published within five working days',
    'Every review names one action with an owner',
    'Half of the actions are done within the quarter',
    'Readers rate the reviews 4 of 5 or better',
    'Reviews of the last year are searchable',
  ]);
  Object.assign(first.keyResults[0] ?? {}, { progress: progressAt(80, updated), updatedAt: updated });
  first.objective.progress = rolledUp(16, updated);

  addObjective(builder, places.notScored.iid, 'Retire the old deployment pipeline', [
    'All services deploy through the new pipeline',
    'The old runners are switched off',
    'The runbooks name the new pipeline only',
  ]);
}

/** An objective nobody has filled in yet. */
export function emptyObjective(builder: Builder): void {
  addObjective(builder, places.empty.iid, 'Shape the plan for next year', []);
}

/** A key result assigned to a guest: GitLab lets them edit its text and drops their progress without a word. */
export function guestsKeyResult({ item }: Builder): void {
  const { path, iid } = places.guestsOwn;
  item({
    namespace: path,
    iid,
    type: 'Key Result',
    title: 'Onboarding takes three days instead of five',
    author: 'kr-author',
    assignees: ['kr-author'],
    labels: ['OKR'],
    progress: progressAt(40, '2023-10-18T09:00:00Z'),
  });
}

function addObjective({ item }: Builder, iid: number, title: string, keyResults: string[]) {
  const namespace = places.partlyScored.path;
  const objective = item({ namespace, iid, type: 'Objective', title, labels: ['OKR'], milestone: 2 });
  return {
    objective,
    keyResults: keyResults.map((text, index) =>
      item({
        namespace,
        iid: iid + 1 + index,
        type: 'Key Result',
        title: text,
        parent: objective.id,
        labels: ['OKR'],
        startDate: '2023-08-01',
        dueDate: '2023-10-31',
      }),
    ),
  };
}
