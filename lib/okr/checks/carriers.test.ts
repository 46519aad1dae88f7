import { describe, expect, it } from 'vitest';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { chooseableProfiles } from '../profiles/built-in';
import { epicsProfile } from '../profiles/epics';
import { labelledIssuesProfile } from '../profiles/labelled-issues';
import { nativeProfile } from '../profiles/native';
import type { Role } from '../recognise';
import { assigneeMissing } from './assignee-missing';
import { checkInput } from './given.fixture';
import { labelMissing } from './label-missing';
import { noPeriod } from './no-period';

/** What the three checks say, as `check: what is missing (level)`. */
function said(profile: Profile, role: Role, item: Partial<Item>): string[] {
  const input = checkInput(role, { profile, item: { typeName: 'Issue', ...item } });
  return [
    ...labelMissing.find(input).map(({ args }) => `labels ${args.missing.join(' ')}`),
    ...noPeriod.find(input).map(() => 'period'),
    ...assigneeMissing.find(input).map(({ args, level }) => `${args.assigned} of ${args.asked}, ${level}`),
  ];
}

const people = (...names: string[]) => names.map((name) => ({ name, username: name }));

describe('labelled issues, as the blueprint asks', () => {
  it('have nothing missing', () => {
    const owners = people('manager', 'director');
    expect(said(labelledIssuesProfile, 'objective', { labels: ['okr:o', 'team:sre', '2019-q1'], owners })).toEqual([]);
    expect(said(labelledIssuesProfile, 'key-result', { labels: ['OKR::KR', 'FY24-Q3'], owners })).toEqual([]);
    const more = people('a', 'b', 'c');
    expect(said(labelledIssuesProfile, 'key-result', { labels: ['okr:kr', '2019-q1'], owners: more })).toEqual([]);
  });

  it('name their team and their quarter, and two people', () => {
    expect(said(labelledIssuesProfile, 'objective', { labels: ['okr:o', 'teams'] })).toEqual([
      'labels team:*',
      'period',
      '0 of 2, normal',
    ]);
    expect(said(labelledIssuesProfile, 'key-result', { labels: ['okr:kr'], owners: people('a') })).toEqual([
      'period',
      '1 of 2, quiet',
    ]);
  });

  it('carry their label where a title alone tells them', () => {
    const item = { labels: ['OKR', 'team:sre', '2019-q1'], title: 'Objective: x', owners: people('a', 'b') };
    expect(said(labelledIssuesProfile, 'objective', item)).toEqual(['labels okr:o']);
  });

  it('of a type of their own need no label that says so', () => {
    const labels = ['2019-q1'];
    const owners = people('a', 'b');
    expect(said(labelledIssuesProfile, 'objective', { typeName: 'Objective', labels, owners })).toEqual([
      'labels team:*',
    ]);
    expect(said(labelledIssuesProfile, 'key-result', { typeName: 'Key Result', labels, owners })).toEqual([]);
  });

  it('are asked nothing more once they are closed', () => {
    expect(said(labelledIssuesProfile, 'objective', { labels: ['okr:o'], state: 'closed' })).toEqual([]);
  });

  it('have a period by milestone or by dates too, and not by their title', () => {
    const owners = people('a', 'b');
    const labels = ['okr:kr'];
    const milestone = { title: 'FY24-Q3', startDate: null, dueDate: null };
    const dates = { startDate: '2023-08-01', dueDate: '2023-10-31' };
    expect(said(labelledIssuesProfile, 'key-result', { labels, owners, milestone })).toEqual([]);
    expect(said(labelledIssuesProfile, 'key-result', { labels, owners, ...dates })).toEqual([]);
    expect(said(labelledIssuesProfile, 'key-result', { labels, owners, title: 'FY24-Q3: x' })).toEqual(['period']);
  });
});

it('epics are asked for their label and a period', () => {
  expect(said(epicsProfile, 'objective', { typeName: 'Epic', labels: ['OKR'], title: 'Objective: x' })).toEqual([
    'labels okr::o',
    'period',
  ]);
  expect(said(epicsProfile, 'key-result', { labels: ['okr:kr'] })).toEqual([]);
});

it('other profiles ask for none of it', () => {
  const others = chooseableProfiles.filter((profile) => ![labelledIssuesProfile, epicsProfile].includes(profile));
  expect(others).toContain(nativeProfile);
  for (const profile of others) {
    expect(said(profile, 'objective', {})).toEqual([]);
    expect(said(profile, 'key-result', {})).toEqual([]);
  }
});
