import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Profile } from '../profile';
import { epicsProfile } from '../profiles/epics';
import { infrastructureQualityProfile } from '../profiles/infrastructure-quality';
import { nativeProfile } from '../profiles/native';
import { anyProfile } from './profile.fixture';
import { profileDifferences } from './profile-differences';

it('names what other rules change', () => {
  expect(profileDifferences(nativeProfile, infrastructureQualityProfile)).toEqual([
    'cap',
    'templates',
    'retro',
    'epics',
  ]);
  expect(profileDifferences(nativeProfile, epicsProfile)).toEqual(['sources', 'asks']);
});

it('names nothing where only the name and the place differ', () => {
  const other = { ...structuredClone(nativeProfile), id: 'x', name: 'X', appliesTo: [{ host: '*', path: '*' }] };
  expect(profileDifferences(nativeProfile, other)).toEqual([]);
});

it('sees every setting', () => {
  const settingsOf = ({ id, name, appliesTo, descriptions, ...rules }: Profile) => {
    const { id: formId, name: formName, ...form } = descriptions;
    return [rules, form];
  };
  fc.assert(
    fc.property(anyProfile, anyProfile, (one, other) => {
      const isSame = profileDifferences(one, { ...other, ...pick(one) }).length === 0;
      expect(isSame).toBe(equal(settingsOf(one), settingsOf({ ...other, ...pick(one) })));
      expect(profileDifferences(one, structuredClone(one))).toEqual([]);
    }),
  );
});

/** Most settings of one profile, so that two that are drawn sometimes differ in little or nothing. */
function pick({ recognition, sources, bands, cadence, descriptions, asks, rollUp, cancelledLabels }: Profile) {
  return { recognition, sources, bands, cadence, descriptions, asks, rollUp, cancelledLabels };
}

function equal(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
