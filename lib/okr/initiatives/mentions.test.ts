import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { mentionsIn } from './mentions';
import { homeOf, type ReferenceHome } from './reference';

const home: ReferenceHome = {
  origin: 'https://gitlab.example.com',
  relativeRoot: '',
  namespacePath: 'acme/infra/okrs',
};

const said = (text: string, from: ReferenceHome = home) =>
  mentionsIn(text, { start: 0, end: text.length }, from).map(({ label, target }) => [
    label,
    target.kind === 'item' ? `${target.reference.namespacePath} ${target.reference.iid}` : target.kind,
  ]);

describe('references', () => {
  it.each([
    ['see #12.', '#12', 'acme/infra/okrs 12'],
    ['&12', '&12', 'acme/infra 12'],
    ['other#7', 'other#7', 'acme/infra/other 7'],
    ['acme/web#7+', 'acme/web#7+', 'acme/web 7'],
    ['(acme&3+s)', 'acme&3+s', 'acme 3'],
    ['a-b/c.d&30', 'a-b/c.d&30', 'a-b/c.d 30'],
  ])('%j', (text, label, item) => {
    expect(said(text)).toEqual([[label, item]]);
  });

  it('count from the group itself in a group’s own text', () => {
    const group = homeOf(
      { namespacePath: 'acme/infra', url: 'https://gitlab.example.com/groups/acme/infra/-/epics/1' },
      home,
    );
    expect(said('&12 and #3 and okrs#4 and acme&5', group)).toEqual([
      ['&12', 'acme/infra 12'],
      ['#3', 'acme/infra 3'],
      ['okrs#4', 'acme/infra/okrs 4'],
      ['acme&5', 'acme 5'],
    ]);
    const project = { namespacePath: 'acme/groups/x', url: 'https://gitlab.example.com/acme/groups/x/-/issues/1' };
    expect(homeOf(project, home)).toEqual({ ...home, namespacePath: 'acme/groups/x' });
  });

  it.each([
    '`#12`',
    '``a ` #12``',
    '&#39;',
    '#12a',
    '!12',
    '# 12',
    '![#1](x.png)',
    '\\#12',
    '/#1',
    'a#b',
    '&amp;',
    '##1',
    '<!-- #1 -->',
    '<!-->',
  ])('%j names nothing', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['[One](https://gitlab.example.com/groups/acme/infra/-/epics/4)', 'One', 'acme/infra 4'],
    ['[a [b] c](/acme/web/-/issues/9 "title")', 'a [b] c', 'acme/web 9'],
    ['[&4 **x**](https://gitlab.example.com/acme/web/-/work_items/9?a=b#note_1)', '&4 **x**', 'acme/web 9'],
    ['[old](<https://gitlab.example.com/acme/web/issues/9>)', 'old', 'acme/web 9'],
    ['[docs](https://docs.example.org/x)', 'docs', 'elsewhere'],
    ['[here](https://gitlab.example.com/acme/web)', 'here', 'elsewhere'],
    ['[none]()', 'none', 'broken'],
    ['[bad](javascript:alert(1))', 'bad', 'broken'],
    ['[bad](https://)', 'bad', 'broken'],
  ])('%j', (text, label, target) => {
    expect(said(text)).toEqual([[label, target]]);
  });

  it('bare ones end before a sentence does', () => {
    const address = 'https://gitlab.example.com/acme/web/-/issues/9';
    expect(said(`(see ${address}), <${address}>`)).toEqual([
      [address, 'acme/web 9'],
      [address, 'acme/web 9'],
    ]);
  });

  it('count from where GitLab is installed', () => {
    const under = { ...home, relativeRoot: '/gitlab' };
    expect(said('[x](https://gitlab.example.com/gitlab/acme/web/-/issues/9)', under)).toEqual([['x', 'acme/web 9']]);
    expect(said('[x](https://gitlab.example.com/acme/web/-/issues/9)', under)).toEqual([['x', 'elsewhere']]);
  });
});

test('offsets are those of the whole text, and only of the stretch', () => {
  const text = '| &1 | [b](/acme/-/epics/2) | #3 |';
  const span = { start: 5, end: text.lastIndexOf('|', text.length - 3) };
  const [only, ...rest] = mentionsIn(text, span, home);
  expect(rest).toEqual([]);
  expect(only && text.slice(only.start, only.end)).toBe('[b](/acme/-/epics/2)');
});

it.each([
  ['<!-- a --> #2', [['#2', 'acme/infra/okrs 2']]],
  ['<!-- #1', [['#1', 'acme/infra/okrs 1']]],
])('a comment hides what stands in it: %j', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

// Quadratic time would take minutes for these.
test.each([
  ['an open link', '[a](', ' ', ''],
  ['an open link with an address', '[a](b', ' ', '"'],
  ['a tail', 'https://a.b/', '.', '-'],
  ['open comments', '', '<!--', ''],
  ['open labels', '', '[', ''],
  ['links without an end', '', '[](a', ''],
  ['references', '', 'a/b#', ''],
  ['backticks', '', '` `` ', ''],
])('hostile text takes linear time: %s', (_, start, piece, end) => {
  const text = start + piece.repeat(100_000) + end;
  expect(mentionsIn(text, { start: 0, end: text.length }, home).length).toBeLessThan(2);
});

test('any text: in order, apart from each other, within the stretch', { timeout: PATIENCE }, () => {
  const pieces = fc.constantFrom(
    '[',
    '](',
    ')',
    '#1',
    '&2',
    '`',
    'a/b',
    'https://x.y/-/issues/1',
    ' ',
    '\\',
    '<',
    '<!--',
    '-->',
    '>',
    '!',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        nastyMarkdown,
        fc.array(pieces).map((all) => all.join('')),
      ),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other);
        let before = start;
        for (const mention of mentionsIn(text, { start, end }, home)) {
          expect(mention.start).toBeGreaterThanOrEqual(before);
          expect(mention.end).toBeGreaterThan(mention.start);
          before = mention.end;
        }
        expect(before).toBeLessThanOrEqual(end);
      },
    ),
    OFTEN,
  );
});
