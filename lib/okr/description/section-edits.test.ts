import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from './edit';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { scan } from './scan';
import { insertSection, replaceBody } from './section-edits';
import { findSection, sectionsOf } from './sections';

function edited(text: string, edit: Edit | null): string {
  const result = applyEdits(text, edit ? [edit] : []);
  if (!edit || !result.ok) throw new Error('No edit.');
  return result.text;
}

const placesIn = (text: string) => [...sectionsOf(scan(text)).map(({ start }) => start), text.length];

describe('replacing the text of a section', () => {
  const replaced = (text: string, body: string) => {
    const section = findSection(sectionsOf(scan(text)), ['A']);
    return section && edited(text, replaceBody(text, section, body));
  };

  it.each([
    ['# A\n\nold\n\n\n# B\n', 'new', '# A\n\nnew\n\n\n# B\n'],
    ['# A\r\nold\r\n# B', '\nnew\nlines\n\n', '# A\r\nnew\r\nlines\r\n# B'],
    ['# A\n\nold', '    code', '# A\n\n    code'],
    ['# A\n\nold  \n', '', '# A\n\n  \n'],
    ['# A\n# B\n\nb\n', 'new', '# A\n\nnew\n\n# B\n\nb\n'],
    ['# A\n\n\n\n# B\nb\n', 'new', '# A\nnew\n\n# B\nb\n'],
    ['# A', 'new', '# A\n\nnew'],
    ['# A\n', 'new', '# A\n\nnew'],
    ['# A\n\n', 'new', '# A\n\nnew\n'],
    ['# A\n## C\n', '', '# A\n## C\n'],
  ])('%j with %j', (text, body, expected) => {
    expect(replaced(text, body)).toBe(expected);
  });

  it('touches no character that stays', () => {
    const text = '# A\n\none two three\n';
    const [section] = sectionsOf(scan(text));
    expect(section && replaceBody(text, section, 'one 2 three')).toEqual({ start: 9, end: 12, text: '2' });
  });

  it('keeps all but the section’s own text, for any text', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(nastyMarkdown, fc.constantFrom('x', 'x\ny', ''), (text, body) => {
        for (const section of sectionsOf(scan(text))) {
          const after = edited(text, replaceBody(text, section, body));
          expect(after.startsWith(text.slice(0, section.body))).toBe(true);
          expect(after.endsWith(text.slice(section.end))).toBe(true);
          const own = after.slice(section.body, after.length - (text.length - section.end));
          expect(own.trim().replace(/\r\n|\r/g, '\n')).toBe(body);
        }
      }),
      OFTEN,
    );
  });
});

describe('adding a section', () => {
  const retro = { level: 3, title: 'Retro', body: '- a\n- b\n' };

  it.each([
    ['', 0, '### Retro\n\n- a\n- b'],
    ['# A\n\na\n', 7, '# A\n\na\n\n### Retro\n\n- a\n- b\n'],
    ['# A\n\na', 6, '# A\n\na\n\n### Retro\n\n- a\n- b'],
    ['# A\na\n', 6, '# A\na\n\n### Retro\n- a\n- b\n'],
    ['# A\r\na\r\n# B\r\n', 8, '# A\r\na\r\n\r\n### Retro\r\n- a\r\n- b\r\n\r\n# B\r\n'],
    ['# A\n\na\n\n# B\n', 8, '# A\n\na\n\n### Retro\n\n- a\n- b\n\n# B\n'],
    ['# B\n', 0, '### Retro\n\n- a\n- b\n\n# B\n'],
  ])('to %j at %i', (text, at, expected) => {
    expect(edited(text, insertSection(text, at, retro))).toBe(expected);
  });

  it('is refused where it would be no section', () => {
    expect(insertSection('```\na', 5, retro)).toBeNull();
    expect(insertSection('<!-- a', 6, retro)).toBeNull();
    expect(insertSection('a\n===\n', 2, { ...retro, level: 7 })).toBeNull();
  });

  it('adds to any text without changing it, and leaves the sections there as they were', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(nastyMarkdown, fc.nat(), (text, choice) => {
        const places = placesIn(text);
        const at = places[choice % places.length] ?? 0;
        const edit = insertSection(text, at, retro);
        if (!edit) return;
        expect([edit.start, edit.end]).toEqual([at, at]);
        const names = sectionsOf(scan(text)).map(({ name }) => name);
        names.splice(choice % places.length, 0, 'retro');
        expect(sectionsOf(scan(edited(text, edit))).map(({ name }) => name)).toEqual(names);
      }),
      OFTEN,
    );
  });
});
