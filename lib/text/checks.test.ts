import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../okr/checks/all';
import type { Finding } from '../okr/checks/check';
import { exampleInput } from '../okr/checks/given.fixture';
import { input } from '../okr/checks/hostile.fixture';
import { runChecks } from '../okr/checks/run';
import { checkText } from './checks';

const LONG = 'A title that never ends and says very little about what it is for 🎯 '.repeat(20);

/** The same finding with names as long as people write them, and many of them. */
function longest(finding: Finding): Finding {
  const args = Object.entries(finding.args).map(([name, value]) => {
    if (Array.isArray(value)) return [name, value.length > 0 ? Array.from({ length: 120 }, () => LONG) : value];
    return [name, ['label', 'title', 'line', 'one', 'other'].includes(name) ? LONG : value];
  });
  return { ...finding, args: Object.fromEntries(args) };
}

describe.each(allChecks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  const findings: Finding[] = check.find(exampleInput(check, 'bad'));

  it('says in one line what is wrong, and in sentences what to do', () => {
    for (const finding of [...findings, ...findings.map(longest)]) {
      const { title, sentence, help } = checkText(finding);
      expect(title).toMatch(/^[^\n]{5,70}$/u);
      for (const text of [sentence, help]) {
        expect(text).toMatch(/^[\p{Lu}“@][^\n]+\.$/u);
        expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|'|"/);
        expect(text.length).toBeLessThan(1200);
      }
    }
  });

  it('has a label where there is something to press, and only there', () => {
    for (const finding of findings) {
      expect(checkText({ ...finding, fix: null }).fixLabel).toBeNull();
      if (finding.fix) expect(checkText(finding).fixLabel).toMatch(/^\p{Lu}.*…$/u);
    }
  });
});

it('has words for any finding, and one line of 70 characters for each', () => {
  fc.assert(
    fc.property(input, (any) => {
      for (const finding of runChecks(any)) {
        const { title, sentence } = checkText(finding);
        expect(title).toMatch(/^[^\r\n]{5,70}$/u);
        expect(sentence).toMatch(/^[^\r\n]+\.$/u);
      }
    }),
  );
});
