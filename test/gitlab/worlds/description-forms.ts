import type { Builder } from './builder';
import { epicTable, form2023, keyResult2025, objective2025 } from './forms';
import { HOSTILE_MARKDOWN, hugeDescription, UNCLOSED_COMMENT, UNCLOSED_FENCE } from './hard-descriptions';
import type { InfraEpics } from './infra-epics';
import { addOkr, type NewKeyResult } from './okrs';
import { type Place, places } from './places';

const EPICS = epicTable([['One pipeline for every service', 'demo/infra&1']]);

const OTHER_SPELLING = `## Linked epics & issues:

- demo/infra&1

## Notes

Kick-off on 2 August, minutes in the team’s folder.`;

/** As an import leaves it: GitLab itself stores no CR. */
const CARRIAGE_RETURNS = `### Context

Restores are tested on paper only.

### Scoring Criteria

* Restores of both stores, each counts the same.
`.replaceAll('\n', '\r\n');

const SETEXT = `Context
=======

Each team writes its own checklist, and no two agree.

Linked Epics
------------

${EPICS}`;

const OUT_OF_ORDER = `### Scoring Criteria

The mean of the key results.

### Linked Epics

${EPICS}

### Context

Written last, when we knew what we wanted.`;

/** The template of 2023 as somebody leaves it who was called away. */
const PLACEHOLDERS_LEFT = `### Context

<context about the Objective and the problem it is trying to solve>

### Linked Epics

| Epic Title | Epic Link |
| ---------- | --------- |
| <title>    | <link>    |

### Scoring Criteria`;

/** Descriptions as people leave them: empty, complete, and most things in between. */
export function descriptionForms(builder: Builder, { healthy }: InfraEpics): void {
  const add = (place: Place, title: string, description: string, keyResults: NewKeyResult[] = twoOf(title)) => {
    const { objective } = addOkr(builder, place, { title, description, keyResults });
    if (description.includes('demo/infra&1')) builder.link(objective, healthy);
  };
  add(places.emptyDescription, 'Plan the move to the new data centre', '', [
    { title: 'The inventory lists every machine', score: 60 },
    { title: 'Two services have moved as a trial', score: 50 },
    { title: 'The date | the order | the people are agreed', score: 10 },
  ]);
  add(places.otherSpelling, 'Alerts lead to the cause', OTHER_SPELLING);
  add(places.carriageReturns, 'Backups restore without surprises', CARRIAGE_RETURNS);
  add(places.setextHeadings, 'Launches follow one checklist', SETEXT);
  add(
    places.complete2023,
    'Incident reviews change what we do',
    form2023({
      context: 'Reviews are written with care and read by few; their actions are the first to be put off.',
      epics: EPICS,
      criteria: '| Key Result | Weight |\n| --- | --- |\n| #142 | 60% |\n| #143 | 40% |',
    }),
  );
  add(
    places.complete2025,
    'Capacity is planned a quarter ahead',
    objective2025({
      context: 'Twice this year a purchase came after the need for it.',
      epics: '1. demo/infra&1',
    }),
    [
      {
        title: 'Forecasts for the ten largest services are within a tenth',
        score: 50,
        description: keyResult2025({
          context: 'A forecast that is off by half is no forecast.',
          criteria: '1. demo/infra/tracker#1 (50%)\n2. demo/infra/tracker#4 (50%)',
        }),
      },
    ],
  );
  add(places.outOfOrder, 'Dependencies are upgraded every month', OUT_OF_ORDER);
  add(places.placeholdersLeft, 'Secrets are rotated without a person', PLACEHOLDERS_LEFT);
  add(places.hugeDescription, 'Everything anybody ever noted about caching', hugeDescription());
  add(places.unclosedFence, 'Configuration is tried before it is applied', UNCLOSED_FENCE);
  add(places.unclosedComment, 'Logs are kept as long as they are useful', UNCLOSED_COMMENT);
  add(places.hostileDescription, 'Tables survive what people paste into them', HOSTILE_MARKDOWN);
}

/** Most of these are looked at for their text alone; two scored key results make them objectives like any other. */
function twoOf(title: string): NewKeyResult[] {
  return [
    { title: `First half: ${title}`, score: 70 },
    { title: `Second half: ${title}`, score: 40 },
  ];
}
