import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import { home } from '../item.fixture';
import { LINKED_EPICS_SPELLINGS, linksSection, readLinks } from './read-links';

function linksIn(text: string) {
  const blocks = scan(text);
  return readLinks(text, blocks, linksSection(sectionsOf(blocks), []), home);
}

/** Label, and what it leads to. */
const said = (body: string, heading = '### Linked Epics') =>
  linksIn(`${heading}\n\n${body}`).map(({ label, mention: { target } }) => [
    label,
    target.kind === 'item' ? `${target.reference.namespacePath} ${target.reference.iid}` : target.kind,
  ]);

const HEADER = '| Epic Title | Epic Link |\n| ---------- | --------- |\n';
const EPIC = 'https://gitlab.example.com/groups/acme/-/epics/4';

describe('a table', () => {
  it.each([
    ['a title and a reference', `${HEADER}| Rollbacks | acme&4 |`, [['Rollbacks', 'acme 4']]],
    ['padding', `${HEADER}|   Rollbacks   |  acme&4    |`, [['Rollbacks', 'acme 4']]],
    ['no title', `${HEADER}| | acme&4 |`, [['acme&4', 'acme 4']]],
    ['no cell for the link', `${HEADER}| acme&4`, [['acme&4', 'acme 4']]],
    ['the title is the link', `${HEADER}| [Rollbacks](${EPIC}) | |`, [['Rollbacks', 'acme 4']]],
    ['the title stands in a link', `${HEADER}| Rollbacks | [see](${EPIC}) |`, [['Rollbacks', 'acme 4']]],
    ['a title that mentions another', `${HEADER}| After #3 | ${EPIC} |`, [['After #3', 'acme 4']]],
    ['a plan elsewhere', `${HEADER}| Step #3 | https://plans.example.org/3 |`, [['Step #3', 'elsewhere']]],
    ['two in a cell: the first', `${HEADER}| Both | acme&4, acme&5 |`, [['Both', 'acme 4']]],
    ['an epic beside other links', `${HEADER}| A | [doc](https://a.example.org) acme&4 |`, [['A', 'acme 4']]],
    ['words, and no link', `${HEADER}| Runbooks | later |`, [['Runbooks', 'broken']]],
    ['words, and nothing', `${HEADER}| Runbooks | |`, [['Runbooks', 'broken']]],
    ['words in the link cell only', `${HEADER}| | runbooks |`, [['runbooks', 'broken']]],
    ['to be done', `${HEADER}| Runbooks | TBD |`, [['Runbooks', 'broken']]],
    ['an empty address', `${HEADER}| Runbooks | [link]() |`, [['Runbooks', 'broken']]],
    ['the template', `${HEADER}| <Title, as on the epic> | <Link, or reference> |`, []],
    ['the handbook’s template', `${HEADER}| <title> | <link> |`, []],
    ['a title whose link is still the template’s', `${HEADER}| Runbooks | <link> |`, []],
    ['a link whose title is still the template’s', `${HEADER}| <title> | acme&4 |`, [['acme&4', 'acme 4']]],
    ['nothing yet', `${HEADER}| None yet | N/A |`, []],
    ['empty rows', `${HEADER}| | |\n|  |`, []],
    ['headings only', HEADER, []],
    [
      'one column',
      '| Epic |\n| --- |\n| acme&4 |\n| acme&5 |',
      ['4', '5'].map((iid) => [`acme&${iid}`, `acme ${iid}`]),
    ],
    ['no column of links', '| Epic | Owner |\n|--|--|\n| [A](/acme/-/epics/4) | me |', [['A', 'acme 4']]],
    ['references before titles', '| ID | Epic |\n|--|--|\n| acme&4 | Rollbacks |', [['Rollbacks', 'acme 4']]],
    ['the link first', '| Link | Owner |\n|--|--|\n| acme&4 | me |', [['acme&4', 'acme 4']]],
    ['other columns', '| # | Owner | Linked epic |\n|--|--|--|\n| 1 | me | acme&4 |', [['acme&4', 'acme 4']]],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

describe('a list', () => {
  const BOTH = [
    ['acme&4', 'acme 4'],
    ['acme&5', 'acme 5'],
  ];

  it.each([
    ['numbers', '1. acme&4\n2. acme&5', BOTH],
    ['bullets and titles', '* Rollbacks: acme&4\n* acme&5 Freezes', BOTH],
    ['tasks', '- [x] acme&4\n- [ ] acme&5', BOTH],
    ['links', `- [Rollbacks](${EPIC}) and why`, [['Rollbacks', 'acme 4']]],
    ['items under a heading of their own', '- Releases\n  - acme&4\n  - acme&5', BOTH],
    ['remarks below an item', '- acme&4\n  - waits for acme&9\n\n  and acme&8\n- acme&5', BOTH],
    ['words alone', '- Runbooks\n- acme&5', [['Runbooks', 'broken'], BOTH[1]]],
    ['words alone below words', '- Releases\n  - someone\n', []],
    ['the template', '1. <Epic or issue, by link or reference>', []],
    ['nothing yet', '- None yet.\n- n/a\n- **TBD**\n- No epics so far', []],
    ['an empty item', '1.\n', []],
    ['another site', '- [Plan](https://plans.example.org)', [['Plan', 'elsewhere']]],
    ['a comment', '- <!-- such as acme&4 -->', []],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

describe('the rest of the section', () => {
  it.each([
    ['none', 'None yet.', []],
    ['sentences', 'We build on acme&4, see [how](https://docs.example.org).', [['acme&4', 'acme 4']]],
    ['subsections', '#### Issues\n\n- #7', [['#7', 'group/okrs 7']]],
    ['the next section', 'None.\n\n### Scoring Criteria\n\n- #7', []],
    ['code', '```\nacme&4\n```', []],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });

  it.each(['# **Linked epics & issues:**', '## 🔗 Epics', 'Linked Issues\n---', '###### Related Epics ######'])(
    'is found below %j',
    (heading) => {
      expect(said('- #7', heading)).toEqual([['#7', 'group/okrs 7']]);
    },
  );

  it('is found by every built-in spelling, and a form’s own', () => {
    for (const spelling of LINKED_EPICS_SPELLINGS) expect(said('- #7', `## ${spelling}`)).toHaveLength(1);
    const sections = sectionsOf(scan('# Deliverables\n'));
    expect([linksSection(sections, ['Deliverables'])?.start, linksSection(sections, [])]).toEqual([0, null]);
  });
});

test('an entry is its row or item', () => {
  const text = `# Epics\n\n${HEADER}| A | acme&4 |\n\n- acme&5\n  more\n`;
  expect(linksIn(text).map(({ entry }) => text.slice(entry.start, entry.end))).toEqual([
    '| A | acme&4 |',
    '- acme&5\n  more\n',
  ]);
});

test('any text: entries in order, apart, each around its mention', { timeout: PATIENCE }, () => {
  const cells = fc.constantFrom('| a | &1 |', '- #2', '  - #3', '|', '| [a](b) | <link> |', '1. a', HEADER.trimEnd());
  const texts = fc
    .array(fc.oneof(nastyMarkdown, cells), { maxLength: 8 })
    .map((parts) => `# Epics\n\n${parts.join('\n')}`);
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { mention, entry } of linksIn(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(Math.max(before, entry.start));
        expect(mention.end).toBeLessThanOrEqual(entry.end);
        before = mention.end;
      }
    }),
    OFTEN,
  );
});
