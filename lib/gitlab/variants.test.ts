import { describe, expect, it } from 'vitest';
import { firstVariant, isNewest, isUnknownToGitlab, poorerVariant, stillFits } from './variants';

const RICH = { enterprise: true, counts: true };
const POOR = { enterprise: false, counts: false };
const noType = (name: string) => ({ message: `No such type ${name}, so it can't be a fragment condition` });
const noField = (name: string) => ({ message: `Field '${name}' doesn't exist on type 'WorkItemWidgetHierarchy'` });

describe('firstVariant', () => {
  it.each([
    ['19.5.1-ee', true, RICH],
    ['17.3.0', true, RICH],
    ['17.2.9-ee', true, { enterprise: true, counts: false }],
    ['16.11.0', false, POOR],
    ['18.7.0', false, { enterprise: false, counts: true }],
    [null, null, RICH],
    ['nightly', null, RICH],
  ])('%s, enterprise %s', (version, enterprise, variant) => {
    expect(firstVariant({ version, enterprise })).toEqual(variant);
  });
});

describe('stillFits', () => {
  const remembered = { variant: RICH, hints: { version: '18.7.0-ee', enterprise: true } };

  it('holds while the hints are the same or missing', () => {
    expect(stillFits(remembered, { version: '18.7.0-ee', enterprise: true })).toBe(true);
    expect(stillFits(remembered, { version: null, enterprise: null })).toBe(true);
  });

  it('ends with another version or edition, or with the first hint there is', () => {
    expect(stillFits(remembered, { version: '18.8.0-ee', enterprise: true })).toBe(false);
    expect(stillFits(remembered, { version: '18.7.0-ee', enterprise: false })).toBe(false);
    expect(stillFits({ ...remembered, hints: { version: null, enterprise: null } }, remembered.hints)).toBe(false);
  });
});

describe('poorerVariant', () => {
  it.each([
    ['an Enterprise type', [noType('WorkItemWidgetProgress')], { enterprise: false, counts: true }],
    ['the other Enterprise type', [noType('WorkItemWidgetHealthStatus')], { enterprise: false, counts: true }],
    ['the counts', [noField('rolledUpCountsByType')], { enterprise: true, counts: false }],
    ['both', [noType('WorkItemWidgetProgress'), noField('rolledUpCountsByType')], POOR],
    ['something else', [noField('workItem')], POOR],
    ['nothing', [], POOR],
    [
      'it in the extensions',
      [{ message: '?', extensions: { code: 'undefinedField', fieldName: 'rolledUpCountsByType' } }],
      { enterprise: true, counts: false },
    ],
  ])('follows a refusal that names %s', (_name, errors, variant) => {
    expect(poorerVariant(RICH, errors)).toEqual(variant);
  });

  it.each([
    ["Field 'discussions' doesn't accept argument 'sort'"],
    ["Field 'workItemState' doesn't exist on type 'LinkedWorkItemType'"],
  ])('keeps the counts when only what came later is refused: %s', (message) => {
    const poorer = poorerVariant(RICH, [{ message }]);
    expect(poorer).toEqual({ ...RICH, lacksNewest: true });
    expect([isNewest(RICH), poorer && isNewest(poorer), isNewest({ ...RICH, counts: false })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(poorerVariant({ ...RICH, lacksNewest: true }, [noType('WorkItemWidgetProgress')])).toEqual({
      enterprise: false,
      counts: true,
      lacksNewest: true,
    });
  });

  it('goes to the poorest when what is named is not asked for', () => {
    expect(poorerVariant({ enterprise: true, counts: false }, [noField('rolledUpCountsByType')])).toEqual(POOR);
  });

  it('ends at the poorest', () => {
    expect(poorerVariant(POOR, [noType('WorkItemWidgetProgress')])).toBeNull();
  });
});

describe('isUnknownToGitlab', () => {
  const answer = { data: null, date: null };

  it('tells a refused document from other trouble', () => {
    expect(isUnknownToGitlab({ ...answer, errors: [noType('X')] })).toBe(true);
    expect(isUnknownToGitlab({ ...answer, errors: [noField('x')] })).toBe(true);
    expect(isUnknownToGitlab({ ...answer, errors: [{ message: '?', extensions: { code: 'undefinedField' } }] })).toBe(
      true,
    );
    expect(isUnknownToGitlab({ ...answer, errors: [{ message: "Field 'x' doesn't accept argument 'y'" }] })).toBe(true);
    expect(isUnknownToGitlab({ ...answer, errors: [{ message: 'Query has complexity of 300' }] })).toBe(false);
    expect(isUnknownToGitlab({ ...answer, data: {}, errors: [noField('x')] })).toBe(false);
  });
});
