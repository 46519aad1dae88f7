import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { freeDescriptions } from '../profiles/native';
import { platforms2025Descriptions } from '../profiles/platforms-2025';
import { criteriaIn, criteriaOfBody } from './criteria.fixture';
import { CRITERIA_SPELLINGS, criteriaSpellings } from './spellings';

const itemsOf = (body: string) => criteriaOfBody(body).criteria.items;
const only = (body: string) => {
  const items = itemsOf(body);
  expect(items).toHaveLength(1);
  return items[0] as (typeof items)[number];
};

describe('a list', () => {
  it.each([
    ['- Ship it (30%)', { title: 'Ship it', weight: 30, mention: null, ticked: null, written: null }],
    ['1. **Ship it** - 30 %', { title: 'Ship it', weight: 30 }],
    ['* [x] Ship it (30%)', { title: 'Ship it', weight: 30, ticked: true }],
    ['- [ ] Ship it', { title: 'Ship it', weight: null, ticked: false, written: null }],
    ['- [~] Ship it (30%)', { title: 'Ship it', weight: 30, ticked: false, givenUp: true }],
    ['- Ship it (30%) => OBE', { title: 'Ship it', weight: 30, givenUp: true, written: null }],
    ['2) Ship it (20%) => 50%', { title: 'Ship it', weight: 20, written: 50, givenUp: false }],
    ['- Ship it => 120%', { title: 'Ship it', weight: null, written: 120 }],
    ['- Ship it (20%) => 75% for one, 46% for the other', { title: 'Ship it', weight: 20, written: null }],
    ['- Raise it from 38% to 53% (20%)', { title: 'Raise it from 38% to 53%', weight: 20 }],
    ['- Keep it >= 99.95%', { title: 'Keep it >= 99.95%', weight: null, written: null }],
    ['- Ship it\n  in two steps (30%)', { title: 'Ship it in two steps', weight: 30 }],
    ['- Ship it <!-- (90%) --> (30%)', { title: 'Ship it', weight: 30 }],
    ['- Move from A --> B (30%)', { title: 'Move from A --> B', weight: 30 }],
    ['- The `snake_case` of _it_ \\#1 (30%)', { title: 'The snake_case of it #1', weight: 30 }],
  ])('%s', (body, expected) => {
    expect(only(body)).toMatchObject(expected);
  });

  it.each([
    ['- #12 (30%)', '#12', '12'],
    ['- #12 Ship it - 30%', '#12 Ship it', '12'],
    ['- group/okrs#12+ - 30%', 'group/okrs#12+', '12'],
    ['- [Cut 38% (20%)](https://gitlab.example.com/group/okrs/-/issues/12) (30%)', 'Cut 38% (20%)', '12'],
    ['- [Ship it](/group/okrs/-/work_items/12?a=5%20) 30%', 'Ship it', '12'],
    ['- 30%: [Ship it](/group/okrs/-/work_items/12)', 'Ship it', '12'],
  ])('names an item: %s', (body, title, iid) => {
    expect(only(body)).toMatchObject({
      title,
      weight: 30,
      mention: { target: { kind: 'item', reference: { namespacePath: 'group/okrs', iid } } },
    });
  });

  it('has the items of its first level, without placeholders and the total', () => {
    const body = `Weights are agreed with the team.

1. Ship it (60%)
   - with a migration (10%)
2. <Epic or issue, by link or reference> - <its share, in percent>

#### Later

- Use it (40%)
- **Total**: 100%`;
    expect(itemsOf(body).map(({ title, weight, at }) => [title, weight, at])).toEqual([
      ['Ship it', 60, 0],
      ['Use it', 40, 2],
    ]);
  });

  it('tells where the weight and the words stand', () => {
    const { text, criteria } = criteriaOfBody('- Ship **it** (30 %) => 5%\r\n- Use it');
    const at = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end);
    const [first, second] = criteria.items;
    expect(at(first?.span)).toBe('- Ship **it** (30 %) => 5%');
    expect(at(first?.weightSpan)).toBe('30');
    expect(at(first?.weightPiece)).toBe(' (30 %)');
    expect(at(first?.wordsSpan)).toBe('Ship **it** (30 %)');
    expect(at(second?.wordsSpan)).toBe('Use it');
    expect(at(criteria.section)).toBe(text.slice(text.indexOf('### Scoring Criteria')));
  });

  it('takes none of two percentages that are equally clear', () => {
    expect(only('- 30% - Ship it - 20%')).toMatchObject({ weight: null, weightSpan: null, wordsSpan: null });
  });
});

describe('a table', () => {
  const table = (header: string, ...rows: string[]) =>
    [header, header.replace(/[^|]+/g, ' --- '), ...rows].map((line) => line.trim()).join('\n');

  it.each([
    ['| Key Result | Weight |', '| Ship it | 30% |', { title: 'Ship it', weight: 30, at: 2 }],
    ['| KR | Contribution (%) |', '| Ship it | 33,3 |', { title: 'Ship it', weight: 33.3 }],
    ['| Scoring criteria | % |', '| Ship it | **30** % |', { title: 'Ship it', weight: 30 }],
    ['| Weight | What |', '| 0 % | Ship it |', { title: 'Ship it', weight: 0 }],
    ['| # | What | Share of the score |', '| 1 | Ship it | 30% |', { title: 'Ship it', weight: 30 }],
    ['| What | Weight | Score |', '| Ship it | 30% | 55% |', { weight: 30, written: 55 }],
    ['| What | Weight | Current score |', '| Ship it | 30% | 55 |', { weight: 30, written: 55 }],
    ['| What | Weight | Score |', '| Ship it | 30% | OBE |', { weight: 30, written: null, givenUp: true }],
    ['| What | Weight | Score |', '| Ship it | 30% | soon |', { weight: 30, written: null, givenUp: false }],
    ['| What | Weight |', '| Ship it => 55% | 30% |', { title: 'Ship it', weight: 30, written: 55 }],
    ['| What | Weight |', '| [x] Ship it | 30% |', { title: 'Ship it', ticked: true }],
    ['| What | Weight | Done |', '| Ship it | 30% | [ ] |', { title: 'Ship it', ticked: false }],
    ['| What | Weight |', '| Ship it | 10-20% |', { weight: null, weightSpan: null }],
    ['| What | Weight |', '| Ship it | 10 or 20 |', { weight: null }],
    ['| What | Weight |', '| Ship it |', { weight: null }],
    ['| What | Weight |', '| Cut 38% (20%) | <its share, in percent> |', { weight: null, weightSpan: null }],
    ['| What | Owner |', '| Ship it (30%) | me |', { title: 'Ship it', weight: 30 }],
  ])('%s %s', (header, row, expected) => {
    expect(only(table(header, row))).toMatchObject(expected);
  });

  it('takes the item from whichever cell names it', () => {
    const items = itemsOf(
      table(
        '| Title | Link | Weight |',
        '| One | #11 | 50% |',
        '| [Two](https://elsewhere.example) | [here](/group/okrs/-/work_items/12) | 50% |',
        '| <Title, as on the epic> | <Link, or reference> | |',
        '| Sum | | 100% |',
      ),
    );
    expect(items.map(({ title, mention }) => [title, mention?.target.kind])).toEqual([
      ['One', 'item'],
      ['Two', 'item'],
    ]);
  });

  it('wins over a list, or loses, by who has the weights', () => {
    const rows = table('| What | Weight |', '| Ship it | 30% |');
    expect(criteriaOfBody(`- Agreed with the team\n\n${rows}`).criteria.form).toBe('table');
    expect(criteriaOfBody(`${table('| What |', '| Ship it |')}\n\n- Ship it (30%)`).criteria.form).toBe('list');
    expect(criteriaOfBody(`- Ship it\n\n${table('| What |', '| Ship it |')}`).criteria.form).toBe('list');
  });
});

describe('the section', () => {
  it('is found by any of its names, at any level', () => {
    expect(criteriaIn('# :dart: **Scoring**:\n- A (100%)')?.items).toHaveLength(1);
    expect(criteriaIn('Grading criteria\n---\n- A')?.items).toHaveLength(1);
  });

  it('is the first that has any', () => {
    expect(criteriaIn('### Scoring\n\nSee below.\n\n### Scoring Criteria\n\n- A')?.items).toHaveLength(1);
  });

  it.each([
    '',
    '- A (100%)',
    '### Context\n\n- Criteria (100%)',
    '### Scoring Criteria\n\nNone yet.',
    '### Scoring Criteria\n\n- <What counts, by link or reference> - <its share, in percent>',
    '### Scoring Criteria\n\n```\n- A (100%)\n```',
    '### Scoring Criteria\n\n> - A (100%)',
    '### Scoring Criteria\n\n### Other\n\n- A (100%)',
  ])('is none in %j', (description) => {
    expect(criteriaIn(description)).toBeNull();
  });

  it('is the same under any built-in form', () => {
    const known = CRITERIA_SPELLINGS.toSorted();
    expect(criteriaSpellings(freeDescriptions).toSorted()).toEqual(known);
    expect(criteriaSpellings(platforms2025Descriptions).toSorted()).toEqual(known);
  });
});

it('reads any text, and every span lies within its line', { timeout: PATIENCE }, () => {
  const pieces = [
    '(30%)',
    '- 20%',
    '=> 5%',
    '#12',
    '[a](b)',
    '[x] ',
    '| ',
    ' | 30% |',
    'Weight',
    '<!--',
    '`',
    '**',
    '\\',
  ];
  const noise = fc.array(fc.oneof(fc.constantFrom(...pieces), nastyMarkdown), { maxLength: 6 });
  const body = fc.array(fc.tuple(fc.constantFrom('- ', '1. ', '| ', ''), noise), { maxLength: 4 });
  fc.assert(
    fc.property(body, (lines) => {
      const text = `# Criteria\n${lines.map(([start, rest]) => start + rest.join(' ')).join('\n')}`;
      for (const { span, weight, weightSpan, weightPiece, wordsSpan, title } of criteriaIn(text)?.items ?? []) {
        for (const part of [weightSpan, weightPiece, wordsSpan]) {
          if (!part) continue;
          expect(part.start).toBeGreaterThanOrEqual(span.start);
          expect(part.end).toBeLessThanOrEqual(span.end);
        }
        expect(weightSpan === null).toBe(weight === null);
        if (weightSpan) expect(Number(text.slice(weightSpan.start, weightSpan.end).replace(',', '.'))).toBe(weight);
        expect(title).not.toMatch(/[\r\n]/);
      }
    }),
    OFTEN,
  );
});

it.each(['- a (30%)\n', '- #1 ', '| a | 3% |\n', '- [a](b) (1%)\n', '- \\', '- ![', '- <!-- -->', '=> '])(
  'takes linear time with many of %j',
  (piece) => {
    const many = piece.repeat(20_000);
    const began = performance.now();
    for (const text of [many, `| a | Weight |\n|---|---|\n${many}`]) criteriaIn(`# Criteria\n${text}`);
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
