import { expect, it } from 'vitest';
import { home, keyResult, objective } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import type { GitlabLink } from './initiative';
import { servedOkrs } from './served-okrs';

const item = keyResult({ iid: '4', namespacePath: 'acme', typeName: 'Epic', id: 'epic' });
const link = (other: GitlabLink['initiative']): GitlabLink => ({ id: '1', initiative: other, state: 'open' });
const linkTo = (other: ReturnType<typeof keyResult>) => link({ item: other, delivery: null });

const served = (links: GitlabLink[] | null, mentioned: ReturnType<typeof keyResult>[]) =>
  servedOkrs({ item, delivery: null }, links, mentioned, () => nativeProfile, home);

const said = (...given: Parameters<typeof served>) =>
  served(...given).map(({ item: { iid }, named, linked }) => [iid, named, linked]);

it('tells who names the epic, and who is linked with it, objectives first', () => {
  const naming = keyResult({ iid: '1', description: '# Epics\n\n- acme&4' });
  const linked = keyResult({ iid: '2' });
  const both = objective({ iid: '3', description: 'See https://gitlab.example.com/groups/acme/-/epics/4#note_1.' });
  expect(said([linkTo(linked), linkTo(both), link(null)], [naming, both])).toEqual([
    ['3', true, true],
    ['2', false, true],
    ['1', true, false],
  ]);
});

it('knows the epic by any reference, seen from where each text stands', () => {
  const from = (namespacePath: string, description: string) =>
    said(null, [keyResult({ namespacePath, description })]).length;
  expect(from('acme/okrs', '&4')).toBe(1);
  expect(from('other/okrs', '&4')).toBe(0);
  expect(from('other/okrs', 'ACME&4+')).toBe(1);
  expect(from('other/okrs', '[x](/groups/acme/-/work_items/4)')).toBe(1);
});

it('leaves out who mentions it no more, mentions it in code, or is no OKR', () => {
  expect(
    said(
      [linkTo(keyResult({ iid: '1', typeName: 'Issue' }))],
      [
        keyResult({ iid: '2', description: 'acme&5' }),
        keyResult({ iid: '3', description: '```\nacme&4\n```\n\n<!-- acme&4 -->' }),
        keyResult({ iid: '4', typeName: 'Task', description: 'acme&4' }),
      ],
    ),
  ).toEqual([]);
});

it('tells score and health', () => {
  const description = 'acme&4';
  expect(
    served(null, [
      keyResult({ iid: '1', percent: 40, health: 'atRisk', description }),
      keyResult({ iid: '2', description }),
      keyResult({ iid: '3', title: 'Faster => 144%', percent: 100, description }),
    ]).map(({ score, health, role }) => [score, health, role]),
  ).toEqual([
    [40, 'atRisk', 'key-result'],
    [null, null, 'key-result'],
    [144, null, 'key-result'],
  ]);
});
