import { describe, expect, it } from 'vitest';
import { chooseProfile, type ProfileChoice } from './choose-profile';
import { keyResult } from './item.fixture';
import type { Profile } from './profile';
import { chooseableProfiles } from './profiles/built-in';
import { nativeProfile } from './profiles/native';

const profile = (id: string, given: Partial<Profile> = {}): Profile => ({ ...nativeProfile, id, ...given });

const chosen = (given: Partial<ProfileChoice>) => {
  const { profile, from } = chooseProfile({
    host: 'gitlab.example.com',
    path: 'infra/sre',
    item: null,
    team: null,
    applications: [],
    imported: [],
    ...given,
  });
  return `${profile.id} ${from}`;
};

describe('chooseProfile', () => {
  const imported = [profile('ours', { appliesTo: [{ host: '*', path: 'infra/*' }] }), profile('other')];
  const applications = [
    { host: '*', path: 'elsewhere', profileId: 'epics' },
    { host: '*', path: 'infra/*', profileId: 'gone' },
    { host: 'gitlab.example.*', path: 'INFRA/*', profileId: 'other' },
  ];

  it('prefers what is closest to the project', () => {
    const path = 'gitlab-com/gitlab-okrs';
    expect(chosen({ team: profile('team'), applications, imported })).toBe('team project-file');
    expect(chosen({ applications, imported })).toBe('other chosen');
    expect(chosen({ imported })).toBe('ours imported');
    expect(chosen({ path })).toBe('infrastructure-quality-page built-in');
    expect(chosen({ path: 'a/b', applications, imported })).toBe('native built-in');
  });

  it('lets a built-in profile be given a place', () => {
    const mine = [{ host: '*', path: '*', profileId: 'infrastructure-platforms-2025' }];
    expect(chosen({ applications: mine, imported })).toBe('infrastructure-platforms-2025 chosen');
  });

  it('goes by the carrier where nothing else tells', () => {
    const item = (typeName: string, labels: string[], title = 'x', typeIcon: string | null = null) =>
      chosen({ item: keyResult({ typeName, typeIcon, labels, title }) });
    expect(item('Epic', ['OKR::O'])).toBe('epics built-in');
    expect(item('Portfolio', ['okr:o'], 'x', 'work-item-epic')).toBe('epics built-in');
    expect(item('Issue', ['okr:kr'])).toBe('labelled-issues built-in');
    expect(item('Ziel', ['okr::o'], 'x', 'work-item-issue')).toBe('labelled-issues built-in');
    expect(item('Objective', ['okr:o'])).toBe('native built-in');
    expect(item('Ziel', ['okr:o'], 'x', 'work-item-objective')).toBe('native built-in');
    expect(item('Issue', ['OKR'], 'KR: Improve')).toBe('native built-in');
    expect(item('Issue', ['bug'])).toBe('native built-in');
  });
});

it('gives the same number by whatever carries the item', () => {
  const arithmetic = ({ rollUp, rounding, tolerance, bands, recognition }: Profile) => ({
    rollUp,
    rounding,
    tolerance,
    bands,
    recognition,
  });
  const byCarrier = ['native', 'labelled-issues', 'epics'].map((id) => chooseableProfiles.find((one) => one.id === id));
  for (const one of byCarrier) expect(one && arithmetic(one)).toEqual(arithmetic(nativeProfile));
});
