import { expect, it } from 'vitest';
import { keyResult } from '../item.fixture';
import { checkInput } from './given.fixture';
import { krNumber } from './kr-number';
import { objectiveReason } from './objective-reason';
import { oneOwner } from './one-owner';
import { similarKeyResults } from './similar-key-results';
import { titleHygiene } from './title-hygiene';

it.each([
  ['Automate rollbacks to sleep through the night', 0],
  ['Automate rollbacks so that nobody is paged', 0],
  ['Great tooling', 1],
  ['Tooling => 60%', 1],
  ['', 0],
])('a reason in %j: %i', (title, count) => {
  expect(objectiveReason.find(checkInput('objective', { item: { title } }))).toHaveLength(count);
});

it.each([
  ['Reduce failed deploys from 12 to 4', 0],
  ['Uptime >99.95%', 0],
  ['Migrate three services', 0],
  ['Every alert names its runbook', 0],
  ['Upgrade to VueJS3', 1],
  ['Finish in Q3 of FY24', 1],
  ['Reduce failed deploys => 63%', 1],
])('a number in %j: %i', (title, count) => {
  expect(krNumber.find(checkInput('key-result', { item: { title } }))).toHaveLength(count);
});

it.each([
  ['Reduce failed deploys', []],
  ['FY24-Q3: reduce failed deploys => 63%', ['FY24-Q3', '=> 63%']],
  ['Q2FY23 hiring', ['Q2FY23']],
  ['Hire in Q3', ['Q3']],
  ['Plan FY25', ['FY25']],
  ['2019-Q1 and CY18 Q4', ['2019-Q1', 'CY18 Q4']],
  ['Buy 20 Q400 planes, EQ3', []],
])('what goes stale in %j: %j', (title, expected) => {
  expect(titleHygiene.find(checkInput('key-result', { item: { title } })).flatMap(({ args }) => args.found)).toEqual(
    expected,
  );
});

it.each([
  [['Reduce failed deploys of the registry', 'Reduce the failed deploys of registry => 60%'], 1],
  [['Reduce failed deploys', 'Reduce failed logins'], 0],
  [['Hire', 'Hire'], 0],
  [['Migrate all the things', 'Migrate all the things', 'Migrate all the things'], 3],
])('titles %j alike: %i', (titles, count) => {
  const children = titles.map((title, at) => keyResult({ iid: String(at), title, percent: 50 }));
  expect(similarKeyResults.find(checkInput('objective', { children }))).toHaveLength(count);
});

it.each([
  [[], 1],
  [['a'], 0],
  [['a', 'b'], 1],
])('owners %j: %i', (usernames, count) => {
  const owners = usernames.map((username) => ({ name: username, username }));
  expect(oneOwner.find(checkInput('key-result', { item: { owners } }))).toHaveLength(count);
});
