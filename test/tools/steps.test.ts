import { expect, test } from 'vitest';
import { atOnce, type Outcome, type Step } from './steps';

const step = (name: string, outcome: Partial<Outcome>): Step => ({
  name,
  run: async () => ({ passed: 0, failed: 0, output: `${name} said something.`, ...outcome }),
});

test('steps run at once count as one, and only what failed is told', async () => {
  const broken: Step = {
    name: 'Browsers',
    run: () => Promise.reject(new Error('No Firefox was found.')),
  };
  const all = atOnce(step('Units', { passed: 3, note: '3 tests' }), step('Lint', { passed: 1, failed: 2 }), broken);
  expect(all.name).toBe('Units, Lint, Browsers');
  expect(await all.run()).toEqual({
    passed: 4,
    failed: 3,
    output: 'Lint said something.\nNo Firefox was found.',
    note: '3 tests',
  });
});
