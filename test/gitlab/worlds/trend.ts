import { addNote, progressNote } from '../notes';
import type { WorldItem } from '../world';
import { type Builder, NEVER_SET, progressAt } from './builder';
import { addOkr } from './okrs';
import { places } from './places';

/** A score from a day of 2023 on. */
type Step = [day: string, percent: number];

/** Key results whose moves over one and over four weeks differ. */
const SCORED: [title: string, steps: Step[]][] = [
  [
    'Half of the tables are archived',
    [
      ['08-09', 10],
      ['08-30', 25],
      ['09-20', 40],
      ['10-04', 50],
      ['10-17', 60],
      ['10-24', 64],
    ],
  ],
  [
    'Slow queries are known by name',
    [
      ['08-16', 15],
      ['09-13', 30],
    ],
  ],
  [
    'Upgrades need no downtime',
    [
      ['08-23', 30],
      ['09-20', 45],
      ['10-11', 70],
      ['10-24', 55],
    ],
  ],
  ['Replicas catch up within a minute', [['10-20', 20]]],
];

const IN_TITLE = 'Old schemas are gone';
const TITLES: Step[] = [
  ['09-06', 20],
  ['10-04', 50],
  ['10-24', 63],
];

/** An objective whose key results moved through the quarter, as GitLab's notes tell; one keeps its score in its title. */
export function trend(builder: Builder): void {
  builder.namespace(places.trend.path, 'Demo: trend');
  const last = (steps: Step[]) => steps.at(-1) ?? ['08-01', 0];
  const { keyResults } = addOkr(builder, places.trend, {
    title: 'The database stays out of the way',
    description: '### Context\n\nGrowth must be felt in the tables, not by those who query them.',
    keyResults: [
      ...SCORED.map(([title, steps]) => ({ title, score: last(steps)[1], updatedAt: instant(last(steps)[0]) })),
      { title: `${IN_TITLE} => ${last(TITLES)[1]}%`, score: null, updatedAt: instant(last(TITLES)[0]) },
    ],
  });
  SCORED.forEach(([, steps], index) => {
    const keyResult = keyResults[index];
    if (keyResult) tellProgress(builder, keyResult, steps);
  });
  const titled = keyResults.at(-1);
  if (titled) tellTitles(builder, titled, TITLES);
}

function tellProgress({ world }: Builder, item: WorldItem, steps: Step[]): void {
  for (const [day, percent] of steps) {
    item.progress = progressAt(percent, instant(day));
    tell(world, item, instant(day), 'progress', progressNote(percent));
  }
}

/** GitLab marks within a changed title what went and what came. */
function tellTitles({ world }: Builder, item: WorldItem, steps: Step[]): void {
  item.progress = { ...NEVER_SET };
  let before: number | null = null;
  for (const [day, percent] of steps) {
    const change =
      before === null
        ? `**${IN_TITLE}** to **${IN_TITLE}{+ => ${percent}%+}**`
        : `**${IN_TITLE} => {-${before}-}%** to **${IN_TITLE} => {+${percent}+}%**`;
    tell(world, item, instant(day), 'title', `changed title from ${change}`);
    before = percent;
  }
}

function tell(world: Builder['world'], item: WorldItem, createdAt: string, action: string, body: string): void {
  addNote(world, item, { body, author: item.author, createdAt, system: true, action });
}

const instant = (day: string) => `2023-${day}T09:00:00Z`;
