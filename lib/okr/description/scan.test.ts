import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './block';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { blockFacts, isComparable, oracleFacts } from './oracle.fixture';
import { scan } from './scan';

const joined = (text: string, blocks = scan(text)) => blocks.map(({ start, end }) => text.slice(start, end));
const kinds = (text: string) => scan(text).map(({ kind, depth }) => (depth > 0 ? `${kind} ${depth}` : kind));

function only<K extends Block['kind']>(text: string, kind: K): Extract<Block, { kind: K }>[] {
  return scan(text).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

describe('for any text', () => {
  it.each([
    ['Markdown', nastyMarkdown],
    ['characters', fc.string({ unit: fc.constantFrom(...' \t\n\r-*+1.)#=>`~<!|:[]\\xab\u00a0🎯') })],
    ['anything', fc.string({ unit: 'binary' })],
  ])(
    'the blocks joined are the text: %s',
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const blocks = scan(text);
          expect(joined(text, blocks).join('')).toBe(text);
          expect(blocks.every(({ start, end }) => start < end)).toBe(true);
          expect(blocks.every(({ end }, at) => end === (blocks[at + 1]?.start ?? text.length))).toBe(true);
        }),
        OFTEN,
      );
    },
    PATIENCE,
  );

  it(
    'headings, items, fences, tables, HTML and quotes are where a Markdown library sees them',
    () => {
      fc.assert(
        fc.property(nastyMarkdown.filter(isComparable), (text) => {
          expect(blockFacts(text, scan(text))).toEqual(oracleFacts(text));
        }),
        OFTEN,
      );
    },
    PATIENCE,
  );
});

describe('what GitLab adds', () => {
  it.each([
    ['a quote over lines', '>>>\n# a\n```\n>>>\n# b', ['quote', 'heading']],
    ['a longer one around a shorter', '>>>>\n>>>\na\n>>>\n>>>>\nb', ['quote', 'paragraph']],
    ['front matter', '---\na: b\n---\n# c', ['front-matter', 'heading']],
    ['no front matter that never ends', '---\na\n', ['rule', 'paragraph']],
    ['no front matter below the top', '\n---\na\n---\n', ['blank', 'rule', 'heading']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('the third state of a task', () => {
    const text = '- [ ] a\n- [x] b\n- [X] c\n- [~] d\n- [-] e\n';
    const tasks = only(text, 'list-item').map(({ task }) => task && [task.state, text[task.at], text[task.textAt]]);
    expect(tasks).toEqual([
      ['open', ' ', 'a'],
      ['done', 'x', 'b'],
      ['done', 'X', 'c'],
      ['inapplicable', '~', 'd'],
      null,
    ]);
  });
});

describe('blocks in blocks', () => {
  it.each([
    ['a heading in an item', '- a\n\n  # b\n', ['list-item', 'blank 1', 'heading 1']],
    ['a heading right behind a marker', '- # b\n', ['list-item', 'heading 1']],
    ['a fence in an item in an item', '- a\n  1. b\n     ```\n     c\n', ['list-item', 'list-item 1', 'fence 2']],
    ['a table in an item', '- |a|\n  |-|\n', ['list-item', 'table 1']],
    ['whatever stands in a quote', '> # a\n> - b\nc\n', ['quote']],
    ['HTML up to a blank line', '<details>\n# a\n\n# b\n', ['html', 'blank', 'heading']],
    ['a lone tag, which cannot interrupt a paragraph', 'a\n<b>\n\n<b>\nc', ['paragraph', 'blank', 'html']],
    ['link definitions, which are no heading', '[a]: b\n---\n', ['paragraph', 'rule']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('an item deeper than 50 is text', () => {
    const text = `${'- '.repeat(60)}a\n${'\n'.repeat(100)}`;
    expect(only(text, 'list-item')).toHaveLength(50);
    expect(joined(text).join('')).toBe(text);
  });
});

it('a list item tells marker, indent and where its text begins', () => {
  const text = '1. a\n    1) [ ] b\n        c\n';
  expect(only(text, 'list-item')).toMatchObject([
    { kind: 'list-item', start: 0, end: 5, depth: 0, marker: '1.', indent: 0, task: null, content: 3 },
    { start: 5, end: 28, depth: 1, marker: '1)', indent: 4, content: 16 },
  ]);
});

it('a table tells its cells', () => {
  const text = '| a \\| b |`c|d`|\n|:-:|--|--|\n| |\n';
  const [table] = only(text, 'table');
  const cells = table?.rows.map((row) =>
    row.cells.map(({ start, end, from, to }) => [text.slice(start, end), text.slice(from, to)]),
  );
  expect(cells).toEqual([
    [
      ['a \\| b', ' a \\| b '],
      ['`c', '`c'],
      ['d`', 'd`'],
    ],
    [
      [':-:', ':-:'],
      ['--', '--'],
      ['--', '--'],
    ],
    [['', ' ']],
  ]);
});

const realTexts = resolve(import.meta.dirname, '../../../..', 'shared', 'data');
if (existsSync(realTexts)) {
  const files = readdirSync(realTexts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  it.each(files)('a real text is unharmed: %s', (name) => {
    const text = readFileSync(join(realTexts, name), 'utf8');
    for (const variant of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      expect(joined(variant).join('')).toBe(variant);
    }
    const body = `\n${text.replace(/^---\n[\s\S]*?\n---\n/, '')}`;
    expect(blockFacts(body, scan(body))).toEqual(oracleFacts(body));
  });
}
