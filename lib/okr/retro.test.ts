import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from './description/markdown.fixture';
import { scan } from './description/scan';
import { sectionsOf } from './description/sections';
import type { RetroRule } from './description-rules';
import { platformsRetro } from './profiles/platforms-retro';
import { offersRetro, readRetro } from './retro';
import { insertRetro, retroText } from './retro-insert';

const top: RetroRule = { ...platformsRetro, place: 'top' };
const end: RetroRule = { ...platformsRetro, place: 'end' };

const read = (text: string, rule = top) => readRetro(text, sectionsOf(scan(text)), rule);
const bullets = (text: string) => read(text)?.parts.map((part) => (part.missing ? 'missing' : part.bullets));
const headings = (text: string) =>
  sectionsOf(scan(text)).map(({ heading }) => `${'#'.repeat(heading.level)} ${heading.text}`);
const inserted = (text: string, rule = top) => insertRetro(text, rule)?.text ?? null;

const FULL = '### Retro\n\n#### Good\n\n- a\n- b\n\n#### Bad\n\n- c\n- d\n\n#### Try\n\n- e\n- f\n- g\n';

describe('reading a retro', () => {
  it('finds it complete', () => {
    expect(read(FULL)).toMatchObject({ complete: true, misplaced: false, end: FULL.length });
    expect(bullets(FULL)).toEqual([2, 2, 3]);
    expect(read(`${FULL}\n### Context\n\na\n`)).toMatchObject({ complete: true, end: FULL.length + 1 });
  });

  it.each([
    ['none', '### Context\n\nWords.\n', undefined],
    ['bold words that are no heading', '**Retro**\n\n**Good**\n- a\n', undefined],
    ['a heading in a list or quote', '- ### Retro\n\n> ### Retro\n', undefined],
    ['Retrospective, flat', '## Retrospective\n## GOOD\n- a\n- b\n## Bad:\n* c\n## **Try**\n1. d\n2. e\n', [2, 1, 2]],
    ['underlined headings', 'Retrospection\n===\n\nGood\n---\n\n- a\n', [1, 'missing', 'missing']],
    ['carriage returns', FULL.replaceAll('\n', '\r\n'), [2, 2, 3]],
    ['no last line end', FULL.trimEnd(), [2, 2, 3]],
    ['more than three', '# Retro\n## Good\n- a\n- b\n- c\n- d\n', [4, 'missing', 'missing']],
    ['nested bullets', '# Retro\n## Good\n- a\n  - b\n  - c\n- d\n\n  e\n', [2, 'missing', 'missing']],
    ['placeholders', '# Retro\n## Good\n- <What went well, in two or three points>\n- a\n', [1, 'missing', 'missing']],
    ['empty bullets', '# Retro\n## Good\n-\n- …\n- [ ] a\n-\n  b\n', [2, 'missing', 'missing']],
    ['a bullet of code', '# Retro\n## Good\n- ```\n  a\n  ```\n- <!-- a -->\n', [1, 'missing', 'missing']],
    ['parts in another order', '# Retro\n## Try\n- a\n## Good\n- b\n- c\n', [2, 'missing', 1]],
    ['subsections', '# Retro\n## Good\n- a\n### Team\n- b\n## Bad\n- c\n', [2, 1, 'missing']],
    ['what follows', '### Retro\n#### Good\n- a\n### Context\n#### Bad\n- b\n', [1, 'missing', 'missing']],
    ['what follows, as deep as the parts', '# Retro\n### Good\n- a\n### Context\n- b\n', [1, 'missing', 'missing']],
    ['text beside the bullets', '# Retro\n## Good\nWell:\n- a\n', [1, 'missing', 'missing']],
  ])('%s', (_, text, expected) => {
    expect(bullets(text)).toEqual(expected);
  });

  it.each([
    ['- <What went well, in two or three points>\n', true],
    ['<2-3 bullet points summarising what went well during this OKR>\n', true],
    ['- a\n- b\n\n<title>\n', true],
    ['- a\n  - <Title, as on the epic>\n', true],
    ['- a <br> b\n', false],
    ['```\n<Title, as on the epic>\n```\n', false],
  ])('sees the template in %j: %j', (body, expected) => {
    expect(read(`# Retro\n## Good\n${body}`)?.parts[0]?.placeholder).toBe(expected);
  });

  it.each([
    [FULL.replace('- d\n', ''), 'too few'],
    [`${FULL}- h\n`, 'too many'],
    [`${FULL}\n<Title, as on the epic>\n`, 'a placeholder'],
    [FULL.replace('#### Bad\n', ''), 'one part missing'],
  ])('%j is not complete: %s', (text) => {
    expect(read(text)?.complete).toBe(false);
  });

  it.each([
    [FULL, false, false],
    [`Score => 50%\n\nWords.\n\n${FULL}`, false, false],
    [`${FULL}\n### Context\n`, false, true],
    [`### Context\n\n${FULL}`, true, false],
    [`### Context\n\n${FULL}\n### Notes\n`, true, true],
  ])('%j: misplaced for the top %j, for the end %j', (text, forTop, forEnd) => {
    expect(read(text, top)?.misplaced).toBe(forTop);
    expect(read(text, end)?.misplaced).toBe(forEnd);
  });
});

describe('adding a retro', () => {
  it('writes the whole of it', () => {
    expect(inserted('')).toBe(retroText(top));
    expect(headings(retroText(top))).toEqual(['### Retro', '#### Good', '#### Bad', '#### Try']);
    expect(bullets(retroText(top))).toEqual([0, 0, 0]);
    expect(read(retroText(top))?.parts.every(({ placeholder }) => placeholder)).toBe(true);
  });

  it('on top of all, below what GitLab hides there', () => {
    expect(inserted('Words.\n\n### Context\n')).toBe(`${retroText(top)}\n\nWords.\n\n### Context\n`);
    expect(inserted('---\na: b\n---\n\n### Context\n')).toBe(`---\na: b\n---\n\n${retroText(top)}\n\n\n### Context\n`);
  });

  it('at the end behind a rule, unless there is one', () => {
    expect(inserted('### Context\r\n\r\na\r\n', end)).toBe(
      `### Context\r\n\r\na\r\n\r\n---\r\n\r\n${retroText(end).replaceAll('\n', '\r\n')}\r\n`,
    );
    expect(inserted('### Context\n\na\n\n---\n', end)).toBe(`### Context\n\na\n\n---\n\n${retroText(end)}\n`);
    expect(inserted('', end)).toBe(retroText(end));
  });

  it('writes no rule that would hide the text above as front matter', () => {
    const text = '---\nWords.\n\n### Context\n';
    expect(inserted(text, end)).toBe(`${text}\n${retroText(end)}\n`);
  });

  it('at the end as deep as the other sections', () => {
    expect(headings(inserted('# Great team\n\n## Context\n', end) ?? '').slice(2, 4)).toEqual(['## Retro', '### Good']);
    expect(headings(inserted('# Great team\n', end) ?? '')[1]).toBe('### Retro');
  });

  it.each([
    [
      '### Retro\n\n#### Bad\n\n- a\n\n### Context\n',
      ['### Retro', '#### Good', '#### Bad', '#### Try', '### Context'],
    ],
    ['## Retro\n## Good\n- a\n## Notes\n', ['## Retro', '## Good', '## Bad', '## Try', '## Notes']],
    ['# Retrospective\n', ['# Retrospective', '## Good', '## Bad', '## Try']],
    ['### Context\n\n###### Retro\n', ['### Context', '###### Retro', '###### Good', '###### Bad', '###### Try']],
  ])('adds to %j only what is missing', (text, expected) => {
    const after = inserted(text) ?? '';
    expect(headings(after)).toEqual(expected);
    expect(inserted(after)).toBe(after);
  });

  it('leaves the rule behind a retro where it is', () => {
    const after = inserted('### Retro\n\n#### Good\n\n- a\n\n---\n\n### Context\n') ?? '';
    expect(after).toMatch(/#### Try\n\n- <[^>]+>\n\n---\n\n### Context\n$/);
  });

  it.each(['```\na\n', '<!-- a\n', '# Retro\n\n```\n'])(
    'is refused at the end of %j, which was never closed',
    (text) => {
      expect(inserted(text, end)).toBeNull();
    },
  );

  it('leaves any text as it is, and adds nothing twice', { timeout: PATIENCE }, () => {
    const parts = fc.constantFrom('### Retro\n\n', '# Good\n', '#### Try\n\n', '\n---\n\n', '- a\n');
    const texts = fc.array(fc.oneof(nastyMarkdown, parts), { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(top, end), (text, rule) => {
        read(text, rule);
        const after = inserted(text, rule);
        if (after === null) return;
        const before = sectionsOf(scan(text)).map(({ name }) => name);
        const names = sectionsOf(scan(after)).map(({ name }) => name);
        expect(holds(after.split(''), text.split(''))).toBe(true);
        expect(holds(names, before)).toBe(true);
        expect(read(after, rule)?.parts.some(({ missing }) => missing)).toBe(false);
        expect(inserted(after, rule)).toBe(after);
        if (read(text, rule) === null) expect(read(after, rule)?.misplaced).toBe(false);
      }),
      OFTEN,
    );
  });
});

/** Whether `before` is left when some of `after` is taken away. */
function holds(after: readonly string[], before: readonly string[]): boolean {
  let at = 0;
  for (const one of after) if (one === before[at]) at++;
  return at === before.length;
}

describe('offering the retro', () => {
  const period = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };

  it.each([
    ['2023-10-16', 'open', false],
    ['2023-10-17', 'open', true],
    ['2023-12-01', 'open', true],
    ['2023-10-25', 'closed', false],
    ['no day', 'open', false],
  ] as const)('on %s while %s: %j', (today, state, expected) => {
    expect(offersRetro(period, today, state, top)).toBe(expected);
  });

  it('never where the period is not known', () => {
    expect(offersRetro(null, '2023-10-25', 'open', top)).toBe(false);
  });
});
