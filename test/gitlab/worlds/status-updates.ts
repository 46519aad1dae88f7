import { addNote } from '../notes';
import type { WorldItem } from '../world';
import type { Builder } from './builder';
import { epicTable, form2023 } from './forms';
import type { InfraEpics } from './infra-epics';
import { addOkr } from './okrs';
import { places } from './places';

const FORM = form2023({
  context: 'What we hear from the people who use the platform should change what we build.',
  epics: epicTable([['One pipeline for every service', 'demo/infra&1']]),
  criteria: 'The mean of the key results; all of them count the same.',
});

/** Objectives by what people say of them: the weekly comment, and the health they set. */
export function statusUpdates(builder: Builder, { healthy }: InfraEpics): void {
  const lacking = addOkr(builder, places.updateLacksKeyResult, {
    title: 'Users of the platform are heard',
    description: FORM,
    keyResults: [
      { title: 'Thirty interviews are held', score: 80 },
      { title: 'Each interview leads to one issue', score: 45 },
      { title: 'The survey is answered by half of all teams', score: 20 },
    ],
  });
  const { path, iid } = places.updateLacksKeyResult;
  comment(builder, lacking.objective, '2023-10-18T13:00:00Z', [
    '**Status update 2023-10-18**',
    `- #${iid + 1}: 22 of 30 held.`,
    `- #${iid + 2}: nine issues so far.`,
    `- #${iid + 3}: the survey went out.`,
  ]);
  comment(builder, lacking.objective, '2023-10-25T10:00:00Z', [
    '**Status update 2023-10-25**',
    `- #${iid + 1}: 24 of 30 held.`,
    '- Each interview leads to one issue: eleven issues, three of them planned.',
  ]);
  comment(builder, lacking.objective, '2023-10-25T12:30:00Z', ['Thanks, that reads well.'], 'platforms-manager');

  const complete = addOkr(builder, places.updateComplete, {
    title: 'Feedback is answered within a week',
    description: FORM,
    keyResults: [
      { title: 'Every question gets an answer', score: 75 },
      { title: 'Answers are found by the next who asks', score: 50 },
      { title: 'No question waits longer than five days', score: 65 },
    ],
  });
  const first = places.updateComplete.iid + 1;
  comment(builder, complete.objective, '2023-10-25T10:30:00Z', [
    'Update of this week:',
    '',
    `1. #${first}: two open questions are left.`,
    `2. [The archive](/${path}/-/work_items/${first + 1}) has half of the answers.`,
    '3. No question waits longer than five days: four did, all in one team.',
  ]);

  const risk = addOkr(builder, places.onTrackWithRisk, {
    title: 'The platform speaks with one voice',
    health: 'onTrack',
    description: FORM,
    keyResults: [
      { title: 'One newsletter replaces five', score: 90, health: 'onTrack' },
      { title: 'Every change is announced two weeks ahead', score: 30, health: 'atRisk' },
    ],
  });
  for (const { objective } of [lacking, complete, risk]) builder.link(objective, healthy);
}

function comment({ world }: Builder, item: WorldItem, createdAt: string, lines: string[], author = 'infra-lead'): void {
  addNote(world, item, { body: lines.join('\n'), author, createdAt, system: false });
}
