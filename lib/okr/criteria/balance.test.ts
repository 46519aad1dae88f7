import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../description/edit';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { keyResult, scored } from '../item.fixture';
import { nativeProfile as profile } from '../profiles/native';
import { type BalanceMode, balance } from './balance';
import type { Criteria } from './criteria';
import { criteriaIn, criteriaOfBody } from './criteria.fixture';
import { criteriaSection } from './criteria-section';
import { weightsOf } from './weights';
import { wholeShares } from './whole-shares';

const three = scored(90, 40, 10);

function balanced(body: string, mode: BalanceMode, children = three) {
  const { text, criteria } = criteriaOfBody(body);
  const made = balance(text, criteria, children, mode);
  const edited = made && applyEdits(text, made.edits);
  if (!made || !edited?.ok) return null;
  return { ...made, body: edited.text.slice(text.indexOf(body)).trimEnd(), text: edited.text };
}

describe('the numbers', () => {
  it('keep their proportion', () => {
    expect(balanced('- #1 (50%)\n- #2 (50%)\n- #3 (25 %)', 'proportion')).toMatchObject({
      body: '- #1 (40%)\n- #2 (40%)\n- #3 (20 %)',
      weights: [40, 40, 20],
    });
  });

  it('become equal, and whole', () => {
    expect(balanced('- #1 (33.3%)\n- #2 (60%)\n- #3 (0%)', 'equal')?.body).toBe('- #1 (34%)\n- #2 (33%)\n- #3 (33%)');
  });

  it('are what is typed, when that is a whole', () => {
    const typed = (...weights: number[]) => ({ typed: new Map(weights.map((weight, at) => [at, weight])) });
    expect(balanced('- #1\n- #2\n- #3', typed(50, 50, 0))?.body).toBe('- #1 (50%)\n- #2 (50%)\n- #3 (0%)');
    for (const weights of [
      [50, 49, 0],
      [50.5, 49.5, 0],
      [50, 50],
      [120, -20, 0],
    ]) {
      expect(balanced('- #1\n- #2\n- #3', typed(...weights))).toBeNull();
    }
  });

  it('leave a 0 at 0, and give those without one an equal share', () => {
    expect(balanced('- #1 (30%)\n- #2 (0%)\n- #3 (30%)', 'proportion')?.weights).toEqual([50, 0, 50]);
    expect(balanced('- #1 (20%)\n- #2 (40%)\n- #3', 'proportion')?.weights).toEqual([22, 45, 33]);
  });

  it('count nothing for what is none of the children', () => {
    expect(balanced('- #1 (30%)\n- #2 (30%)\n- #3 (30%)\n- Luck (10%)\n- See below', 'equal')?.body).toBe(
      '- #1 (34%)\n- #2 (33%)\n- #3 (33%)\n- Luck (0%)\n- See below',
    );
  });

  it('are for all criteria where there are no children', () => {
    expect(balanced('- [x] A (10%)\n- #7 - B', 'equal', [])?.body).toBe('- [x] A (50%)\n- #7 - B (50%)');
  });
});

describe('what is missing', () => {
  it('is written as the others are', () => {
    expect(balanced('- #1 - 50 %\n- #2', 'equal', scored(1, 2))?.body).toBe('- #1 - 50 %\n- #2 - 50 %');
    expect(balanced('1. **30%**: #1\n2. #2 => 5%', 'equal', scored(1, 2))?.body).toBe(
      '1. **50%**: #1\n2. 50%: #2 => 5%',
    );
    expect(balanced('- #1 90%\n- Key result 2', 'equal', scored(1, 2))?.body).toBe('- #1 50%\n- Key result 2 (50%)');
    expect(balanced('- #1 => 40% `At risk`\n- #2', 'equal', scored(1, 2))?.body).toBe(
      '- #1 (50%) => 40% `At risk`\n- #2 (50%)',
    );
  });

  it('goes in its column', () => {
    const body = '| KR | Weight |\n| --- | --- |\n| #1 | 60 |\n| #2 |     |';
    expect(balanced(body, 'equal', scored(1, 2))?.body).toBe(
      '| KR | Weight |\n| --- | --- |\n| #1 | 50 |\n| #2 | 50 |',
    );
  });

  it('is a child in a list', () => {
    expect(
      balanced('1. [ ] #1 (50%)\n   - with care\n2. [x] #2 (50%)\n   - soon\n\nThat is all.', 'proportion')?.body,
    ).toBe('1. [ ] #1 (34%)\n   - with care\n2. [x] #2 (33%)\n   - soon\n3. [ ] #3 (33%)\n\nThat is all.');
    expect(balanced('- #1 One (50%)\n- #2 (50%)', 'proportion')?.body).toContain('\n- #3 (33%)');
    expect(balanced('- Key result 1 (50%)\n- #2 Two (50%)', 'proportion')?.body).toContain('\n- #3 Key result 3 (33%)');
    expect(balanced('- [One](/group/okrs/-/work_items/1) (50%)\n- #2 Two (50%)', 'equal')?.body).toContain(
      '\n- [Key result 3](https://gitlab.example.com/group/okrs/-/work_items/3) (33%)',
    );
  });

  it('is a child in a table', () => {
    const body = '| Key Result | Weight |\n| --- | --- |\n| #1 One | 50% |\n| #2 Two | 50% |';
    expect(balanced(body, 'proportion')?.body).toBe(
      '| Key Result | Weight |\n| --- | --- |\n| #1 One | 34% |\n| #2 Two | 33% |\n| #3 Key result 3 | 33% |',
    );
  });

  it('never lets a title change what is read', () => {
    const title = '30% - Cut *it* | (20%) [x](y) => 5%';
    for (const url of ['https://gitlab.example.com/group/okrs/-/work_items/2', null]) {
      const children = [...scored(1), keyResult({ iid: '2', title, url })];
      const made = balanced('- #1 (100%)', 'equal', children);
      expect(weightsOf(criteriaIn(made?.text ?? ''), children, profile)?.state).toBe('complete');
    }
  });
});

it('is not possible where one is listed twice, or has two weights', () => {
  expect(balanced('- #1 (50%)\n- #2 (25%)\n- #3\n- #1 (25%)', 'equal')).toBeNull();
  expect(balanced('- 20% - #1 - 30%\n- #2 (25%)\n- #3', 'equal')).toBeNull();
});

it('shares 100 exactly, in proportion', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }), (parts) => {
      const shares = wholeShares(parts);
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      for (const [at, share] of shares.entries()) {
        expect(Number.isInteger(share)).toBe(true);
        const exact = total > 0 ? (100 * (parts[at] ?? 0)) / total : 100 / parts.length;
        expect(Math.abs(share - exact)).toBeLessThan(1 + 1e-6);
        if (total > 0 && parts[at] === 0) expect(share).toBe(0);
      }
    }),
  );
});

describe('any criteria', () => {
  const form = fc.constantFrom(' (0%)', ' - 0 %', ' – **0%**', ', weight: 0%');
  const weight = fc.option(fc.integer({ min: 0, max: 100 }));
  const name = fc.constantFrom(
    '#N',
    '[Key result N](/group/okrs/-/work_items/N)',
    'KR: Key result N',
    '#N Cut it from 9% to 5%',
  );
  const end = fc.constantFrom('', ' => 40%', ' => 5% `At risk`');
  const rows = fc.array(fc.tuple(name, weight, end), { minLength: 1, maxLength: 6 });
  const mode = fc.constantFrom('proportion' as const, 'equal' as const);

  const written = (given: [string, number | null, string][], list: string | null): string => {
    if (!list) {
      const cells = given.map(
        ([named, share, rest], at) => `| ${named.replaceAll('N', String(at + 1))}${rest} | ${share ?? ''} |`,
      );
      return ['| KR | Weight |', '| --- | --- |', ...cells].join('\n');
    }
    return given
      .map(
        ([named, share, rest], at) =>
          `- ${named.replaceAll('N', String(at + 1))}${share === null ? '' : list.replace('0', String(share))}${rest}`,
      )
      .join('\n');
  };

  /** A text without the lines of its criteria. */
  const asides = (text: string, criteria: Criteria | null): string =>
    (criteria?.items ?? []).reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end + 1), text);

  it('are complete afterwards, with no other line touched', () => {
    fc.assert(
      fc.property(rows, fc.option(form), fc.integer({ min: 0, max: 3 }), mode, (given, list, more, by) => {
        const children = scored(...Array(given.length + more).fill(50));
        const body = written(given, list);
        const { text, criteria } = criteriaOfBody(body);
        const made = balance(text, criteria, children, by);
        if (!made) throw new Error('It was not balanced.');
        const edited = applyEdits(text, made.edits);
        if (!edited.ok) throw new Error('Its edits contradict each other.');
        expect(made.weights.reduce((sum, one) => sum + one, 0)).toBe(100);
        const again = criteriaIn(edited.text);
        expect(again?.items.map((item) => item.weight)).toEqual(made.weights);
        expect(weightsOf(again, children, profile)?.state).toBe('complete');
        expect(asides(edited.text, again)).toBe(asides(text, criteria));
        for (const { start, end } of made.edits) expect(text.slice(start, end)).toMatch(/^[\d ]*$/);
      }),
    );
  });

  it('can be balanced without harm', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(nastyMarkdown, nastyMarkdown, mode, (one, other, by) => {
        const text = `# Criteria\n\n- #1 (40%)\n${one}\n- #2\n${other}`;
        const criteria = criteriaIn(text);
        const made = criteria && balance(text, criteria, three, by);
        if (made) expect(applyEdits(text, made.edits).ok).toBe(true);
      }),
      OFTEN,
    );
  });
});

describe('criteriaSection', () => {
  it.each(['table', 'list'] as const)('is complete as a %s, whatever the titles', (form) => {
    const titles = ['Ship it', 'Cut 38% (20%) | *now*', '[x](y) <b> #5 @all => 9%'];
    const children = titles.map((title, at) => keyResult({ iid: String(at + 1), title }));
    const { criteria } = criteriaOfBody(criteriaSection(children, form));
    expect(criteria.form).toBe(form);
    expect(criteria.items.map(({ weight }) => weight)).toEqual([34, 33, 33]);
    expect(weightsOf(criteria, children, profile)?.state).toBe('complete');
  });

  it('holds placeholders while there are none', () => {
    expect(criteriaIn(`# Criteria\n\n${criteriaSection([], 'table')}`)).toBeNull();
  });
});
