import { describe, expect, it } from 'vitest';
import { readEpicSide } from './read-epic-side';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { objectiveData, surroundingsData, wireItem, wireNotes } from './testing/wire';

const PLACE = { namespacePath: 'acme', iid: '3' };
const mention = (body: string, action = 'cross_reference') => ({ body, systemNoteMetadata: { action } });
const epicWith = (...notes: (object | null)[]) => {
  const epic = { ...wireItem(3), workItemType: { name: 'Epic' }, namespace: { fullPath: 'acme' } };
  return answering({ data: objectiveData({ ...epic, widgets: [...epic.widgets, wireNotes(...notes)] }) });
};
const referring = (...items: object[]) => answering({ data: { ...surroundingsData([], { first: items }) } });

describe('mentions', () => {
  it.each([
    ['mentioned in objective acme/okrs#1', 'acme/okrs/-/work_items/1'],
    ['mentioned in key result okrs#2', 'acme/okrs/-/work_items/2'],
    ['mentioned in epic &7', 'acme/-/work_items/7'],
    ['mentioned in epic other/group&8', 'other/group/-/work_items/8'],
    ['mentioned in epic other&9', 'other/-/work_items/9'],
  ])('%s', async (body, address) => {
    const { gateway, sent } = scriptedGateway([epicWith(mention(body)), referring()]);
    await readEpicSide(gateway, PLACE);
    expect(sent[1]?.body.variables).toMatchObject({
      around: false,
      first: [`https://gitlab.example.com/${address}`],
    });
  });

  it.each([
    ['a merge request', mention('mentioned in merge request acme/okrs!4')],
    ['a commit', mention('mentioned in commit acme/okrs@54f7727c')],
    ['another note', mention('added epic acme/okrs#1 as child', 'relate')],
    ['nothing', null],
    ['a note without its kind', { body: 'mentioned in issue #1', systemNoteMetadata: null }],
  ])('are none by %s', async (_what, note) => {
    const { gateway, asked } = scriptedGateway([epicWith(note)]);
    expect((await readEpicSide(gateway, PLACE)).mentioned).toEqual([]);
    expect(asked()).toEqual(['EpicSide']);
  });

  it('keep their order, each item once, and 50 of them', async () => {
    const notes = [9, 2, 9, ...Array.from({ length: 60 }, (_, index) => 100 + index)].map((iid) =>
      mention(`mentioned in key result acme/okrs#${iid}`),
    );
    const { gateway, sent } = scriptedGateway([epicWith(...notes), referring(wireItem(2), wireItem(9))]);
    const { mentioned } = await readEpicSide(gateway, PLACE);
    expect(mentioned.map(({ iid }) => iid)).toEqual(['9', '2']);
    expect(sent[1]?.body.variables).toMatchObject({ first: { length: 10 }, fifth: { length: 10 } });
  });
});

it('an epic that does not come is not found', async () => {
  const { gateway } = scriptedGateway([answering({ data: objectiveData(null) })]);
  await expect(readEpicSide(gateway, PLACE)).rejects.toMatchObject({ kind: 'not-found' });
});
