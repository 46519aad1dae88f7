import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../description/edit';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import { home } from '../item.fixture';
import { freeDescriptions } from '../profiles/native';
import { type Named, readNamed } from './named-initiatives';
import { removeFromDescription } from './remove-from-description';

function named(text: string): Named {
  const blocks = scan(text);
  return readNamed(text, blocks, sectionsOf(blocks), freeDescriptions, home);
}

function editsFor(text: string, mention: Parameters<typeof removeFromDescription>[3]['mention']) {
  const blocks = scan(text);
  return removeFromDescription(text, blocks, sectionsOf(blocks), { mention });
}

/** Without the entry of `acme&9`. */
function without(text: string): string | null {
  const mention = named(text).others.find(({ label }) => label === 'acme&9') ?? null;
  const edits = editsFor(text, mention);
  const edited = edits && applyEdits(text, edits);
  return edited?.ok ? edited.text : null;
}

const HEADER = '# Epics\n\n| Epic | Link |\n|------|------|\n';

describe('a row goes', () => {
  it.each([
    ['of several', `${HEADER}| A | acme&1 |\n| B | acme&9 |\n| C | acme&2 |\n`, '| B | acme&9 |\n'],
    ['the last, at the text’s end', `${HEADER}| A | acme&1 |\n| B | acme&9 |`, '\n| B | acme&9 |'],
    ['the only one', `${HEADER}|B|acme&9|\n\n# Next\n`, '|B|acme&9|\n'],
    [
      'that links to it twice',
      `${HEADER}| [B](/groups/acme/-/epics/9) | acme&9 |\n`,
      '| [B](/groups/acme/-/epics/9) | acme&9 |\n',
    ],
  ])('%s', (_, text, row) => {
    expect(without(text)).toBe(text.replace(row, ''));
    const windows = text.replaceAll('\n', '\r\n');
    expect(without(windows)).toBe(windows.replace(row.replaceAll('\n', '\r\n'), ''));
  });
});

describe('a list item goes', () => {
  it.each([
    ['of several', '# Epics\n\n1. acme&1\n2. acme&9\n3. acme&2\n', '2. acme&9\n'],
    ['the first, below words', '# Epics\n\nAll of them:\n- acme&9\n- acme&2\n', '- acme&9\n'],
    ['the last, at the text’s end', '# Epics\n\n- acme&1\n- [ ] acme&9 Words', '- [ ] acme&9 Words'],
    ['of several lines', '# Epics\n\n* acme&9\n  more\n  words\n\n# Next', '* acme&9\n  more\n  words\n'],
    ['of a group', '# Epics\n\n- Group\n  - acme&9\n  - acme&1\n', '  - acme&9\n'],
  ])('%s', (_, text, item) => {
    expect(without(text)).toBe(text.replace(item, ''));
    const windows = text.replaceAll('\n', '\r\n');
    expect(without(windows)).toBe(windows.replace(item.replaceAll('\n', '\r\n'), ''));
  });
});

describe('nothing goes', () => {
  it.each([
    ['from a sentence', '# Epics\n\nWe use acme&9.'],
    ['from a heading', '# Epics\n\n## acme&9\n'],
    ['from the table’s header', '# Epics\n\n| acme&9 |\n|--|\n| a |'],
    ['with what stands below it', '# Epics\n\n- acme&9\n\n  Why so.\n'],
    ['with another item in its row', `${HEADER}| acme&9 | acme&1 |`],
    ['with another item beside it', '# Epics\n\n- acme&9 and https://gitlab.example.com/acme/web/-/issues/1'],
    ['with another item in GitLab’s own form', '# Epics\n\n- acme&9 [epic:acme/1]'],
    ['with the group on whose line it stands', '# Epics\n\n- - acme&9\n  - acme&1'],
    ['where the next item would join a sentence', '# Epics\n\nAll of them:\n1. acme&9\n2. acme&1'],
    ['where the words before would become a heading', '# Epics\n\nWords:\n- acme&9\n---\n'],
    ['from the scoring criteria', '# Epics\n\n- acme&1\n\n# Scoring Criteria\n\n- acme&9 (50%)\n'],
    ['from elsewhere', '- acme&9\n\n# Epics\n\n- acme&1\n'],
    ['without the section', '# Context\n\n- acme&9\n'],
  ])('%s', (_, text) => {
    expect(named(text).others.some(({ label }) => label === 'acme&9')).toBe(true);
    expect(without(text)).toBeNull();
  });

  it('where nothing is named', () => {
    expect(editsFor('# Epics\n\n- acme&9\n', null)).toBeNull();
  });
});

test('any text: one entry goes, all others stay', { timeout: PATIENCE }, () => {
  const pieces = fc.constantFrom(
    '# Next',
    '| Epic | Link |\n|--|--|\n| A | &1 |\n| B | x&2 |',
    '| C | &3 |',
    '- &4',
    '- x&5 and words',
    '  - &6',
    '2. &7',
    'Words',
    '---',
  );
  const texts = fc
    .tuple(fc.array(fc.oneof(pieces, nastyMarkdown), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([parts, end]) => ['# Epics', ...parts].join('\n').replace(/\r\n|\r|\n/g, end));
  fc.assert(
    fc.property(texts, fc.nat(), (text, choice) => {
      const { links } = named(text);
      const at = choice % Math.max(1, links.length);
      const mention = links[at]?.mention ?? null;
      const edits = editsFor(text, mention);
      if (!edits || !mention) return;
      const [edit, ...more] = edits;
      expect([more, edit?.text]).toEqual([[], '']);
      expect(edit?.start).toBeLessThanOrEqual(mention.start);
      expect(edit?.end).toBeGreaterThanOrEqual(mention.end);
      const edited = applyEdits(text, edits);
      // What grouped nothing but this one is words alone by now.
      const labels = (all: Named['links']) =>
        all.flatMap(({ label, mention: { target } }) => (target.kind === 'broken' ? [] : label));
      expect(edited.ok && labels(named(edited.text).links)).toEqual(labels(links.toSpliced(at, 1)));
    }),
    OFTEN,
  );
});
