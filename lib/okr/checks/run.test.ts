import { expect, it } from 'vitest';
import type { Check, Finding, FindingLevel } from './check';
import { dismissed, keyOf } from './dismissed';
import { checkInput } from './given.fixture';
import { runChecks } from './run';

const finding = (check: string, level: FindingLevel, subject = ''): Finding => ({
  check,
  subject,
  level,
  args: {},
  fix: null,
});

const check = (id: string, levels: FindingLevel[], given: Partial<Check> = {}): Check => ({
  id,
  roles: ['objective'],
  find: () => levels.map((level, at) => finding(id, level, String(at))),
  examples: { good: { role: 'objective', description: '' }, bad: { role: 'objective', description: '' } },
  ...given,
});

const run = (...checks: Check[]) => runChecks(checkInput('objective'), checks).map(keyOf);

it('lists what is loud first, then in the checks’ order', () => {
  expect(run(check('a', ['quiet', 'normal']), check('b', ['loud', 'normal']))).toEqual(['b 0', 'a 1', 'b 1', 'a 0']);
});

it('runs the role’s own checks, and those that are off only where the rules name them', () => {
  const off = check('off', ['quiet'], { offByDefault: true });
  expect(run(check('kr', ['loud'], { roles: ['key-result'] }), off)).toEqual([]);
  const input = checkInput('objective');
  expect(runChecks({ ...input, rules: { ...input.rules, alsoCheck: ['off'] } }, [off])).toHaveLength(1);
});

it('keeps what was dismissed apart, by check and subject', () => {
  const [one, other, third] = [finding('a', 'loud', 'x'), finding('a', 'loud', 'y'), finding('b', 'quiet', 'x')];
  expect(dismissed([one, other, third], ['a y', 'c z'])).toEqual({ shown: [one, third], dismissed: [other] });
});
