/** `npm test` and, with `--all`, `npm run test:all`: everything that must hold, a line a step. */
import { lintExtension } from './lint-extension';
import { commands, runSteps, tests } from './steps';

const E2E = '-c vitest.e2e.config.ts';

const steps = [
  commands('Format and lint', 'biome check .'),
  commands('Types', 'wxt prepare', 'tsc --noEmit'),
  tests('Unit tests', ''),
  commands('Build for Chromium and Firefox', 'wxt build', 'wxt build -b firefox --mv3'),
  lintExtension,
  tests('Budgets, manifest and listing', `${E2E} test/budget test/manifest test/store`),
  tests('Journeys in Chromium', `${E2E} test/e2e --exclude test/e2e/firefox/** --exclude test/e2e/wide/**`),
  tests('Smoke in Firefox', `${E2E} test/e2e/firefox/smoke`),
];

/** Twenty times the default of 100 runs a property. */
const FUZZ_RUNS = '2000';

const wide = [
  tests('Property tests, 20 times the runs', 'lib', { FUZZ_RUNS }),
  commands('Zips for the stores', 'wxt zip', 'wxt zip -b firefox --mv3'),
  tests('Layouts, looks and rare weather', `${E2E} test/e2e/wide`),
  tests('Journeys in Firefox', `${E2E} test/e2e/firefox --exclude test/e2e/firefox/smoke*`),
];

const unknown = process.argv.slice(2).find((argument) => argument !== '--all');
if (unknown !== undefined) {
  console.error(`npm test knows no option ${unknown}. There is one: --all.`);
  process.exit(2);
}
const all = process.argv.includes('--all');
process.exitCode = (await runSteps(all ? [...steps, ...wide] : steps)) ? 0 : 1;
