import { expect, it } from 'vitest';
import { nativeProfile } from '../okr/profiles/native';
import { readListed } from './read-listed';
import { scriptedGateway } from './testing/gateway';
import { answering, type Step } from './testing/scripted-fetch';
import { itemsData, wireItem, wireLinks, wireObjective, wirePage } from './testing/wire';

const OPTIONS = {
  origin: 'https://gitlab.example.com',
  relativeRoot: '',
  path: 'acme/okrs',
  profileFor: () => nativeProfile,
};
const ASKED = Array.from({ length: 12 }, (_, at) => ({ namespacePath: 'acme/okrs', iid: String(at + 1) }));

const listed = (...nodes: (object | null)[]) => ({
  currentUser: { username: 'ada' },
  first: { nodes },
  second: { nodes: [] },
});
/** A key result that nobody scored. */
const unscored = { ...wireItem(2), widgets: wireItem(2).widgets.slice(0, -2) };

function read(...steps: Step[]) {
  const { gateway, asked, sent } = scriptedGateway(steps);
  return { reading: readListed(gateway, ASKED, OPTIONS), asked, sent };
}

it('names ten items in each of two lists, as addresses', async () => {
  const { reading, sent, asked } = read(answering({ data: listed(wireObjective(wirePage([wireItem(1)]))) }));
  const { trees } = await reading;
  expect(trees).toMatchObject([{ objective: { iid: '100' }, children: [{ iid: '1' }], complete: true }]);
  const addresses = ASKED.map(({ iid }) => `https://gitlab.example.com/acme/okrs/-/work_items/${iid}`);
  const lists = { first: addresses.slice(0, 10), second: addresses.slice(10) };
  expect(sent[0]?.body.variables).toEqual({ path: 'acme/okrs', ...lists });
  expect(asked()).toEqual(['ListedEnterprise']);
});

it('asks what key results are linked with where that may tell their score, and believes no list that was cut short', async () => {
  const objective = wireObjective(wirePage([wireItem(1), unscored]));
  const linksOf = (more: boolean) => answering({ data: itemsData({ ...unscored, widgets: [wireLinks([], more)] }) });
  const whole = read(answering({ data: listed(objective) }), linksOf(false));
  expect((await whole.reading).trees[0]?.below.get(unscored.id)).toMatchObject({ complete: true });
  expect(whole.asked()).toEqual(['ListedEnterprise', 'ProjectLinks']);
  const cut = read(answering({ data: listed(objective) }), linksOf(true));
  expect((await cut.reading).trees[0]?.below.has(unscored.id)).toBe(false);
});

it('knows what it did not get: further pages, further links, lost parts', async () => {
  const answers = [
    { data: listed(wireObjective(wirePage([wireItem(1)], 'next'))) },
    { data: listed(wireObjective(wirePage([wireItem(1)]), wireLinks([], true))) },
    { data: listed(wireObjective(wirePage([wireItem(1), null]))) },
    { data: listed(wireObjective(wirePage([wireItem(1)]))), errors: [{ message: 'Timeout on validation of query' }] },
  ];
  for (const answer of answers) {
    const { reading } = read(answering(answer));
    expect((await reading).trees.map(({ complete }) => complete)).toEqual([false]);
  }
});

it('leaves out what may not be seen', async () => {
  const { reading } = read(answering({ data: { ...listed(null, wireObjective()), second: null } }));
  expect((await reading).trees).toHaveLength(1);
});

it('notices that the session has ended', async () => {
  const { reading } = read(answering({ data: { ...listed(), currentUser: null } }));
  await expect(reading).rejects.toMatchObject({ kind: 'signed-out' });
});
