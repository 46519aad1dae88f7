import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';
import { type Ran, run } from './run';

/** What came of a step. The output is shown only when something failed, unless the step has something to tell. */
export interface Outcome {
  passed: number;
  failed: number;
  output: string;
  /** A few words for the step's line when all is well. */
  note?: string;
}

export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

/** Steps that are not in each other's way, run at once: they count as one. */
export function atOnce(...steps: Step[]): Step {
  return {
    name: steps.map(({ name }) => name).join(', '),
    async run() {
      const outcomes = await Promise.all(steps.map(outcomeOf));
      const sum = (part: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[part], 0);
      return {
        passed: sum('passed'),
        failed: sum('failed'),
        output: outcomes.flatMap(({ failed, output }) => (failed > 0 ? output : [])).join('\n'),
        note: outcomes.flatMap(({ note }) => note ?? []).join(', '),
      };
    },
  };
}

function outcomeOf(step: Step): Promise<Outcome> {
  return step.run().catch((error: Error) => ({ passed: 0, failed: 1, output: error.message }));
}

/** Commands that must all end well; the step counts as one. Stops at the first that does not. */
export function commands(name: string, ...lines: string[]): Step {
  return {
    name,
    async run() {
      let output = '';
      for (const line of lines) {
        const [tool = '', ...args] = line.split(' ');
        const ran = await run(tool, args);
        output += ran.output;
        if (ran.status !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output };
    },
  };
}

/** A run of vitest; every test counts. */
export function tests(name: string, line: string, environment: Record<string, string> = {}): Step {
  return {
    name,
    async run() {
      const folder = join(ROOT, 'test-results');
      mkdirSync(folder, { recursive: true });
      const report = join(folder, `${name.toLowerCase().replace(/\W+/g, '-')}.json`);
      rmSync(report, { force: true });
      const args = ['run', ...line.split(' ').filter(Boolean), '--reporter=default', '--reporter=json'];
      const ran = await run('vitest', [...args, `--outputFile.json=${report}`], environment);
      return { ...count(ran, report), output: ran.output };
    },
  };
}

function count({ status }: Ran, report: string): { passed: number; failed: number; note?: string } {
  const { passed, failed } = read(report);
  // Vitest also fails for a file that cannot be read, an error outside any test, or for having found no test.
  const silent = status !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + silent, note: `${passed} tests` };
}

function read(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * Runs the steps one after another, a line each, and prints the total as its last line, `N passed, N failed`.
 *
 * @returns whether all is well.
 */
export async function runSteps(steps: Step[]): Promise<boolean> {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const began = performance.now();
    const outcome = await outcomeOf(step);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const mark = outcome.failed === 0 ? '✓' : '✗';
    const note = outcome.note ? ` (${outcome.note})` : '';
    console.log(`${mark} ${step.name}${note}  ${seconds} s`);
    if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}
