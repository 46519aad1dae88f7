import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown } from '../description/markdown.fixture';
import { home } from '../item.fixture';
import { nativeProfile as profile } from '../profiles/native';
import { keyResultsListed } from './key-results-listed';
import type { ListedLine } from './listed-line';

const listed = (description: string) => keyResultsListed(description, profile, home);
const said = ({ title, reference, outcome }: ListedLine) => {
  const score = outcome?.kind === 'percent' ? outcome.percent : (outcome?.kind ?? null);
  return [title, reference ? `${reference.namespacePath}#${reference.iid}` : null, score];
};
const read = (description: string) => listed(description).map(said);

describe('a section of key results', () => {
  it.each([
    '## Key Results',
    '### Key results (KRs):',
    '# **KRs**',
    'Key Results\n---',
    '**Key Results**',
    '**KRs:**',
    '__Key Results__:',
    'Key results:',
    '## 2. Key Results',
  ])('is headed %j', (heading) => {
    expect(read(`${heading}\n\n- Hire => 50%\n`)).toEqual([['Hire', null, 50]]);
  });

  it.each([
    '## Scoring Criteria',
    '## Retro',
    '### Linked Epics',
    '**Retrospective**',
    '## Context',
    'Key Results so far',
  ])('is not headed %j', (heading) => expect(read(`${heading}\n\n- Hire => 50%\n- KRs`)).toEqual([]));

  it('ends where another section begins, also in bold, and holds its subsections', () => {
    expect(read('## KRs\n### Product\n- One\n\n**Platform**\n\n- Two\n\n**Retro**\n- Three\n## Notes\n- Four')).toEqual(
      [
        ['One', null, null],
        ['Two', null, null],
      ],
    );
    expect(read('**Key Results**\n\n- One\n\n**Notes**\n\n- Two')).toEqual([['One', null, null]]);
    expect(read('## KRs\n### Scoring Criteria\n- One 50%\n#### More\n- KR: Two')).toEqual([]);
  });

  it('lists by reference, link, address or words', () => {
    const lines = [
      '#1 => 50%',
      '[Hire](/group/team/-/issues/2) => 6/5 (120%)',
      'https://gitlab.example.com/a/b/-/issues/3+',
    ];
    expect(read(`## KRs\n${lines.map((line) => `1. ${line}`).join('\n')}`)).toEqual([
      ['#1', 'group/okrs#1', 50],
      ['Hire', 'group/team#2', 120],
      ['https://gitlab.example.com/a/b/-/issues/3+', 'a/b#3', null],
    ]);
  });

  it('takes what is named behind the score for a remark', () => {
    expect(read('## KRs\n- Hire => 50% (see #12)')).toEqual([['Hire', null, 50]]);
  });

  it('lists what stands below an item with it', () => {
    expect(read('## KRs\n- KR: Hire\n  - #7 => 100%\n  - KR: not one\n\n    KR: nor this\n- Ship\n  1. #8')).toEqual([
      ['Hire', null, null],
      ['Ship', null, null],
    ]);
  });

  it('may group them in items', () => {
    expect(read('## KRs\n- Product\n  - KR 1: Hire\n    - who\n  - KR 2: Ship\n- Infrastructure')).toEqual([
      ['Hire', null, null],
      ['Ship', null, null],
      ['Infrastructure', null, null],
    ]);
  });

  it('may be a table, with the item in any column', () => {
    const table = [
      '| Key Result | Link | Score |',
      '| --- | --- | --- |',
      '| KR 1: Hire | #1 | 40.5% |',
      '| [Ship](/group/okrs/-/issues/2) | | OBE |',
      '| <title> | <link> | |',
      '| Run | | |',
    ];
    expect(read(`## Key Results\n\n${table.join('\n')}`)).toEqual([
      ['Hire', 'group/okrs#1', 40.5],
      ['Ship', 'group/okrs#2', 'cancelled'],
      ['Run', null, null],
    ]);
    expect(read(`## Weights of KRs\n\n${table.join('\n')}`)).toEqual([]);
  });

  it('has no key result in a placeholder, a remark or what was struck off', () => {
    expect(read('## KRs\n- <Title of the key result>\n- None yet.\n- TBD\n\nJust words.\n<!-- - Hidden -->')).toEqual(
      [],
    );
    expect(read('## KRs\n- [~] Hire\n- [x] Ship')).toEqual([
      ['Hire', null, 'cancelled'],
      ['Ship', null, null],
    ]);
  });
});

describe('a line that says it is a key result', () => {
  it.each([
    ['KR: Hire => 20%', 'Hire', 20],
    ['* KR 2: Hire => 20%', 'Hire', 20],
    ['1. **KR 1:** Hire `=> 20%`', 'Hire', 20],
    ['- **Key Result**: Hire', 'Hire', null],
    ['- [ ] KR1: Hire ==> 90 %', 'Hire', 90],
    ['### KR 1: Hire => 20%', 'Hire', 20],
    ['- Key Result: Hire\n  => 100% On target', 'Hire', 100],
    ['- Key Result: Hire\n  => 3/6 50%', 'Hire', 50],
    ['- Key Result: Hire\nand keep\n=> 100%\nas planned => 5%', 'Hire and keep', 100],
    ['- KR: Keep uptime >= 95%', 'Keep uptime >= 95%', null],
  ])('%j', (line, title, score) => expect(read(`Why.\n\n${line}\n`)).toEqual([[title, null, score]]));

  it.each(['See KR: Hire', '```\nKR: Hire\n```', '> KR: Hire', '<!-- KR: Hire -->', '    KR: Hire', 'KR Hire', 'KR: '])(
    '%j is none',
    (line) => expect(read(`Why.\n\n${line}\n`)).toEqual([]),
  );

  it('stands in one paragraph with others', () => {
    expect(read('Objective: Grow\nKR 1: Hire\n=> 20%\nKR 2: Ship => 30% - At risk')).toEqual([
      ['Hire', null, 20],
      ['Ship', null, 30],
    ]);
    expect(listed('KR 2: Ship => 30% - At risk')[0]?.health).toBe('atRisk');
  });

  it('keeps what stands below its heading', () => {
    expect(read('## KR 1: Hire\n- one\n- KR: two\n### More\n- KR: three\n## KR 2: Ship')).toEqual([
      ['Hire', null, null],
      ['Ship', null, null],
    ]);
  });
});

it('tells words beside a reference from its title', () => {
  const own = (line: string) => listed(`## KRs\n- ${line}`).map(({ hasOwnWords }) => hasOwnWords);
  expect(own('KR 1: [Hire](/a/b/-/issues/1) => 20%')).toEqual([false]);
  expect(own('**#1** => 20%')).toEqual([false]);
  expect(own('Hire (#1)')).toEqual([true]);
});

it('never throws, and names nothing twice that stands once', () => {
  const heads = fc.constantFrom('', '## KRs\n', 'KR: ', '- KR 1: ', '**Key Results**\n\n', '| KR | x |\n|---|---|\n');
  const texts = fc
    .array(fc.tuple(heads, fc.oneof(nastyMarkdown, fc.string({ unit: 'binary' }))))
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const lines = listed(text);
      expect(lines.length).toBeLessThanOrEqual(text.split(/[\r\n]/).length + 1);
    }),
  );
});
