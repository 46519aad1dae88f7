import { expect, it } from 'vitest';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { DescriptionRules } from '../description-rules';
import { home } from '../item.fixture';
import { freeDescriptions } from '../profiles/native';
import { platforms2023Descriptions } from '../profiles/platforms-2023';
import { readNamed, referencesIn, spellingsOf } from './named-initiatives';

function named(text: string, rules: DescriptionRules = freeDescriptions) {
  const blocks = scan(text);
  return readNamed(text, blocks, sectionsOf(blocks), rules, home);
}

const TEXT = `Builds on acme&1.

### Linked Epics

- acme&2, after acme&3

### Scoring Criteria

- acme&4 (50%)
- Words (50%)
- [Plan](https://plans.example.org) (0%)

\`acme&5\`

> acme&6

    acme&7

<!-- acme&8 -->
`;

it('what is listed or scored by is named, in that order; what else is mentioned is kept apart', () => {
  const { links, others } = named(TEXT);
  expect(links.map(({ label }) => label)).toEqual(['acme&2', 'acme&4']);
  expect(referencesIn({ links, others })).toEqual([
    { namespacePath: 'acme', iid: '2' },
    { namespacePath: 'acme', iid: '4' },
  ]);
  expect(others.map(({ label }) => label)).toEqual(['acme&1', 'acme&2', 'acme&3', 'acme&4', 'Plan', 'acme&6']);
});

it('what is named does not depend on the form a reader chose', () => {
  expect(named(TEXT, platforms2023Descriptions)).toEqual(named(TEXT));
});

it('a form’s own headings count', () => {
  const rule = { purpose: 'linked-epics' as const, title: 'Deliverables', spellings: ['What we ship'], body: '' };
  const rules = { ...freeDescriptions, templates: { objective: { level: 3, sections: [rule] }, 'key-result': null } };
  expect(spellingsOf(rules)).toEqual(['Deliverables', 'What we ship']);
  expect(named('# What we ship\n\n- #2', rules).links).toHaveLength(1);
  expect(named('# What we ship\n\n- #2').links).toEqual([]);
});

it('an empty description names nothing', () => {
  expect(named('')).toEqual({ links: [], others: [] });
});
