import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DescriptionRules, Template } from '../description-rules';
import { platforms2023Descriptions } from '../profiles/platforms-2023';
import { platforms2025Descriptions } from '../profiles/platforms-2025';
import type { Role } from '../recognise';
import type { TemplateVariables } from './fill-template';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { scan } from './scan';
import { sectionsOf } from './sections';
import { insertMissing, missingSections } from './template';

const GENERATIONS = [platforms2023Descriptions, platforms2025Descriptions];
const ROLES: Role[] = ['objective', 'key-result'];
const FORMS = GENERATIONS.flatMap((rules) => ROLES.map((role) => [rules.id, role, rules] as const));

const none: TemplateVariables = { period: null, start: null, due: null, title: null, keyResults: [] };

function templateOf(rules: DescriptionRules, role: Role): Template {
  const template = rules.templates[role];
  if (!template) throw new Error('No template.');
  return template;
}

const completed = (text: string, rules: DescriptionRules = platforms2023Descriptions, role: Role = 'objective') =>
  insertMissing(text, templateOf(rules, role), rules, none);
const headings = (text: string) =>
  sectionsOf(scan(text)).map(({ heading }) => `${'#'.repeat(heading.level)} ${heading.text}`);
const missing = (text: string, rules: DescriptionRules = platforms2023Descriptions, role: Role = 'objective') =>
  missingSections(sectionsOf(scan(text)), templateOf(rules, role), rules).map(({ title }) => title);

/** Whether what is left of `after` without some added stretches is `before`. */
function holds(after: string, before: string): boolean {
  let at = 0;
  for (const unit of after.split('')) if (unit === before[at]) at++;
  return at === before.length;
}

describe.each(FORMS)('%s for an %s', (_, role, rules) => {
  const titles = templateOf(rules, role).sections.map(({ title }) => title);

  it.each(['', '\n', '  \n\t\n   '])('stands in an empty description: %j', (text) => {
    const { text: filled, added, refused } = completed(text, rules, role);
    expect([added, refused]).toEqual([titles, []]);
    expect(headings(filled)).toEqual(titles.map((title) => `### ${title}`));
    expect(missing(filled, rules, role)).toEqual([]);
  });

  it('adds nothing a second time', () => {
    const { text } = completed('', rules, role);
    expect(completed(text, rules, role)).toEqual({ text, added: [], refused: [] });
  });
});

it('adds to any text without moving anything', { timeout: PATIENCE }, () => {
  const headingLines = fc.constantFrom(
    '## Context\n\n',
    '# Scoring:\n',
    '### Linked Issues\n\n',
    '### Retro\n\n',
    '\n\n---\n\n',
  );
  const texts = fc.array(fc.oneof(nastyMarkdown, headingLines), { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(nastyMarkdown, texts), fc.constantFrom(...FORMS), (text, [, role, rules]) => {
      const once = completed(text, rules, role);
      const before = sectionsOf(scan(text)).map(({ name }) => name);
      const after = sectionsOf(scan(once.text)).map(({ name }) => name);
      expect(holds(once.text, text)).toBe(true);
      expect(after.length).toBe(before.length + once.added.length);
      expect(holds(after.join(' '), before.join(' '))).toBe(true);
      expect(missing(once.text, rules, role)).toEqual(once.refused);
      expect(completed(once.text, rules, role)).toEqual({ text: once.text, added: [], refused: once.refused });
    }),
    OFTEN,
  );
});

describe('sections that are there', () => {
  it.each([
    ['## **Background**:\n\na\n', ['Linked Epics', 'Scoring Criteria']],
    ['### Linked Epics & Issues\n### scoring criterion\n', ['Context']],
    ['Context\n===\n\na\n\nScoring\n---\n', ['Linked Epics']],
    ['# Why this OKR?\r\n\r\n## Linked Issues\r\n\r\n###### SCORING ######\r\n', []],
    ['**Context**\n\na\n\n**Scoring Criteria**\n', ['Context', 'Linked Epics', 'Scoring Criteria']],
    ['> ### Context\n\n- ### Linked Epics\n', ['Context', 'Linked Epics', 'Scoring Criteria']],
    ['```\n### Context\n```\n', ['Context', 'Linked Epics', 'Scoring Criteria']],
    ['### :rocket: Epics\n', ['Context', 'Scoring Criteria']],
  ])('%j lacks %j', (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  it('are known by the other generation', () => {
    for (const [from, to] of [GENERATIONS, GENERATIONS.toReversed()]) {
      const { text } = completed('', from, 'objective');
      const lacking = missing(text, to, 'objective');
      expect(lacking).toEqual(to?.id === 'platforms-2023' ? ['Scoring Criteria'] : []);
    }
  });

  it('keep their text, their place and their empty bodies', () => {
    const text = '### Linked issues\n\n### Context\n\nOurs.  \n* a\n';
    const { text: filled, added } = completed(text);
    expect(added).toEqual(['Scoring Criteria']);
    expect(filled.startsWith('### Linked issues\n\n### Scoring Criteria\n\n| Key Result | Weight |')).toBe(true);
    expect(filled.endsWith('### Context\n\nOurs.  \n* a\n')).toBe(true);
  });
});

describe('the right place', () => {
  it.each<[string, string[]]>([
    ['### Context\n\na\n\n### Scoring Criteria\n', ['### Context', '### Linked Epics', '### Scoring Criteria']],
    ['## Scoring\n', ['## Context', '## Linked Epics', '## Scoring']],
    [
      '## Context\n\n### More\n\n## Notes\n',
      ['## Context', '### More', '## Linked Epics', '## Scoring Criteria', '## Notes'],
    ],
    ['# Context\n\n### Scoring\n', ['# Context', '# Linked Epics', '### Scoring']],
    ['Words.\n\n### Notes\n', ['### Context', '### Linked Epics', '### Scoring Criteria', '### Notes']],
    [
      '# Great team\n\nWords.\n\n## Notes\n',
      ['# Great team', '### Context', '### Linked Epics', '### Scoring Criteria', '## Notes'],
    ],
    ['# Great team\n\nScore => 50%\n', ['# Great team', '### Context', '### Linked Epics', '### Scoring Criteria']],
    ['# A\n\n# B\n', ['### Context', '### Linked Epics', '### Scoring Criteria', '# A', '# B']],
  ])('in %j', (text, expected) => {
    expect(headings(completed(text).text)).toEqual(expected);
  });

  it('is below leading words and a score', () => {
    const { text } = completed('Words.\n\nScore => 40%\n');
    expect(text.startsWith('Words.\n\nScore => 40%\n\n### Context\n\n<')).toBe(true);
    expect(text.endsWith('|\n')).toBe(true);
  });

  const retro = '### Retro\n\n#### Good\n\n- a\n\n#### Bad\n\n- b\n\n#### Try\n\n- c\n';

  it('is below a retro on top', () => {
    expect(headings(completed(retro).text).slice(0, 5)).toEqual([
      '### Retro',
      '#### Good',
      '#### Bad',
      '#### Try',
      '### Context',
    ]);
    const flat = '## Retrospective\n\n## Good\n\n## Bad\n\n## Try\n\n## Notes\n';
    expect(headings(completed(flat).text).slice(3)).toEqual([
      '## Try',
      '## Context',
      '## Linked Epics',
      '## Scoring Criteria',
      '## Notes',
    ]);
  });

  it('is above a retro at the end and the rule before it', () => {
    const { text } = completed(`### Context\n\na\n\n---\n\n${retro}`, platforms2025Descriptions);
    expect(text).toMatch(/^### Context\n\na\n\n### Linked Epics and Issues\n\n1\. <[^>]+>\n\n---\n\n### Retro\n/);
    const words = completed(`Words.\n\n---\n\n${retro}`, platforms2025Descriptions).text;
    expect(words).toMatch(/^Words\.\n\n### Context\n\n[^#]+### Linked Epics and Issues\n\n[^#]+\n\n---\n\n### Retro\n/);
  });

  it('keeps CRLF and a missing last line end', () => {
    const { text } = completed('### Context\r\n\r\na');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('|')).toBe(true);
  });
});

describe('a text that was never closed', () => {
  it.each(['```\ncode\n', '<!-- a\n', '<pre>\n', '### Notes\n\n~~~~\n'])('%j', (text) => {
    const { text: after, added, refused } = completed(text);
    expect(holds(after, text)).toBe(true);
    expect(after.endsWith(text)).toBe(true);
    expect([...added, ...refused]).toHaveLength(3);
    if (!text.startsWith('#')) expect(after).toBe(text);
  });
});

it('refuses a heading that cannot be found again', () => {
  const template: Template = { level: 3, sections: [{ purpose: 'other', title: 'A #', spellings: [], body: 'a' }] };
  const rules = { ...platforms2023Descriptions, templates: { objective: template, 'key-result': null } };
  expect(insertMissing('', template, rules, none)).toEqual({ text: '', added: [], refused: ['A #'] });
});
