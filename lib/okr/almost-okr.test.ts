import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { almostOkr } from './almost-okr';
import { nativeProfile as profile } from './profiles/native';
import { roleOf } from './recognise';

const almost = (labels: string[], title = 'Backups can be trusted', typeName = 'Issue') =>
  almostOkr({ typeName, typeIcon: null, labels, title }, profile);

test.each(['okr-kr', 'okr: kr', 'OKR_KR', 'okr/kr', 'okrkr', 'okr:krs'])('%s is nearly okr:kr', (label) => {
  expect(almost(['bug', label])).toEqual({ kind: 'misspelt', label, meant: 'okr:kr' });
});

it('names both labels of an item that has one too many', () => {
  expect(almost(['okr::KR', 'okr:o'])).toEqual({ kind: 'two-roles', labels: ['okr:o', 'okr::KR'] });
});

it('misses the kind where only the label OKR stands there, but on an epic', () => {
  expect(almost(['okr'])).toEqual({ kind: 'no-kind', label: 'okr', prefixes: ['Objective', 'KR'] });
  expect(almost(['OKR'], 'Backups', 'Epic')).toBeNull();
});

it('says nothing of what is an OKR, nor of what has nothing of one', () => {
  for (const labels of [[], ['bug'], ['okr:kr'], ['okr::o', 'okr-o'], ['FY24-Q3'], ['::'], ['']]) {
    expect(almost(labels)).toBeNull();
  }
  expect(almost(['OKR'], 'KR 2: Backups')).toBeNull();
  expect(almost(['okr-kr'], 'Backups', 'Key Result')).toBeNull();
});

it('never calls an OKR almost one', () => {
  const labels = fc.array(fc.constantFrom('okr:o', 'OKR::KR', 'okr kr', 'OKR', 'bug', 'okrs', '-'));
  fc.assert(
    fc.property(labels, fc.constantFrom('KR: a', 'Objective: b', 'c'), (some, title) => {
      const item = { typeName: 'Issue', typeIcon: null, labels: some, title };
      return roleOf(item, profile) === null || almostOkr(item, profile) === null;
    }),
  );
});
