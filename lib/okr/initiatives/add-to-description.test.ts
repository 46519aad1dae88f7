import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../description/edit';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { SectionRule } from '../description-rules';
import type { Item } from '../item';
import { home, keyResult } from '../item.fixture';
import { freeDescriptions } from '../profiles/native';
import { platforms2023Descriptions } from '../profiles/platforms-2023';
import { platforms2025Descriptions } from '../profiles/platforms-2025';
import { addToDescription } from './add-to-description';
import { readNamed } from './named-initiatives';
import { referenceKey } from './reference';

const epic = (given: Partial<Item> = {}) => ({
  item: keyResult({ iid: '9', namespacePath: 'acme', typeName: 'Epic', title: 'Rollbacks', ...given }),
  delivery: null,
});

const ruleOf = ({ templates }: typeof freeDescriptions): SectionRule => {
  const rule = templates.objective?.sections.find(({ purpose }) => purpose === 'linked-epics');
  if (!rule) throw new Error('The form has no section of linked epics.');
  return rule;
};
const TABLE = ruleOf(platforms2023Descriptions);
const LIST = ruleOf(platforms2025Descriptions);

function editsFor(text: string, rule: Pick<SectionRule, 'title' | 'spellings' | 'body'> = LIST, initiative = epic()) {
  const blocks = scan(text);
  return addToDescription(text, blocks, sectionsOf(blocks), rule, initiative, home);
}

function added(...given: Parameters<typeof editsFor>): string | null {
  const edits = editsFor(...given);
  const edited = edits && applyEdits(given[0], edits);
  return edited?.ok ? edited.text : null;
}

function keysIn(text: string): string[] {
  const blocks = scan(text);
  return readNamed(text, blocks, sectionsOf(blocks), freeDescriptions, home).links.flatMap(({ mention: { target } }) =>
    target.kind === 'item' ? [referenceKey(target.reference)] : [],
  );
}

const HEADER = '| Epic Title | Epic Link |\n| ---------- | --------- |\n';

describe('a row', () => {
  it.each([
    ['behind the last', `${HEADER}| A | acme&1 |\n`, `${HEADER}| A | acme&1 |\n| Rollbacks | acme&9 |\n`],
    [
      'padded as the others',
      '| Epic Title    | Epic Link  |\n| ------------- | ---------- |\n| A             | acme&1     |',
      '| Epic Title    | Epic Link  |\n| ------------- | ---------- |\n| A             | acme&1     |\n| Rollbacks     | acme&9     |',
    ],
    ['below the headings, as wide', HEADER, `${HEADER}| Rollbacks  | acme&9    |\n`],
    ['in the template’s', `${HEADER}| <title>    | <link>    |`, `${HEADER}| Rollbacks  | acme&9    |`],
    [
      'in the form’s',
      `${HEADER}| <Title, as on the epic> | <Link, or reference> |\n`,
      `${HEADER}| Rollbacks | acme&9 |\n`,
    ],
    [
      'in the first that waits',
      `${HEADER}| A | acme&1 |\n|  |  |\n|  |  |`,
      `${HEADER}| A | acme&1 |\n| Rollbacks | acme&9 |\n|  |  |`,
    ],
    ['where there was none yet', `${HEADER}| None yet | n/a |`, `${HEADER}| Rollbacks | acme&9 |`],
    ['not in one that is cut short', `${HEADER}|  |`, `${HEADER}|  |\n| Rollbacks | acme&9 |`],
    ['not in one with words', `${HEADER}| Runbooks | TBD |`, `${HEADER}| Runbooks | TBD |\n| Rollbacks | acme&9 |`],
    ['links first', '| Link | Epic |\n|--|--|', '| Link | Epic |\n|--|--|\n| acme&9 | Rollbacks |'],
    [
      'other columns',
      '| # | Owner | Epic | Link |\n|-|-|-|-|',
      '| # | Owner | Epic | Link |\n|-|-|-|-|\n|  |  | Rollbacks | acme&9 |',
    ],
    ['other words', '| What | URL |\n|--|--|', '| What | URL |\n|--|--|\n| Rollbacks | acme&9 |'],
    ['one column', '| Linked epic |\n|--|', '| Linked epic |\n|--|\n| acme&9 Rollbacks |'],
    ['no column of links', '| ID | Epic |\n|--|--|', '| ID | Epic |\n|--|--|\n|  | acme&9 Rollbacks |'],
  ])('%s', (_, body, expected) => {
    expect(added(`### Linked Epics\n\n${body}`)).toBe(`### Linked Epics\n\n${expected}`);
  });
});

describe('a list item', () => {
  it.each([
    ['with the next number', '1. acme&1\n2. acme&2\n', '1. acme&1\n2. acme&2\n3. acme&9 Rollbacks\n'],
    ['with its bracket', ' 9)  acme&1', ' 9)  acme&1\n 10)  acme&9 Rollbacks'],
    ['with its bullet', '* acme&1\n* acme&2', '* acme&1\n* acme&2\n* acme&9 Rollbacks'],
    ['with its indentation', '  - acme&1\n\nMore.', '  - acme&1\n  - acme&9 Rollbacks\n\nMore.'],
    ['with an open box', '- [x] acme&1', '- [x] acme&1\n- [ ] acme&9 Rollbacks'],
    [
      'below all that stands in the last',
      '- acme&1\n  - waits\n\n  and more\n\nMore.',
      '- acme&1\n  - waits\n\n  and more\n- acme&9 Rollbacks\n\nMore.',
    ],
    ['beside groups', '- Releases\n  1. acme&1', '- Releases\n  1. acme&1\n- acme&9 Rollbacks'],
    ['in the form’s', '1. <Epic or issue, by link or reference>\n', '1. acme&9 Rollbacks\n'],
    ['in the one that waits', '- acme&1\n- [ ] TBD\n', '- acme&1\n- [ ] acme&9 Rollbacks\n'],
    ['where there was none yet', '- None yet.\n', '- acme&9 Rollbacks\n'],
    ['not in one that holds others', '-\n  - acme&1', '-\n  - acme&1\n- acme&9 Rollbacks'],
    ['not in a table of one', '- acme&1\n\n  |Epic|\n  |--|', '- acme&1\n\n  |Epic|\n  |--|\n- acme&9 Rollbacks'],
  ])('%s', (_, body, expected) => {
    expect(added(`### Linked Epics\n\n${body}`)).toBe(`### Linked Epics\n\n${expected}`);
  });
});

describe('without an entry yet', () => {
  it.each([
    ['', `${HEADER}| Rollbacks | acme&9 |`, '1. acme&9 Rollbacks'],
    ['None yet.', `${HEADER}| Rollbacks | acme&9 |`, '1. acme&9 Rollbacks'],
    ['We use acme&1.', `We use acme&1.\n\n${HEADER}| Rollbacks | acme&9 |`, 'We use acme&1.\n\n1. acme&9 Rollbacks'],
    ['    code', `    code\n\n${HEADER}| Rollbacks | acme&9 |`, '    code\n\n1. acme&9 Rollbacks'],
  ])('it has its form’s table or list: %j', (body, table, list) => {
    const whole = (own: string) => `# Epics\n\n${own}\n\n# Next\n\nWords.\n`;
    const text = body === '' ? '# Epics\n\n# Next\n\nWords.\n' : whole(body);
    expect(added(text, TABLE)).toBe(whole(table));
    expect(added(text, LIST)).toBe(whole(list));
    expect(added(text, { ...LIST, body: 'Words of a form.' })).toBe(whole(list.replace('1. acme&9', '- acme&9')));
  });

  it('it stands where subsections do not', () => {
    expect(added('# Epics\n\n## Issues\n\n- #1\n')).toBe('# Epics\n\n## Issues\n\n- #1\n- acme&9 Rollbacks\n');
    expect(added('# Epics\n## Notes\nWords.')).toBe('# Epics\n1. acme&9 Rollbacks\n\n## Notes\nWords.');
  });

  it('the text’s line ends are kept', () => {
    expect(added('# Epics\r\n\r\nNone.\r\n', TABLE)).toBe(
      `# Epics\r\n\r\n${HEADER.replaceAll('\n', '\r\n')}| Rollbacks | acme&9 |\r\n`,
    );
    expect(added('# Epics\r\n\r\n- acme&1\r\n')).toBe('# Epics\r\n\r\n- acme&1\r\n- acme&9 Rollbacks\r\n');
    expect(added('# Epics\r\n\r\n- acme&1')).toBe('# Epics\r\n\r\n- acme&1\r\n- acme&9 Rollbacks');
  });
});

describe('nothing is added', () => {
  it.each([
    ['without the section', '# Context\n\n- acme&1'],
    ['in a fence that never ends', '# Epics\n\n```\nacme&1'],
    ['in a comment that never ends', '# Epics\n\n<!-- acme&1'],
    ['where the next line would join it', '# Epics\n- a\n  ```\n  ```\nWords.'],
    ['behind the greatest number there is', '# Epics\n\n999999999. acme&1'],
  ])('%s', (_, text) => {
    expect(editsFor(text)).toBeNull();
  });
});

test.each([
  '# Not a heading',
  'a | b \\| c \\',
  '<!-- hidden',
  '`open',
  '/close',
  'See https://gitlab.example.com/acme/web/-/issues/3 first',
  '@all &5 #6 ~bug [x](y)',
  'Several\nlines\r\n\r\n- of text',
  '',
])('a title of any kind is one entry, and the right one: %j', (title) => {
  for (const body of [HEADER, '- acme&1', '', '| Epic |\n|--|']) {
    const text = `# Epics\n\n${body}`;
    const keys = keysIn(added(text, LIST, epic({ title })) ?? '');
    expect(keys).toEqual([...keysIn(text), 'acme#9']);
  }
});

test('any text: nothing else is touched, and what is added is found', { timeout: PATIENCE }, () => {
  const pieces = fc.constantFrom(
    '# Epics',
    '## Other',
    '# Next',
    `${HEADER}| A | &1 |`,
    '| Epic |\n|--|',
    '| <title> | <link> |',
    '- &2',
    '  - &3',
    '1. <Epic, by reference>',
    'None yet.',
    '',
  );
  const texts = fc
    .tuple(fc.array(fc.oneof(pieces, nastyMarkdown), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([parts, end]) => ['# Epics', ...parts].join('\n').replace(/\r\n|\r|\n/g, end));
  const titles = fc.string({ unit: fc.constantFrom(...'ab \\|`-#>1.\n<&!') });
  fc.assert(
    fc.property(texts, titles, fc.constantFrom(TABLE, LIST), (text, title, rule) => {
      const edits = editsFor(text, rule, epic({ title }));
      const after = added(text, rule, epic({ title }));
      expect(after === null).toBe(edits === null);
      if (!edits || after === null) return;
      const section = sectionsOf(scan(text)).find(({ name }) => name === 'epics');
      for (const { start, end } of edits) {
        expect(start).toBeGreaterThanOrEqual(section?.body ?? 0);
        expect(end).toBeLessThanOrEqual(section?.endWithin ?? 0);
      }
      expect(keysIn(after).filter((key) => key !== 'acme#9')).toEqual(keysIn(text));
      expect(keysIn(after)).toContain('acme#9');
    }),
    OFTEN,
  );
});
