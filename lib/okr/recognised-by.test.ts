import { expect, test } from 'vitest';
import { nativeProfile } from './profiles/native';
import { recognisedBy } from './recognised-by';

const found = (typeName: string, labels: string[], title = 'Costs', typeIcon: string | null = null) =>
  recognisedBy({ typeName, typeIcon, labels, title }, nativeProfile);

test('names the type before labels, as the page shows it', () => {
  expect(found('Ziel', ['okr:kr'], '', 'work-item-objective')).toEqual({ role: 'objective', by: 'type', name: 'Ziel' });
});

test('names the label as it is written', () => {
  expect(found('Issue', ['bug', 'OKR::KR'])).toEqual({ role: 'key-result', by: 'label', name: 'OKR::KR' });
});

test('names the label that made a title count', () => {
  const labels = ['bug', 'okr'];
  expect(found('Issue', labels, 'KR 2: Costs')).toEqual({ role: 'key-result', by: 'title', name: 'okr' });
});

test('names nothing where there is no role', () => {
  expect(found('Issue', ['okr:o', 'okr:kr'])).toBeNull();
  expect(found('Issue', ['okr'])).toBeNull();
});
