// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { home, keyResult, objective, scored, treeOf } from '../lib/okr/item.fixture';
import { keyResultStanding, type Standing } from '../lib/okr/key-result/standing';
import { reportOnKeyResult } from '../lib/okr/key-result-report';
import { nativeProfile } from '../lib/okr/profiles/native';
import { reportOn } from '../lib/okr/report';
import { KeyResultFacts } from './key-result-facts';
import { HOSTILE, rendered } from './rendered.fixture';
import { Siblings } from './siblings';

const now = new Date('2023-10-25T12:00:00Z');
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

function standingOf(children = scored(60, null, 20), iid = '3'): Standing {
  const tree = treeOf({ objective: objective({ title: HOSTILE }), children });
  const standing = keyResultStanding(reportOn(tree, nativeProfile, now, home), keyResult({ iid }));
  if (!standing) throw new Error(`No key result ${iid}`);
  return standing;
}

function facts(
  item = keyResult({ percent: 20 }),
  standings = [standingOf()],
  rules: Parameters<typeof KeyResultFacts>[0]['rules'] = null,
  isAlone = false,
) {
  const report = reportOnKeyResult(item, nativeProfile, now, home);
  const { root } = rendered(<KeyResultFacts {...{ report, standings, rules, isAlone }} />);
  expect(root.querySelector('img, script')).toBeNull();
  return Object.fromEntries(
    [...root.querySelectorAll('dl > div')].map(({ children: [dt, dd] }) => [
      dt?.textContent,
      plain(dd?.textContent ?? null),
    ]),
  );
}

describe('facts of a key result', () => {
  test('what it is, and what it gives', () => {
    expect(facts()).toEqual({
      Score: '20 % in GitLab’s progress field',
      Updated: 'Wed 18 Oct 2023, due today',
      Objective: HOSTILE,
      Gives: '10 of 40 points, at a weight of 50 %',
      Place: '3 of 3 key results',
    });
  });

  test('whose rules say so', () => {
    const rules = { profile: nativeProfile, from: 'chosen' } as const;
    expect(facts(keyResult(), [], rules)).toEqual({
      Score: 'none yet',
      Updated: 'no date tells when',
      Rules: 'Native OKRs, chosen by you',
    });
  });

  test('what it moves, and what is written elsewhere', () => {
    const progress = { percent: 47, start: 38, current: 45, end: 53, updatedAt: '2023-10-18T09:00:00Z' };
    const item = keyResult({ title: 'Raise it from 38% to 53% => 60%', description: 'Score => 20%', progress });
    expect(facts(item, [])).toEqual({
      Score: '47 % in GitLab’s progress field',
      'Also written': '60 % in the title · 20 % in the description',
      Metric: '38 → 53 %, now 45',
      Updated: 'Wed 18 Oct 2023, due today',
    });
  });

  test('that it supports nothing', () => {
    expect(facts(undefined, [], null, true)).toMatchObject({ Objective: expect.stringContaining('linked with none') });
  });

  test('why it gives nothing', () => {
    expect(facts(keyResult(), [standingOf(undefined, '2')])).toMatchObject({
      Score: 'none yet',
      Gives: 'nothing: it has no score yet',
    });
    expect(facts(keyResult({ title: 'A => OBE' }), [])).toEqual({ Score: 'none: cancelled' });
  });
});

describe('those beside it', () => {
  test('with score, health and link', () => {
    const children = [
      keyResult({ iid: '1', title: HOSTILE, percent: 60, health: 'atRisk' }),
      ...scored(1, null, 3).slice(1),
    ];
    const { root } = rendered(<Siblings standing={standingOf(children)} />);
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent)),
    );
    expect(rows).toEqual([
      [HOSTILE, '60 %', 'At risk'],
      ['Key result 2', '–', '–'],
    ]);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://gitlab.example.com/group/okrs/-/work_items/1');
    expect(root.querySelector('img, script')).toBeNull();
  });

  test('ten at most, the others are counted', () => {
    const { root, text } = rendered(<Siblings standing={standingOf(scored(...Array(14).fill(5)))} />);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(10);
    expect(text()).toContain('and 3 more');
  });

  test('objectives of two projects may have one number', () => {
    const standing = standingOf();
    const other = { ...standing, objective: { ...standing.objective, id: 'gid://gitlab/WorkItem/77' } };
    const { root } = rendered(
      <>
        <Siblings standing={standing} />
        <Siblings standing={other} />
      </>,
    );
    const ids = [...root.querySelectorAll('h2')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('none', () => {
    expect(rendered(<Siblings standing={standingOf(scored(5), '1')} />).text()).toContain('It is the only one.');
  });
});
