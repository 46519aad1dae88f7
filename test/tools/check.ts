/** `npm test`, with `--wide` what is besides, with `--all` both and every journey on each front end: a line a step. */

import { FRONT_ENDS, frontEndName, NEWEST } from '../gitlab/pages/front-end';
import { isAsked } from './apt';
import { browsers } from './browsers';
import { lintExtension } from './lint-extension';
import { atOnce, commands, runSteps, type Step, tests } from './steps';

const E2E = '-c vitest.e2e.config.ts';

/** Somebody who is asked is asked at once; elsewhere they are installed while something runs that needs none. */
const [first, meanwhile] = isAsked ? [[browsers], []] : [[], [browsers]];

const steps = [
  ...first,
  atOnce(commands('Format and lint', 'biome check .'), commands('Types', 'wxt prepare', 'tsc --noEmit')),
  commands('Build for Chromium and Firefox', 'wxt build', 'wxt build -b firefox --mv3'),
  atOnce(tests('Unit tests', ''), lintExtension, ...meanwhile),
  tests('Budgets, manifest and listing', `${E2E} test/budget test/manifest test/store`),
  tests('Journeys in Chromium', `${E2E} test/e2e --exclude test/e2e/firefox/** --exclude test/e2e/wide/**`),
  tests('A sample on front end 18-vue3', `${E2E} test/e2e/journeys test/e2e/editing`, { FRONT_END: '18-vue3' }),
  tests('Smoke in Firefox', `${E2E} test/e2e/firefox/smoke`),
];

/** Ten times the default of 100 runs a property. */
const FUZZ_RUNS = '1000';

/** The journeys that tell most of how a page's front end is met. */
const MAIN_JOURNEYS = ['journeys', 'editing', 'wide/templates', 'check-in', 'epic-panel', 'update']
  .map((file) => `test/e2e/${file}.test.ts`)
  .join(' ');

/** What tests no page, or brings pages of its own. */
const ON_ANY_FRONT_END = ['appearance', 'pictures', 'pictures-store', 'soak', 'zips', 'editions', 'weather']
  .map((file) => `--exclude test/e2e/wide/${file}.test.ts`)
  .join(' ');
const EVERY_JOURNEY = `test/e2e --exclude test/e2e/firefox/** ${ON_ANY_FRONT_END}`;

/** All but the newest, on which everything is tested. */
const OTHER_FRONT_ENDS = FRONT_ENDS.map(frontEndName).filter((name) => name !== frontEndName(NEWEST));

const wide = (journeys: string) => [
  tests('Property tests, 10 times the runs', 'lib', { FUZZ_RUNS }),
  commands('Zips for the stores', 'wxt zip', 'wxt zip -b firefox --mv3'),
  tests('Layouts, looks and rare weather', `${E2E} test/e2e/wide`),
  ...OTHER_FRONT_ENDS.map((name) =>
    tests(`Journeys on GitLab's front end ${name}`, `${E2E} ${journeys}`, { FRONT_END: name }),
  ),
  tests('Journeys in Firefox', `${E2E} test/e2e/firefox --exclude test/e2e/firefox/smoke*`),
];

const choices: Record<string, Step[]> = {
  '--wide': [browsers, ...wide(MAIN_JOURNEYS)],
  '--all': [...steps, ...wide(EVERY_JOURNEY)],
};
const [choice, ...more] = process.argv.slice(2);
const chosen = choice === undefined ? steps : choices[choice];
if (!chosen || more.length > 0) {
  console.error(`npm test knows no option ${[choice, ...more].join(' ')}. There are two: --wide and --all.`);
  process.exit(2);
}
process.exitCode = (await runSteps(chosen)) ? 0 : 1;
