import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../description/edit';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { SectionRule } from '../description-rules';
import type { Item } from '../item';
import { home, keyResult } from '../item.fixture';
import { freeDescriptions } from '../profiles/native';
import { platforms2023Descriptions } from '../profiles/platforms-2023';
import { platforms2025Descriptions } from '../profiles/platforms-2025';
import { addToDescription } from './add-to-description';
import { readNamed } from './named-initiatives';
import { referenceKey } from './reference';

const epic = (given: Partial<Item> = {}) => ({
  item: keyResult({ iid: '9', namespacePath: 'acme', typeName: 'Epic', title: 'Rollbacks', ...given }),
  delivery: null,
});

const ruleOf = ({ templates }: typeof freeDescriptions): SectionRule => {
  const rule = templates.objective?.sections.find(({ purpose }) => purpose === 'linked-epics');
  if (!rule) throw new Error('The form has no section of linked epics.');
  return rule;
};
const TABLE = ruleOf(platforms2023Descriptions);
const LIST = ruleOf(platforms2025Descriptions);

function editsFor(text: string, rule: Pick<SectionRule, 'title' | 'spellings' | 'body'> = LIST, initiative = epic()) {
  const blocks = scan(text);
  return addToDescription(text, blocks, sectionsOf(blocks), rule, initiative, home);
}

function added(...given: Parameters<typeof editsFor>): string | null {
  const edits = editsFor(...given);
  const edited = edits && applyEdits(given[0], edits);
  return edited?.ok ? edited.text : null;
}

function keysIn(text: string): string[] {
  const blocks = scan(text);
  return readNamed(text, blocks, sectionsOf(blocks), freeDescriptions, home).links.flatMap(({ mention: { target } }) =>
    target.kind === 'item' ? [referenceKey(target.reference)] : [],
  );
}

const HEADER = '| Epic Title | Epic Link |\n| ---------- | --------- |\n';

describe('a row', () => {
  it.each([
    ['behind the last', `${HEADER}| A | acme&1 |\n`, `${HEADER}| A | acme&1 |\n| Rollbacks | acme&9 |\n`],
    [
      'padded as the others',
      '| Epic Title    | Epic Link  |\n| ------------- | ---------- |\n| A             | acme&1     |',
      '| Epic Title    | Epic Link  |\n| ------------- | ---------- |\n| A             | acme&1     |\n| Rollbacks     | acme&9     |',
    ],
    ['below the headings', HEADER, `${HEADER}| Rollbacks | acme&9 |\n`],
    ['in the template’s', `${HEADER}| <title>    | <link>    |`, `${HEADER}| Rollbacks  | acme&9    |`],
    [
      'in the form’s',
      `${HEADER}| <Title, as on the epic> | <Link, or reference> |\n`,
      `${HEADER}| Rollbacks | acme&9 |\n`,
    ],
    ['in the first that waits', `${HEADER}| A | acme&1 |\n| | |\n| | |`, `${HEADER}| A | acme&1 |\n| Rollbacks | acme&9 |\n| | |`],
    ['where there was none yet', `${HEADER}| None yet | n/a |`, `${HEADER}| Rollbacks | acme&9 |`],
    ['not in one that is cut short', `${HEADER}|  |`, `${HEADER}|  |\n| Rollbacks | acme&9 |`],
    ['not in one with words', `${HEADER}| Runbooks | TBD |`, `${HEADER}| Runbooks | TBD |\n| Rollbacks | acme&9 |`],
    ['links first', '| Link | Epic |\n|--|--|', '| Link | Epic |\n|--|--|\n| acme&9 | Rollbacks |'],
    ['other columns', '| # | Owner | Epic | Link |\n|-|-|-|-|', '| # | Owner | Epic | Link |\n|-|-|-|-|\n|  |  | Rollbacks | acme&9 |'],
    ['other words', '| What | URL |\n|--|--|', '| What | URL |\n|--|--|\n| Rollbacks | acme&9 |'],
    ['one column', '| Linked epic |\n|--|', '| Linked epic |\n|--|\n| acme&9 Rollbacks |'],
    ['no column of links', '| ID | Epic |\n|--|--|', '| ID | Epic |\n|--|--|\n|  | acme&9 Rollbacks |'],
  ])('%s', (_, body, expected) => {
    expect(added(`### Linked Epics\n\n${body}`)).toBe(`### Linked Epics\n\n${expected}`.replace(/\| Rollbacks \| acme&9 \|$/m, (row) => row));
  });
});
