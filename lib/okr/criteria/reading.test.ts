import { describe, expect, it, vi } from 'vitest';
import { home, keyResult } from '../item.fixture';
import { nativeProfile as profile } from '../profiles/native';
import { type Reading, scoreOf } from '../reading';
import { withCriteria } from './reading';

const item = (body: string, given: Parameters<typeof keyResult>[0] = {}) =>
  keyResult({ description: `### Scoring Criteria\n\n${body}\n`, ...given });
const nothing = () => null;
const read = (...[of, elsewhere = [], rules = profile]: [ReturnType<typeof item>, Reading[]?, typeof profile?]) =>
  withCriteria(of, 'key-result', rules, elsewhere, home, nothing);

describe('criteria are a reading', () => {
  it('where nothing else tells a score', () => {
    const given = item('- [x] A\n- [ ] B\n- C', { descriptionEditedAt: '2023-10-04T09:00:00Z' });
    const expected = { source: 'criteria', percent: 100 / 3, decimals: 1, at: '2023-10-04T09:00:00Z' };
    expect(read(given)).toEqual([expected]);
    expect(scoreOf(given, 'key-result', profile, read(given)).reading).toEqual(expected);
  });

  it('dated by the item where its text was never edited', () => {
    expect(read(item('- [x] A'))[0]?.at).toBe('2023-08-01T09:00:00Z');
  });

  it('that includes a 0 somebody wrote', () => {
    expect(read(item('- A => 0%\n- B'))).toMatchObject([{ percent: 0 }]);
  });

  it('that rests on items which were read', () => {
    const done = keyResult({ iid: '7', typeName: 'Issue', state: 'closed' });
    const given = item('- #7\n- [ ] B');
    expect(withCriteria(given, 'key-result', profile, [], home, () => done)).toMatchObject([{ percent: 50 }]);
    expect(read(given)).toEqual([]);
  });

  it('but a list of nothing reached is no score', () => {
    expect(read(item('- [ ] A (50%)\n- B (50%)'))).toEqual([]);
    expect(read(item('- [~] A'))).toEqual([]);
  });
});

describe('the readings given are left as they are', () => {
  const criteria = '- [x] A\n- B';

  it.each([
    ['a progress field', item(criteria, { percent: 0 })],
    ['a title', item(criteria, { title: 'A => 5%' })],
    ['a line', item(`${criteria}\n\nScore => 5%`)],
    ['no criteria', keyResult({ description: 'Words.' })],
  ])('%s', (_, given) => {
    expect(read(given)).toEqual([]);
  });

  it('where one is among them, and none is lost where none counts', () => {
    const from = (source: Reading['source']) => [{ source, percent: 20, decimals: 0, at: null }];
    const below = from('below');
    expect(read(item(criteria), below)).toBe(below);
    const unused = { ...profile, sources: ['criteria' as const] };
    expect(read(item(criteria), below, unused)).toMatchObject([{ source: 'below' }, { source: 'criteria' }]);
  });

  it('where the profile does not count criteria, and for what is no key result', () => {
    const lookUp = vi.fn(() => null);
    const without = { ...profile, sources: ['progress' as const] };
    expect(withCriteria(item('- [x] #7'), 'key-result', without, [], home, lookUp)).toEqual([]);
    expect(withCriteria(item('- [x] #7'), 'objective', profile, [], home, lookUp)).toEqual([]);
    expect(withCriteria(item('- [x] #7'), null, profile, [], home, lookUp)).toEqual([]);
    expect(lookUp).not.toHaveBeenCalled();
  });
});
