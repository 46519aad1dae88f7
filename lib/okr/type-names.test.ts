import { expect, it } from 'vitest';
import { nativeProfile as profile } from './profiles/native';
import { roleOf } from './recognise';
import { renamedTypes, withTypeNames } from './type-names';

const types = [
  { name: 'Ziel', icon: 'work-item-objective' },
  { name: 'Ergebnis', icon: 'work-item-keyresult' },
  { name: 'Issue', icon: 'work-item-issue' },
  { name: 'Incident', icon: null },
];

it('finds the names that only an icon tells', () => {
  expect(renamedTypes(types, profile)).toEqual({ objective: ['Ziel'], 'key-result': ['Ergebnis'] });
});

it('has nothing to say of types under their own names', () => {
  const own = [
    { name: 'Objective', icon: 'work-item-objective' },
    { name: 'Key Result', icon: null },
  ];
  expect(renamedTypes(own, profile)).toBeNull();
  expect(renamedTypes([], profile)).toBeNull();
});

it('then knows them by name alone', () => {
  const named = { typeName: 'ziel', typeIcon: null, labels: [], title: '' };
  const names = renamedTypes(types, profile);
  expect(roleOf(named, profile)).toBeNull();
  expect(names && roleOf(named, withTypeNames(profile, names))).toBe('objective');
  expect(names && roleOf({ ...named, typeName: 'Objective' }, withTypeNames(profile, names))).toBe('objective');
});
