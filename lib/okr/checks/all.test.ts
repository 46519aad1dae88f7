import { describe, expect, it } from 'vitest';
import { allChecks } from './all';
import { keyOf } from './dismissed';
import { exampleInput } from './given.fixture';
import { runChecks } from './run';

describe.each(allChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('finds nothing in its good example', () => {
    expect(check.find(exampleInput(check, 'good'))).toEqual([]);
  });

  it('finds its bad example, under a key of its own', () => {
    const findings = check.find(exampleInput(check, 'bad'));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.check === id)).toBe(true);
    expect(new Set(findings.map(keyOf)).size).toBe(findings.length);
  });

  it('runs where it is asked for', () => {
    const input = exampleInput(check, 'bad');
    const isFound = (alsoCheck: string[]) =>
      runChecks({ ...input, rules: { ...input.rules, alsoCheck } }).some((finding) => finding.check === id);
    expect(isFound([id])).toBe(true);
    expect(isFound([])).toBe(!('offByDefault' in check));
  });
});
