import type { Builder } from './builder';
import { epicTable, form2023 } from './forms';
import type { InfraEpics } from './infra-epics';
import { addOkr, type NewKeyResult } from './okrs';
import { type Place, places } from './places';

const GOOD = ['The trial in September showed the gaps early.', 'Two teams shared one on-call rota.'];
const BAD = ['The budget was settled six weeks late.', 'Nobody owned the documentation.'];
const TRY = ['Settle the budget before the quarter starts.', 'Name an owner for the documentation.'];

const CONTEXT = '### Context\n\nThe quarter’s work on what happens when a whole region is gone.';
const REST = `### Linked Epics

${epicTable([['One pipeline for every service', 'demo/infra&1']])}

### Scoring Criteria

The mean of the key results; all of them count the same.`;
const FORM = `${CONTEXT}\n\n${REST}`;

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function retro({ title = 'Retro', good = bullets(GOOD), bad = bullets(BAD), next = bullets(TRY) } = {}): string {
  return `### ${title}\n\n#### Good\n\n${good}\n\n#### Bad\n\n${bad}\n\n#### Try\n\n${next}`;
}

/** Objectives a week before the quarter's end: retros in every state, and one objective that can be closed. */
export function retros(builder: Builder, { healthy }: InfraEpics): void {
  const add = (place: Place, title: string, description: string, keyResults: NewKeyResult[] = TWO) => {
    builder.link(addOkr(builder, place, { title, description, keyResults }).objective, healthy);
  };
  const incomplete = retro({
    good: bullets(GOOD.slice(0, 1)),
    bad: "<2-3 bullet points summarising what didn't go well during this OKR>",
  });
  add(places.retroIncomplete, 'A region can fail on a Tuesday', `${incomplete}\n\n${FORM}`);
  add(places.retroComplete, 'A region can fail on a Wednesday', `${retro()}\n\n${FORM}`);
  add(
    places.retroAtEnd,
    'A region can fail on a Thursday',
    `${FORM}\n\n---\n\n${retro({ title: 'Retrospective', good: bullets([...GOOD, 'The drill was fun.']) })}`,
  );
  add(places.retroMisplaced, 'A region can fail on a Friday', `${CONTEXT}\n\n${retro()}\n\n${REST}`);
  const five = bullets([...GOOD, 'The drill was fun.', 'Support was told in time.', 'Costs stayed within the plan.']);
  add(places.retroTooLong, 'A region can fail at the weekend', `${retro({ good: five })}\n\n${FORM}`);
  add(places.readyToClose, 'Recovery is a routine', `${retro()}\n\n${FORM}`, FIVE);
}

const TWO: NewKeyResult[] = [
  { title: 'The drill ends within two hours', score: 85 },
  { title: 'No data of more than ten minutes is lost', score: 70 },
];

/** Described as differently as key results are: nothing, prose, a form, a score to be replaced in its place. */
const FIVE: NewKeyResult[] = [
  { title: 'Every store has been restored once', score: 100 },
  {
    title: 'The runbook fits on two pages',
    score: 90,
    description: 'Two pages, with the numbers to call on the first.',
  },
  {
    title: 'Four drills are held',
    score: 75,
    description: 'Score => 75%\n\n### Context\n\nOne drill a month, and one without notice.',
  },
  {
    title: 'Customers are told within fifteen minutes',
    score: 60,
    description: form2023({
      context: 'The first message matters more than the best one.',
      epics: epicTable([['One pipeline for every service', 'demo/infra&1']]),
      criteria: '- [x] Templates are written\n- [ ] The page updates itself',
    }),
  },
  {
    title: 'A second team can lead a recovery',
    score: 25,
    description: '### Context\n\nToday it takes the one team that built it.',
  },
];
