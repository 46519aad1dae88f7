// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Item } from '../okr/item';
import { home, issue, keyResult, linksTo, objective, scored, treeOf } from '../okr/item.fixture';
import { infrastructureQualityProfile } from '../okr/profiles/infrastructure-quality';
import { nativeProfile } from '../okr/profiles/native';
import { reportOn } from '../okr/report';
import { copyText } from './copy';
import { explanation } from './explanation';
import { coverage, emptyObjective, howLine, rowNote } from './panel';
import { warningLine } from './warnings';

const now = new Date('2023-10-25T15:00:00Z');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function report(
  children: Item[],
  given: Partial<Item> & { percent?: number } = {},
  profile = infrastructureQualityProfile,
) {
  const own = objective({
    milestone: { title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' },
    descriptionEditedAt: '2023-10-25T12:00:00Z',
    ...given,
  });
  const tree = treeOf({ objective: own, children, countedChildren: children.length });
  return reportOn(tree, profile, now, home);
}
const sentences = (...given: Parameters<typeof report>) =>
  explanation(report(...given)).map((pair) => plain(pair.join('')));

describe('the second objective of the real page', () => {
  const told = report(scored(9, 144, 55, 92, 76), { percent: 66, description: 'Score => 94%' });

  it('warns in one line', () => {
    expect(told.warnings.map(warningLine).map(plain)).toEqual(['Description says 94 %: 18.8 above its key results']);
  });

  it('says how it counts', () => {
    expect(plain(howLine(told))).toBe('Mean of 5 key results · 66.4 with each capped at 100 · 93 % of FY24-Q3 passed');
    expect(coverage(told.rollup)).toBe('');
  });

  it('explains every number', () => {
    expect(explanation(told).map((pair) => plain(pair.join('')))).toEqual([
      '75.2 = (9 + 144 + 55 + 92 + 76) ÷ 5. All 5 scored. With each score capped at 100: 66.4. Rules: Infrastructure & Quality page.',
      'The description says 94, 18.8 above the key results. 94 is what 376 ÷ 4 gives; there are five scores.',
      'GitLab shows 66: it caps each score at 100 and drops decimals.',
    ]);
  });

  it('is the other way round under the default rules', () => {
    const capped = report(scored(9, 144, 55, 92, 76), {}, nativeProfile);
    expect(plain(howLine(capped))).toContain('Mean of 5 key results · 75.2 with none capped');
    expect(plain(rowNote(capped.rows[1] as (typeof capped.rows)[number]))).toBe(
      '#2 · no owner · score from the description, GitLab’s field holds 100 · counts as 100',
    );
  });
});

it('never lets a few scores pass for all', () => {
  const told = report(scored(80, null, null, null, null));
  expect(coverage(told.rollup)).toBe('1 of 5 scored');
  expect(sentences(scored(80, null, null, null, null))[0]).toBe(
    '80 is the one score there is. 1 of 5 scored, the others are left out. With each missing score as 0: 16. Rules: Infrastructure & Quality page.',
  );
  expect(sentences(scored(null))[0]).toBe(
    'Not scored yet. No key result has a score. Rules: Infrastructure & Quality page.',
  );
});

it('says how a key result is tied that is no child item, and where its score stands', () => {
  const own = objective({ description: '## Key Results\n- #2 => 40%\n- By hand => 10%\n- #9 => 30%' });
  const links = linksTo([1, 2].map((iid) => issue({ iid: `${iid}`, labels: ['okr:kr'], title: 'A => 40%' })));
  const children = [keyResult({ iid: '3', percent: 70 })];
  const { rows } = reportOn(treeOf({ objective: own, children, links }), nativeProfile, now, home);
  expect(rows.map(rowNote).map(plain)).toEqual([
    '#3 · no owner · score from the progress field',
    '#1 · no owner · linked · score from the title',
    '#2 · no owner · linked and listed in the description · score from the title',
    'only a line of the objective’s description',
    '#9 could not be read, only its line in the objective’s description',
  ]);
});

it('tells a score that nothing can be compared with', () => {
  for (const children of [[], scored(null, null)]) {
    const told = report(children, { description: 'Score => 94%' });
    expect(told.warnings.map(warningLine).map(plain)[0]).toBe('Description says 94 %: no key result is scored');
    expect(explanation(told).map((pair) => plain(pair.join('')))).toContain(
      'The description says 94. No key result here has a score that it could be compared with.',
    );
  }
  expect(report([], { description: 'Score => none\n\n## Scoring Criteria\n- #1 (50%)' }).warnings).toEqual([]);
});

it('says how key results are added, as the objective is carried', () => {
  const empty = (given: Partial<Item>) => emptyObjective({ objective: issue(given), profile: nativeProfile });
  expect(emptyObjective({ objective: objective({ percent: null }), profile: nativeProfile })).toContain(
    '“Child items”',
  );
  expect(empty({ typeName: 'Objective' })).toContain('Link items of the type Key Result,');
  expect(empty({ labels: ['okr:o'] })).toContain('Link issues labelled okr:kr,');
  expect(empty({ labels: ['okr::o'], typeName: 'Epic' })).toContain('Add child items labelled okr:kr,');
});

it('does not call a capped score what it is not, nor a hidden one missing', () => {
  expect(sentences(scored(144), {}, nativeProfile)[0]).toContain('100 is the one score there is, capped.');
  const hidden = treeOf({ children: scored(null), countedChildren: 6 });
  const told = reportOn(hidden, nativeProfile, now, home);
  const [first, ...others] = explanation(told).map((pair) => plain(pair.join('')));
  expect(first).toBe(
    'This score is partial. GitLab counts 6, you can read 1, so no drift is judged and nothing can be copied.',
  );
  expect(others.join()).not.toContain('No key result has a score');
});

it('names a key result that is only a line by its words', () => {
  const description = '## Key Results\n- By hand => 10%\n- By hand => 20%';
  const told = report([], { description, descriptionEditedAt: '2023-09-01T12:00:00Z' });
  expect(told.warnings.map(warningLine).map(plain)).toContain('“By hand” says 10 % and 20 %');
  expect(explanation(told).map((pair) => plain(pair.join('')))).toContain(
    '1 key result was not updated by the last update day: “By hand”.',
  );
});

it('names a key result of another project in full', () => {
  const away = keyResult({ reference: 'other/okrs#3', title: 'A => 50%', description: 'Score => 90%' });
  expect(report([away]).warnings.map(warningLine).map(plain)).toContain('other/okrs#3 says 50 % and 90 %');
});

describe('weights', () => {
  const three = scored(90, 40, 10);
  const criteria = (...lines: string[]) => ({ description: `### Scoring Criteria\n\n${lines.join('\n')}` });
  const shares = (...percents: number[]) => criteria(...percents.map((percent, at) => `- #${at + 1} (${percent}%)`));

  it('stand in the explanation, the line and the copy', () => {
    const told = report(three, { ...shares(50, 30, 20), percent: 46 });
    expect(plain(howLine(told))).toBe('Weighted mean of 3 key results · 93 % of FY24-Q3 passed');
    expect(explanation(told).map((pair) => plain(pair.join('')))).toEqual([
      '59 = 50 % × 90 + 30 % × 40 + 20 % × 10. All 3 scored. Rules: Infrastructure & Quality page.',
      'GitLab shows 46: it knows no weights and drops decimals.',
    ]);
    expect(plain(copyText(told).markdown)).toContain('Weights: \\#1 50 %, \\#2 30 %, \\#3 20 %.');
  });

  it('are taken as the whole without those that drop out, which is said', () => {
    const [first, second] = three;
    const told = sentences([first as Item, second as Item, keyResult({ iid: '3', percent: null })], shares(50, 30, 20));
    expect(told[0]).toContain(
      '71.3 = 62.5 % × 90 + 37.5 % × 40. The weights of those that count add up to 80 % and are taken as the whole. 2 of 3 scored',
    );
  });

  it('of 0 leave a row out', () => {
    const [, , third] = report(three, shares(50, 50, 0)).rows;
    expect(plain(rowNote(third as NonNullable<typeof third>))).toContain('left out: its weight is 0');
  });

  it('say what is missing while they are not used', () => {
    const told = report(three, criteria('- #1 (50%)', '- #2', '- Luck (20%)', '- #1 (10%)'));
    expect(told.warnings.map(warningLine)).toEqual(['Weights incomplete, not used']);
    expect(explanation(told).map((pair) => plain(pair.join('')))[1]).toBe(
      'Weights incomplete, not used: #3 is not listed; #2 has no weight; #1 is listed twice; 1 weight belongs to no key result of this objective; the weights add up to 80 %, not 100 %. Until that is mended, all count the same.',
    );
    expect(copyText(told).markdown).toContain(' Weights incomplete, not used.');
    expect(plain(howLine(told))).toContain('Mean of 3 key results');
  });

  it('do not hide that the page was averaged by hand', () => {
    const described = shares(50, 30, 20);
    const told = report(three, { ...described, description: `Score => 47%\n\n${described.description}` });
    expect(plain(explanation(told)[1]?.join('') ?? '')).toBe(
      'The description says 47, 12 below the key results. 47 is what the plain mean gives, without weights.',
    );
  });

  it('tell where a key result is far from its own criteria', () => {
    const [row] = report([keyResult({ percent: 75, ...criteria('- [x] A (60%)', '- B (40%)') })]).rows;
    expect(plain(rowNote(row as NonNullable<typeof row>))).toContain('its criteria give 60');
  });
});

it('sums rather than lists when there are many', () => {
  expect(sentences(scored(...Array(50).fill(10)))[0]).toContain('10 = 500 ÷ 50.');
});

describe('copyText', () => {
  it('does not let a few scores pass for all', () => {
    expect(plain(copyText(report(scored(80, null, null, null, null))).markdown)).toContain(
      '1 of 5 scored, 16 with the missing ones as 0.',
    );
  });

  it('has the form teams keep on their pages', () => {
    const children = [keyResult({ iid: '3701', title: 'Implement RTO', percent: 9, health: 'needsAttention' })];
    const { markdown, html } = copyText(report(children, { title: 'Improve efficiency' }));
    expect(plain(markdown).split('\n')).toEqual([
      '**[Improve efficiency](https://gitlab.example.com/group/okrs/-/work_items/100) => 9%**',
      '',
      '1. [Implement RTO](https://gitlab.example.com/group/okrs/-/work_items/3701) => 9% `Needs attention`',
      '',
      '1 key result · 93 % of FY24-Q3 passed. Rules: Infrastructure \\& Quality page. As of Wed 25 Oct 2023.',
    ]);
    expect(html).toContain(
      '<li><a href="https://gitlab.example.com/group/okrs/-/work_items/3701">Implement RTO</a> =&gt; 9% <code>Needs attention</code></li>',
    );
  });

  it('keeps hostile titles text in both', () => {
    const title = '<img src=x onerror="alert(1)"> [x](javascript:alert(1)) `a` | @all';
    const { markdown, html } = copyText(
      report([keyResult({ title, percent: 1, url: 'https://gitlab.example.com/a_(b)"c' })]),
    );
    const box = document.createElement('template');
    box.innerHTML = html;
    expect(box.content.querySelectorAll('img, [onerror]')).toHaveLength(0);
    expect(box.content.querySelector('li a')?.textContent).toBe(title);
    expect(markdown).toContain('\\<img src=x onerror="alert(1)"\\> \\[x\\](javascript:alert(1)) \\`a\\` \\| \\@all');
    expect(markdown).toContain('(https://gitlab.example.com/a_%28b%29%22c)');
  });
});
