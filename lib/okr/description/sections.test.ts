import { expect, it } from 'vitest';
import { scan } from './scan';
import { comparable, findSection, sectionsOf } from './sections';

const TEXT = 'top\n\n## Context\nwhy\n\n### Good\n- a\n### Bad\n# Next\n> # quoted\n\nDeep\n----\n```\n# code\n```\n';
const sections = sectionsOf(scan(TEXT));

it('tells each section, its own text and what stands within', () => {
  const told = sections.map(({ name, parent, body, end, endWithin }) => [
    name,
    parent?.name ?? null,
    TEXT.slice(body, end),
    TEXT.slice(end, endWithin),
  ]);
  expect(told).toEqual([
    ['context', null, 'why\n\n', '### Good\n- a\n### Bad\n'],
    ['good', 'context', '- a\n', ''],
    ['bad', 'context', '', ''],
    ['next', null, '> # quoted\n\n', 'Deep\n----\n```\n# code\n```\n'],
    ['deep', 'next', '```\n# code\n```\n', ''],
  ]);
});

it('headings and own texts, with what stands before, are the whole text', () => {
  expect(TEXT.slice(0, sections[0]?.start) + sections.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(
    TEXT,
  );
});

it.each([
  ['Scoring Criteria'],
  ['**Scoring criteria:**'],
  [' :dart:  SCORING\u00a0 criteria'],
  ['🎯️ _Scoring_ `Criteria` :'],
  ['[Scoring Criteria](https://example.com/#criteria)'],
  ['Scoring Criteria：'],
])('%j is the same heading', (heading) => {
  expect(comparable(heading)).toBe('scoring criteria');
});

it.each([['Scoring'], ['Scoring Criteria 2'], ['Criteria: Scoring']])('%j is another heading', (heading) => {
  expect(comparable(heading)).not.toBe('scoring criteria');
});

it('finds the first section under any of the names', () => {
  expect(findSection(sections, ['Retro', '**Bad:**', 'good'])?.name).toBe('good');
  expect(findSection(sections, ['code', 'quoted'])).toBeNull();
  expect(findSection([], ['a'])).toBeNull();
});
