import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyResult } from '../item.fixture';
import { equalShares, fillTemplate, type TemplateVariables, templateVariables } from './fill-template';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { scan } from './scan';

const nothing: TemplateVariables = { period: null, start: null, due: null, title: null, keyResults: [] };
const three = ['12', '13', 'a/b#14'].map((reference, index) => ({
  reference: reference.includes('#') ? reference : `#${reference}`,
  title: `KR ${index + 1}`,
}));

describe('filling a template', () => {
  it('puts in what is known, and leaves the rest', () => {
    const known = { ...nothing, period: 'FY24-Q3', start: '2023-08-01', due: '2023-10-31', title: 'Great team => 45%' };
    expect(fillTemplate('{period}: {start} to {due}, {other} {}', known)).toBe(
      'FY24-Q3: 2023-08-01 to 2023-10-31, {other} {}',
    );
    expect(fillTemplate('For {title}.', known)).toBe('For Great team =\\> 45%.');
    expect(fillTemplate('{period} {title}', nothing)).toBe('{period} {title}');
  });

  it.each([
    ['| {key_results} |', '| #12 KR 1 | 34% |\n| #13 KR 2 | 33% |\n| a/b#14 KR 3 | 33% |'],
    ['- {key_results}', '- #12 KR 1 - 34%\n- #13 KR 2 - 33%\n- a/b#14 KR 3 - 33%'],
    ['1. {key_results}', '1. #12 KR 1 - 34%\n2. #13 KR 2 - 33%\n3. a/b#14 KR 3 - 33%'],
  ])('writes %s once for each key result', (body, expected) => {
    expect(fillTemplate(`a\n${body}\nb`, { ...nothing, keyResults: three })).toBe(`a\n${expected}\nb`);
  });

  it('keeps the line with placeholders when there is no key result', () => {
    expect(fillTemplate('| {key_results} |', nothing)).toBe(
      '| <Key result, by link or reference> | <its share, in percent> |',
    );
  });

  it('leaves a score out of a title', () => {
    const keyResults = [{ reference: '#1', title: 'Ship => 40%' }];
    expect(fillTemplate('- {key_results}', { ...nothing, keyResults })).toBe('- #1 Ship - 100%');
  });

  it('fills no variable inside a value', () => {
    expect(fillTemplate('{title}', { ...nothing, title: '{period}', period: 'FY24-Q3' })).toBe('\\{period\\}');
  });

  it.each([
    ['/close', '\\/close'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['a | b', 'a \\| b'],
    ['a\n\n/close\r\n# b', 'a /close \\# b'],
    ['```', '\\`\\`\\`'],
    ['<!-- a', '\\<\\!-- a'],
    ['---', '\\---'],
    ['@all', '\\@all'],
  ])('title %j becomes %j', (title, expected) => {
    expect(fillTemplate('{title}', { ...nothing, title })).toBe(expected);
  });

  const nasty = fc.oneof(
    nastyMarkdown,
    fc.string(),
    fc.constantFrom('/close', '| a |\n/label ~b', '~~~', '%%%', '>>>'),
  );

  it('lets no title out of its place', { timeout: PATIENCE }, () => {
    const body = 'a\n\n{title}\n\n| {title} | b |\n| --- | --- |\n| {key_results} |\n\n- {title}\n\n## B';
    const kinds = (text: string) => scan(text).map((block) => [block.kind, block.depth]);
    const wanted = kinds(fillTemplate(body, { ...nothing, title: 'a', keyResults: three }));
    fc.assert(
      fc.property(nasty, (title) => {
        fc.pre(title.trim() !== '');
        const text = fillTemplate(body, { ...nothing, title, keyResults: three.map((one) => ({ ...one, title })) });
        expect(kinds(text)).toEqual(wanted);
        const table = scan(text).find((block) => block.kind === 'table');
        expect(table?.rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2, 2, 2]);
        expect(text.split('\n').filter((line) => line.trimStart().startsWith('/'))).toEqual([]);
      }),
      OFTEN,
    );
  });
});

it('shares equally, in whole percent that add up to 100', () => {
  expect(equalShares(3)).toEqual([34, 33, 33]);
  expect(equalShares(0)).toEqual([]);
  for (let count = 1; count <= 150; count++) {
    const shares = equalShares(count);
    expect(shares).toHaveLength(count);
    expect(shares.reduce((sum, share) => sum + share)).toBe(100);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  }
});

it('takes dates from the item, else from its period', () => {
  const milestone = { title: 'FY24-Q3', startDate: null, dueDate: null };
  const item = keyResult({ title: 'Great team', milestone, dueDate: '2023-10-20' });
  expect(templateVariables(item, [], 2)).toEqual({
    period: 'FY24-Q3',
    start: '2023-08-01',
    due: '2023-10-20',
    title: 'Great team',
    keyResults: [],
  });
  expect(templateVariables(keyResult({ title: ' ' }), three, 2)).toEqual({ ...nothing, keyResults: three });
});
