import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../description/edit';
import { OFTEN, PATIENCE } from '../description/markdown.fixture';
import type { Role } from '../recognise';
import { allChecks } from './all';
import type { Finding } from './check';
import { keyOf } from './dismissed';
import { checkInput } from './given.fixture';
import { input, rules, text } from './hostile.fixture';
import { runChecks } from './run';

it('no input makes a check throw, and each fix is a change of the description that can be made', {
  timeout: PATIENCE,
}, () => {
  fc.assert(
    fc.property(input, (any) => {
      const findings: Finding[] = runChecks(any);
      expect(findings.every(({ check }) => allChecks.some(({ id }) => id === check))).toBe(true);
      for (const { fix } of findings) {
        if (fix?.kind === 'edits') expect(applyEdits(any.item.description, fix.edits() ?? []).ok).toBe(true);
      }
    }),
    OFTEN,
  );
});

it('a check finds each matter once', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(text, fc.constantFrom<Role>('objective', 'key-result'), rules, (description, role, profile) => {
      const keys = runChecks(checkInput(role, { profile, item: { description } })).map(keyOf);
      expect(keys).toEqual([...new Set(keys)]);
    }),
    OFTEN,
  );
});
