import { describe, expect, it } from 'vitest';
import { nativeProfile } from './profiles/native';
import { isEpic, isWork, roleOf, roleOfTitle } from './recognise';

const role = (typeName: string, labels: string[] = [], title = 'Costs', typeIcon: string | null = null) =>
  roleOf({ typeName, typeIcon, labels, title }, nativeProfile);

describe('roleOf', () => {
  it('goes by the name of the type or of its icon, in any case and spelling', () => {
    for (const name of ['Objective', 'OBJECTIVE', 'work-item-objective']) expect(role(name)).toBe('objective');
    for (const name of ['Key Result', 'KEY_RESULT', 'key result']) expect(role(name)).toBe('key-result');
    for (const name of ['Issue', 'Epic', '']) expect(role(name)).toBeNull();
  });

  it('knows a renamed or translated type by its icon', () => {
    expect(role('Ziel', [], '', 'work-item-objective')).toBe('objective');
    expect(role('Ergebnis', [], '', 'issue-type-keyresult')).toBe('key-result');
    expect(role('Ziel', [], '', 'work-item-issue')).toBeNull();
    expect(role('Ziel')).toBeNull();
  });

  it('else by a label, in any case, with one colon or two', () => {
    for (const label of ['okr:o', 'OKR::O', 'okr::objective']) expect(role('Issue', ['bug', label])).toBe('objective');
    for (const label of ['okr:kr', 'Okr::KR']) expect(role('Epic', [label])).toBe('key-result');
    expect(role('Issue', ['okr', 'okr:x', 'o'])).toBeNull();
  });

  it('labels that say two things say nothing, and a type says more than a label', () => {
    expect(role('Issue', ['okr:o', 'okr:kr'])).toBeNull();
    expect(role('Key Result', ['okr:o'])).toBe('key-result');
  });

  it('else by how the title begins, beside the OKR label', () => {
    expect(role('Issue', ['OKR'], 'Objective: Costs')).toBe('objective');
    for (const title of ['KR: Costs', 'KR 2: Costs', 'kr1.2: Costs', '[KR 3]: Costs', 'Key Result: Costs']) {
      expect(role('Issue', ['okr'], title)).toBe('key-result');
    }
    for (const title of ['KR Costs', 'Krypton: Costs', 'Costs: KR', 'K: R'])
      expect(role('Issue', ['OKR'], title)).toBeNull();
    expect(role('Issue', ['bug'], 'KR: Costs')).toBeNull();
  });

  it('is linear on hostile titles', () => {
    expect(roleOfTitle(`${' [*'.repeat(100_000)}:`, nativeProfile)).toBeNull();
  });
});

it('isWork: what delivers an OKR', () => {
  expect(isWork({ typeName: 'Epic', typeIcon: null })).toBe(true);
  expect(isWork({ typeName: 'Vorgang', typeIcon: 'work-item-issue' })).toBe(true);
  expect(isWork({ typeName: 'Ergebnis', typeIcon: null })).toBe(false);
});

it('isEpic: by the icon, whatever the type is called, else by the name', () => {
  for (const typeIcon of ['work-item-epic', 'issue-type-epic', 'epic'])
    expect(isEpic({ typeName: 'Vorhaben', typeIcon })).toBe(true);
  expect(isEpic({ typeName: 'Epic', typeIcon: null })).toBe(true);
  expect(isEpic({ typeName: 'Epic', typeIcon: 'work-item-issue' })).toBe(true);
  expect(isEpic({ typeName: 'Epical', typeIcon: 'work-item-epicure' })).toBe(false);
});
