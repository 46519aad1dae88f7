import type { Builder } from './builder';
import { epicTable, form2023 } from './forms';
import type { InfraEpics } from './infra-epics';
import { addOkr } from './okrs';
import { places } from './places';

const EQUAL = 'The mean of the key results; all of them count the same.';

/** Objectives tied to epics in every way that something can be wrong about, and in none. */
export function linkedEpics(builder: Builder, epics: InfraEpics): void {
  everythingWrong(builder, epics);
  allInOrder(builder, epics);
  addOkr(builder, places.noLinkedEpic, {
    title: 'Documentation is where people look for it',
    description: form2023({
      context: 'Half of the questions in chat are answered in a place nobody finds.',
      epics: 'None yet.',
      criteria: EQUAL,
    }),
    keyResults: [
      { title: 'One entry page leads to all guides', score: 70 },
      { title: 'Search finds each guide by its title', score: 50 },
    ],
  });
  ownersSide(builder, epics);
}

function everythingWrong(builder: Builder, epics: InfraEpics): void {
  const { objective, keyResults } = addOkr(builder, places.linkedEpics, {
    title: 'Releases reach every region on the same day',
    health: 'onTrack',
    description: form2023({
      context: 'A customer in one region should not wait a week for what another one has.',
      epics: epicTable([
        ['One pipeline for every service', 'demo/infra&1'],
        ['Base images are half as large', 'demo/infra&3'],
        ['The job queue has a cluster of its own', 'demo/infra&4'],
        ['Freezes are announced in one place', 'demo/infra&5'],
        ['Certificates renew themselves', 'demo/infra&6'],
        ['A second region for the registry', 'demo/infra&7'],
        ['Deploys are started from chat', 'demo/infra&8'],
        ['Regions report their own health', 'demo/infra&404'],
        ['Keys of the signing service', 'demo/secret&1'],
        ['The hosting provider’s upgrade plan', 'https://plans.example.com/regions/12'],
        ['Runbooks in one place', '<link>'],
      ]),
      criteria: EQUAL,
    }),
    keyResults: [
      {
        title: 'All regions run the same version within a day',
        score: 85,
        health: 'onTrack',
        description: form2023({
          context: 'The gap between the first and the last region.',
          epics: epicTable([['Runners start within ten seconds', 'demo/infra&11']]),
          criteria: 'The share of releases that made it.',
        }),
      },
      {
        title: 'Nobody is surprised by a freeze',
        score: 60,
        health: 'onTrack',
        description: form2023({
          context: 'Freezes were announced in five places, and missed in all of them.',
          epics: epicTable([['Freezes are announced in one place', 'demo/infra&5']]),
          criteria: 'Answers to the question after each freeze.',
        }),
      },
      {
        title: 'A bad release is stopped before the second region',
        score: 100,
        health: 'onTrack',
        description: form2023({
          context: 'The first region is the canary of the others.',
          epics: epicTable([
            ['Canary checks for stateless services', 'demo/infra&9'],
            ['Canary checks for stateful services', 'demo/infra&10'],
          ]),
          criteria: 'Every bad release of the quarter was stopped.',
        }),
      },
    ],
  });
  const { healthy, onlyLinked, statusLate, closed, atRisk, blocked, cancelled, secretLinked } = epics;
  for (const epic of [healthy, onlyLinked, statusLate, closed, atRisk, blocked, cancelled, secretLinked]) {
    builder.link(objective, epic);
  }
  const [versions, freezes, canary] = keyResults;
  if (versions) builder.link(versions, epics.undatedStatus);
  if (freezes) builder.link(freezes, closed);
  if (canary) {
    builder.link(canary, epics.dueInQuarter);
    builder.link(canary, epics.dueLater);
  }
}

function allInOrder(builder: Builder, { healthy, undatedStatus, withoutStatus }: InfraEpics): void {
  const { objective } = addOkr(builder, places.epicsInOrder, {
    title: 'Builds are ready when people are',
    health: 'onTrack',
    description: form2023({
      context: 'Waiting for a build is the most common complaint of the last survey.',
      epics: epicTable([
        ['One pipeline for every service', 'demo/infra&1'],
        ['Runners start within ten seconds', 'demo/infra&11'],
        ['Old feature switches are gone', 'demo/infra&12'],
      ]),
      criteria: EQUAL,
    }),
    keyResults: [
      { title: 'Nine of ten builds start within ten seconds', score: 80, health: 'onTrack' },
      { title: 'The slowest build takes half an hour', score: 55, health: 'onTrack' },
    ],
  });
  for (const epic of [healthy, undatedStatus, withoutStatus]) builder.link(objective, epic);
}

/** An epic from its owner's side: a key result names it, the objective above is linked with it. */
function ownersSide(builder: Builder, { epicSide }: InfraEpics): void {
  const { objective } = addOkr(
    builder,
    { path: places.linkedEpics.path, iid: 81 },
    {
      title: 'Every team knows what its services cost',
      health: 'needsAttention',
      description: form2023({
        context: 'Costs are talked about once a year, and then all at once.',
        epics: epicTable([['Costs are shown for each service', 'demo/infra&21']]),
        criteria: EQUAL,
      }),
      keyResults: [
        {
          title: 'Each service’s costs are one click away',
          score: 40,
          health: 'atRisk',
          description: form2023({
            context: 'Today the report is a spreadsheet that one person can read.',
            epics: epicTable([['Costs are shown for each service', 'demo/infra&21']]),
            criteria: 'The share of services with a page of their own.',
          }),
        },
        { title: 'Teams review their costs each month', score: 65 },
      ],
    },
  );
  builder.link(objective, epicSide);
}
