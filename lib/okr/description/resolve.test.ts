import { expect, test } from 'vitest';
import { merge } from './merge';
import { resolve } from './resolve';

const BASE = '# A\n\na\n\n# B\n\nb\n\n# C\n\nc';
const MINE = '# A\n\nmine\n\n# B\n\nb\n\n# C\n\nmy c';
const THEIRS = '# A\n\ntheirs\n\n# B\n\ntheir b\n\n# C\n\nc';

const conflictsOf = (base: string, mine: string, theirs: string) => {
  const merged = merge(base, mine, theirs);
  return merged.ok ? [] : merged.conflicts;
};

test('the section both changed is mine or theirs, all others are merged', () => {
  const conflicts = conflictsOf(BASE, MINE, THEIRS);
  expect(conflicts).toHaveLength(1);
  expect(resolve(BASE, MINE, THEIRS, conflicts, 'mine')).toBe('# A\n\nmine\n\n# B\n\ntheir b\n\n# C\n\nmy c');
  expect(resolve(BASE, MINE, THEIRS, conflicts, 'theirs')).toBe('# A\n\ntheirs\n\n# B\n\ntheir b\n\n# C\n\nmy c');
});

test('a section that one removed is not guessed at', () => {
  const theirs = '# B\n\nb\n\n# C\n\nc';
  const conflicts = conflictsOf(BASE, MINE, theirs);
  expect(conflicts).toHaveLength(1);
  expect(resolve(BASE, MINE, theirs, conflicts, 'mine')).toBeNull();
});
