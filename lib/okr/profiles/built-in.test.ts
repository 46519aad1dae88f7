import { describe, expect, it } from 'vitest';
import { comparable } from '../description/sections';
import { builtInProfiles, describingProfiles, offeredForms, withDescriptionsOf } from './built-in';
import { nativeProfile } from './native';
import { platforms2023Profile } from './platforms-2023';
import { platforms2025Profile } from './platforms-2025';
import * as names from './section-names';

const titlesOf = ({ descriptions: { templates } }: typeof nativeProfile) =>
  [templates.objective, templates['key-result']].map((template) => template?.sections.map(({ title }) => title));

describe('the forms', () => {
  it('are those of the two generations', () => {
    expect(titlesOf(platforms2023Profile)).toEqual([
      ['Context', 'Linked Epics', 'Scoring Criteria'],
      ['Context', 'Linked Epics', 'Scoring Criteria'],
    ]);
    expect(titlesOf(platforms2025Profile)).toEqual([
      ['Context', 'Linked Epics and Issues'],
      ['Context', 'Scoring Criteria'],
    ]);
    const places = [platforms2023Profile, platforms2025Profile].map(({ descriptions }) => descriptions.retro?.place);
    expect(places).toEqual(['top', 'end']);
  });

  it('have ids of their own, and names their profiles share', () => {
    expect(describingProfiles.map(({ id, descriptions }) => [id, descriptions.id])).toEqual([
      ['infrastructure-platforms-2025', 'platforms-2025'],
      ['infrastructure-platforms-2023', 'platforms-2023'],
      ['native', 'free'],
    ]);
    for (const { name, descriptions } of [platforms2023Profile, platforms2025Profile]) {
      expect(descriptions.name).toBe(name);
    }
    expect(builtInProfiles.map(({ descriptions }) => descriptions.id)).toEqual(['platforms-2023']);
  });

  it('know every heading by one purpose only', () => {
    const all = Object.values(names).flatMap((list) => [...new Set(list.map(comparable))]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('choosing the rules of descriptions', () => {
  it('changes them and nothing else', () => {
    const chosen = withDescriptionsOf(nativeProfile, 'platforms-2025');
    expect(chosen).toEqual({ ...nativeProfile, descriptions: platforms2025Profile.descriptions });
    expect(withDescriptionsOf(platforms2023Profile, 'free').descriptions).toBe(nativeProfile.descriptions);
  });

  it('changes nothing for an id nobody knows, or the one in use', () => {
    expect(withDescriptionsOf(nativeProfile, 'other')).toBe(nativeProfile);
    expect(withDescriptionsOf(platforms2025Profile, 'platforms-2025')).toBe(platforms2025Profile);
  });
});

it('offers a team’s own form before those that come with the product', () => {
  const own = { ...nativeProfile, descriptions: { ...nativeProfile.descriptions, id: 'growth', name: 'Growth' } };
  expect(offeredForms(own)).toEqual([own, ...describingProfiles]);
  expect(offeredForms(platforms2023Profile)).toBe(describingProfiles);
});
