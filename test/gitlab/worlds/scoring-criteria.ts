import type { Builder } from './builder';
import { epicTable, form2023, keyResult2025, objective2025 } from './forms';
import { type InfraEpics, TRACKER } from './infra-epics';
import { addOkr } from './okrs';
import { type Place, places } from './places';

const EPICS = epicTable([['One pipeline for every service', 'demo/infra&1']]);

/** Objectives whose scoring criteria weigh their key results, and a key result with criteria of its own. */
export function scoringCriteria(builder: Builder, { healthy }: InfraEpics): void {
  const table = addOkr(builder, places.weightedTable, {
    title: 'Deploys are quick and dull',
    description: `Score => 59%\n\n${form2023({
      context: 'A deploy should be over before the coffee is, and nobody should have to watch it.',
      epics: EPICS,
      criteria: criteriaTable(places.weightedTable, ['50%', '30%', '20%']),
    })}`,
    keyResults: [
      { title: 'Half of all deploys finish within ten minutes', score: 90 },
      { title: 'Nine of ten rollbacks need no person', score: 40 },
      { title: 'Freeze weeks fall from four to two', score: 10 },
    ],
  });
  const incomplete = addOkr(builder, places.weightsIncomplete, {
    title: 'On-call weeks are calm',
    description: form2023({
      context: 'People on call sleep through, and what wakes them is worth it.',
      epics: EPICS,
      criteria: criteriaTable(places.weightsIncomplete, ['50%', '50%']),
    }),
    keyResults: [
      { title: 'Pages at night fall from twelve to four a week', score: 80 },
      { title: 'Every alert names its runbook', score: 60 },
      { title: 'Handovers take five minutes', score: 10 },
    ],
  });
  const thirds = addOkr(builder, places.equalWeights, {
    title: 'Teams find their own numbers',
    description: form2023({
      context: 'A team should not need an expert to see how its service does.',
      epics: EPICS,
      criteria: criteriaTable(places.equalWeights, ['33%', '33%', '33%']),
    }),
    keyResults: [
      { title: 'Dashboards load within three seconds', score: 30 },
      { title: 'Each service has an error budget of its own', score: 60 },
      { title: 'The guide answers nine of ten questions', score: 95 },
    ],
  });
  const list = addWeightedList(builder);
  const own = addOwnCriteria(builder);
  for (const { objective } of [table, incomplete, thirds, list, own]) builder.link(objective, healthy);
}

/** The key results that follow an objective, by reference, with a weight each; there may be fewer weights than those. */
function criteriaTable({ iid }: Place, weights: string[]): string {
  const rows = weights.map((weight, index) => `| #${iid + 1 + index} | ${weight} |`);
  return ['| Key Result | Weight |', '| --- | --- |', ...rows].join('\n');
}

function addWeightedList(builder: Builder) {
  const { path, iid } = places.weightedList;
  const titles = [
    'A new service is live within a day',
    'Templates cover the five usual kinds of service',
    'The old scaffolding is deleted',
    'Every new team has had a tour',
  ];
  const items = titles.map((title, index) => {
    const weight = [50, 25, 25, 0][index];
    return `${index + 1}. [${title}](/${path}/-/work_items/${iid + 1 + index}) (${weight}%)`;
  });
  const scores = [95, 60, 30, 20];
  return addOkr(builder, places.weightedList, {
    title: 'New services start on the right foot',
    description: `${objective2025({
      context: 'The first day of a service decides how much trouble its first year is.',
      epics: '1. [One pipeline for every service](/groups/demo/infra/-/epics/1)',
    })}\n\n### Scoring Criteria\n\n${items.join('\n')}`,
    keyResults: titles.map((title, index) => ({ title, score: scores[index] ?? null })),
  });
}

function addOwnCriteria(builder: Builder) {
  const moved = builder.item({
    namespace: TRACKER,
    type: 'Issue',
    title: 'Move the nightly jobs',
    state: 'closed',
    closedAt: '2023-10-18T12:00:00Z',
  });
  const moving = builder.item({ namespace: TRACKER, type: 'Issue', title: 'Move the release jobs' });
  return addOkr(
    builder,
    { path: places.ownCriteria.path, iid: places.ownCriteria.iid - 1 },
    {
      title: 'Background jobs never wait for each other',
      description: objective2025({
        context: 'One slow job must not hold up the others.',
        epics: '1. demo/infra&1',
      }),
      keyResults: [
        {
          title: 'Nightly and release jobs have queues of their own',
          score: 75,
          description: keyResult2025({
            context: 'Separate queues are what lets a slow job be slow alone.',
            criteria: `1. [x] The inventory of all jobs is written (10%)
2. ${TRACKER}#${moved.iid} (30%)
3. ${TRACKER}#${moving.iid} (40%)
4. Jobs wait less than two seconds (20%) => 50%`,
          }),
        },
        // No weights: both criteria count the same, and they give what is recorded.
        {
          title: 'Every job says who owns it',
          score: 50,
          description: keyResult2025({
            context: 'A job without an owner is found at three in the morning.',
            criteria: '- [x] The field is there\n- [ ] A pipeline refuses jobs without it',
          }),
        },
      ],
    },
  );
}
