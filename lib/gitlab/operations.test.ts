import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { belowOperation, linksOperation } from './below/operations';
import {
  checkablesOperation,
  createNoteOperation,
  keyResultNowOperation,
  noteNowOperation,
  notesOperation,
  updateNoteOperation,
  writeKeyResultOperation,
} from './check-in-operations';
import {
  assignedOperation,
  commentsOperation,
  ownBelowOperation,
  ownCommentsOperation,
  ownLinksOperation,
} from './due-operations';
import { historiesOperation, historyPageOperation } from './history-operations';
import { listedOperation } from './listed-operations';
import { childrenOperation, objectiveOperation } from './operations';
import { epicSideOperation, namespacesOperation, surroundingsOperation } from './surroundings-operations';
import {
  descriptionNowOperation,
  linkItemsOperation,
  newestChangesOperation,
  progressNowOperation,
  titleNowOperation,
  writeDescriptionOperation,
  writeProgressOperation,
  writeTitleOperation,
} from './writing-operations';

const EDITIONS = [true, false];
const VARIANTS = EDITIONS.flatMap((enterprise) => [true, false].map((counts) => ({ enterprise, counts })));
const ALL = [
  ...VARIANTS.flatMap((variant) => [
    objectiveOperation(variant),
    childrenOperation(variant),
    surroundingsOperation(variant),
    epicSideOperation(variant),
    belowOperation(variant, false),
    belowOperation(variant, true),
    descriptionNowOperation(variant),
    historiesOperation(variant),
    assignedOperation(variant),
    commentsOperation(variant),
    ownBelowOperation(variant),
    ownCommentsOperation(variant),
    listedOperation(variant),
    keyResultNowOperation(variant),
    writeKeyResultOperation(variant),
    notesOperation(variant),
  ]),
  namespacesOperation,
  linksOperation(false),
  linksOperation(true),
  ownLinksOperation,
  writeDescriptionOperation,
  newestChangesOperation,
  linkItemsOperation,
  titleNowOperation,
  progressNowOperation,
  writeTitleOperation,
  writeProgressOperation,
  historyPageOperation,
  checkablesOperation,
  noteNowOperation,
  createNoteOperation,
  updateNoteOperation,
];

describe.each(ALL)('the document of $name', ({ name, text }) => {
  const { definitions } = parse(text);
  const fragments = definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((f) => f.name.value);

  it('has that one operation', () => {
    const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map((operation) => operation.name?.value)).toEqual([name]);
  });

  it('brings every fragment that it uses, once, and no other', () => {
    const used = [...text.matchAll(/\.\.\.([A-Z]\w+)/g)].map(([, fragment]) => fragment);
    expect([...fragments].sort()).toEqual([...new Set(used)].sort());
  });
});

describe('variants', () => {
  it.each(VARIANTS)('name only what that GitLab has: %o', (variant) => {
    const { text } = objectiveOperation(variant);
    expect(/WorkItemWidget(Progress|HealthStatus)/.test(text)).toBe(variant.enterprise);
    expect(/rolledUpCountsByType/.test(text)).toBe(variant.counts);
    expect(/WorkItemWidgetProgress/.test(belowOperation(variant, false).text)).toBe(variant.enterprise);
    expect(/WorkItemWidgetProgress/.test(childrenOperation(variant).text)).toBe(variant.enterprise);
    expect(/WorkItemWidgetProgress/.test(surroundingsOperation(variant).text)).toBe(variant.enterprise);
    expect(/sort:|workItemState/.test(surroundingsOperation(variant).text)).toBe(variant.counts);
    expect(/sort:/.test(surroundingsOperation({ ...variant, lacksNewest: true }).text)).toBe(false);
    expect(/sort:/.test(descriptionNowOperation(variant).text)).toBe(variant.counts);
    expect(/sort:/.test(epicSideOperation(variant).text)).toBe(variant.counts);
    expect(/sort:/.test(historiesOperation(variant).text)).toBe(variant.counts);
    expect(/sort:/.test(notesOperation(variant).text)).toBe(variant.counts);
    for (const { text } of [keyResultNowOperation(variant), writeKeyResultOperation(variant)]) {
      expect(/WorkItemWidgetProgress/.test(text)).toBe(variant.enterprise);
    }
  });
});
