import { describe, expect, it } from 'vitest';
import { nativeProfile } from '../profiles/native';
import { platforms2023Profile } from '../profiles/platforms-2023';
import { platforms2025Profile } from '../profiles/platforms-2025';
import type { Role } from '../recognise';
import { checkInput } from './given.fixture';
import { placeholderLeft } from './placeholder-left';
import { retroIncomplete } from './retro-incomplete';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';

const described = (description: string, profile = platforms2023Profile, role: Role = 'objective') =>
  checkInput(role, { profile, item: { description } });

const FORM =
  '### Context\n\nWhy.\n\n### Linked Epics\n\n| Epic Title | Epic Link |\n|--|--|\n| a | &12 |\n\n### Scoring Criteria\n\nThe mean.';

describe('a section missing', () => {
  it.each([
    ['', ['Context', 'Linked Epics', 'Scoring Criteria']],
    [FORM, []],
    [FORM.replaceAll('\n', '\r\n'), []],
    ['## Linked epics & issues:\n\n- &12', ['Context', 'Scoring Criteria']],
    ['Context\n=======\n\nWhy.\n\nScoring criterion\n---\n\nThe mean.', ['Linked Epics']],
    ['```\n### Context\n\n### Linked Epics', ['Context', 'Linked Epics', 'Scoring Criteria']],
    ['**Context**\n\nWhy.', ['Context', 'Linked Epics', 'Scoring Criteria']],
  ])('%j lacks %j', (description, missing) => {
    expect(sectionMissing.find(described(description)).flatMap(({ args }) => args.missing)).toEqual(missing);
  });

  it('is none where the team has no form', () => {
    expect(sectionMissing.find(described('', nativeProfile))).toEqual([]);
  });

  it('counts by the role’s own form, and offers it', () => {
    const [finding] = sectionMissing.find(described('', platforms2025Profile, 'key-result'));
    expect(finding).toMatchObject({ args: { missing: ['Context', 'Scoring Criteria'] }, fix: { form: 'template' } });
  });
});

describe('an empty section', () => {
  const empty = (description: string) => sectionEmpty.find(described(description)).map(({ args }) => args.title);

  it.each([
    [FORM, []],
    ['### Context', ['Context']],
    ['### Context\n\n  \n### Linked Epics\n- \n* * *', ['Context', 'Linked Epics']],
    ['### Context\n\n#### Details\n\nWords below a subheading.', []],
    ['### Context\n\n#### Details\n', ['Context']],
    ['# Context\n\n### Linked Epics\n\n- &12', ['Context']],
    ['### Linked Epics\n\n| Epic Title | Epic Link |\n|--|--|\n|  |  |', ['Linked Epics']],
    ['### Context\n\n<!-- words\n\n### Scoring Criteria\n\nThe mean.', ['Context']],
    ['### Context\n\n```\n\n```\n### Notes\n', []],
  ])('%j: %j', (description, expected) => {
    expect(empty(description)).toEqual(expected);
  });
});

describe('the order of sections', () => {
  it.each([
    ['### Context\n\n### Scoring Criteria\n\n### Linked Epics', ['Context', 'Linked Epics', 'Scoring Criteria']],
    ['### Notes\n\n### Context\n\n### Scoring Criteria', []],
    ['### Context\n\n### Notes\n\n### Linked Epics', []],
  ])('%j should be %j', (description, expected) => {
    expect(sectionOrder.find(described(description)).flatMap(({ args }) => args.expected)).toEqual(expected);
  });
});

describe('placeholders left', () => {
  it.each([
    ['<context about the Objective and the problem it is trying to solve>', 1],
    ['| Epic Title | Epic Link |\n|--|--|\n| <title> | <link> |\n| Pipelines | <link> |\n| Pipelines | &12 |', 2],
    ['1. <Epic or issue, by link or reference> - <its share, in percent>', 1],
    ['- <What went well, in two or three points>\n- <What went well, in two or three points>', 1],
    ['```\n<What the objective is about, and the problem it solves>\n```', 0],
    ['<!-- <What the objective is about, and the problem it solves> -->', 0],
    ['<details open>\n\nUptime > 99% and < 40 minutes\n\n</details>', 0],
  ])('%j: %i', (description, count) => {
    expect(placeholderLeft.find(described(description))).toHaveLength(count);
  });

  it('leaves the retro’s to the retro', () => {
    const retro = '### Retro\n\n#### Good\n\n<2-3 bullet points summarising what went well>\n\n';
    expect(placeholderLeft.find(described(`${retro}${FORM}`))).toEqual([]);
    expect(placeholderLeft.find(described(`${retro}### Context\n\n<What it is about, and why>`))).toHaveLength(1);
  });
});

describe('the retro', () => {
  const bullets = (count: number) => '- Something learnt.\n'.repeat(count);
  const retro = (good: number, bad: number, next: number, title = 'Retro') =>
    `### ${title}\n\n#### Good\n\n${bullets(good)}\n#### Bad\n\n${bullets(bad)}\n#### Try\n\n${bullets(next)}\n`;

  it.each([
    ['complete on top', retro(2, 3, 2) + FORM, null],
    ['another spelling', retro(2, 3, 2, '**Retrospective:**') + FORM, null],
    ['none', FORM, { missing: ['Good', 'Bad', 'Try'], place: null }],
    ['too few, too many', retro(1, 4, 2) + FORM, { few: ['Good'], many: ['Bad'], missing: [], place: null }],
    ['misplaced', `${FORM}\n\n${retro(2, 2, 2)}`, { few: [], many: [], missing: [], place: 'top' }],
    [
      'placeholder',
      `${retro(2, 0, 2).replace('#### Bad\n', '#### Bad\n\n<2-3 bullet points, in a row>\n')}${FORM}`,
      { unfilled: ['Bad'], few: [] },
    ],
  ])('%s', (_, description, expected) => {
    const [finding = null] = retroIncomplete.find(described(description));
    if (expected) expect(finding).toMatchObject({ args: expected });
    else expect(finding).toBeNull();
    const lacksParts = (finding?.args.missing.length ?? 0) > 0;
    expect(finding?.fix ?? null).toEqual(lacksParts ? { kind: 'open', form: 'retro' } : null);
  });

  it.each([
    ['2023-10-16T23:00:00Z', 'open', 0],
    ['2023-10-17T01:00:00Z', 'open', 1],
    ['2023-11-30T12:00:00Z', 'open', 1],
    ['2023-09-01T12:00:00Z', 'closed', 1],
  ] as const)('on %s, %s: %i', (now, state, count) => {
    const input = checkInput('objective', { now: new Date(now), item: { state } });
    expect(retroIncomplete.find(input)).toHaveLength(count);
  });

  it('is not asked for without a period, and never where the rules have none', () => {
    expect(retroIncomplete.find(checkInput('objective', { period: null }))).toEqual([]);
    expect(
      retroIncomplete.find(checkInput('objective', { profile: nativeProfile, item: { state: 'closed' } })),
    ).toEqual([]);
  });
});
