import { describe, expect, it } from 'vitest';
import { askVariant } from './ask-variant';
import { objectiveOperation } from './operations';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';

const DATA = { currentUser: { username: 'ada' } };
const HINTS = { version: '18.7.0-ee', enterprise: true };
const refusing = (...messages: string[]) => answering({ errors: messages.map((message) => ({ message })) });
const noType = (name: string) => `No such type ${name}, so it can't be a fragment condition`;
const NO_COUNTS = "Field 'rolledUpCountsByType' doesn't exist on type 'WorkItemWidgetHierarchy'";
const NO_WORK_ITEM = "Field 'workItem' doesn't exist on type 'Namespace'";
const PLACE = { path: 'acme/okrs', iid: '1' };

describe('askVariant', () => {
  it('asks once when the hints are right, and remembers', async () => {
    const { gateway, asked, kept } = scriptedGateway([answering({ data: DATA })]);
    const { answer, variant } = await askVariant(gateway, objectiveOperation, PLACE);
    expect(answer.data).toEqual(DATA);
    expect(variant).toEqual({ enterprise: true, counts: true });
    expect(asked()).toEqual(['ObjectiveEnterprise']);
    expect(kept.now).toEqual({ variant, hints: HINTS });
  });

  it('has something done once the question has left, before its answer is there', async () => {
    const happened: string[] = [];
    const { gateway } = scriptedGateway([answering({ data: DATA })]);
    const transport = {
      ...gateway.transport,
      async query(...question: Parameters<typeof gateway.transport.query>) {
        happened.push('asked');
        const answer = await gateway.transport.query(...question);
        await new Promise((done) => setTimeout(done, 20));
        happened.push('answered');
        return answer;
      },
    };
    await askVariant({ ...gateway, transport }, objectiveOperation, PLACE, undefined, () => happened.push('meanwhile'));
    expect(happened).toEqual(['asked', 'meanwhile', 'answered']);
  });

  it.each([
    [
      'Community Edition',
      [noType('WorkItemWidgetProgress'), noType('WorkItemWidgetHealthStatus')],
      'ObjectiveCommunity',
    ],
    ['17.2', [NO_COUNTS], 'ObjectiveEnterprise172'],
    ['17.2 Community Edition', [noType('WorkItemWidgetProgress'), NO_COUNTS], 'ObjectiveCommunity172'],
    ['a GitLab that refuses for a field we cannot do without', [NO_WORK_ITEM], 'ObjectiveCommunity172'],
  ])('takes one step back for %s, and the next time none', async (_name, messages, name) => {
    const { gateway, asked } = scriptedGateway([
      refusing(...messages),
      answering({ data: DATA }),
      answering({ data: DATA }),
    ]);
    await askVariant(gateway, objectiveOperation, PLACE);
    expect(asked()).toEqual(['ObjectiveEnterprise', name]);
    await askVariant(gateway, objectiveOperation, PLACE);
    expect(asked()).toEqual(['ObjectiveEnterprise', name, name]);
  });

  it('picks again when the version has changed', async () => {
    const { gateway, asked, kept } = scriptedGateway([answering({ data: DATA })]);
    kept.now = { variant: { enterprise: true, counts: false }, hints: { version: '17.2.0-ee', enterprise: true } };
    await askVariant(gateway, objectiveOperation, PLACE);
    expect(asked()).toEqual(['ObjectiveEnterprise']);
    expect(kept.now?.hints).toEqual(HINTS);
  });

  it('calls a GitLab too old that refuses the poorest variant', async () => {
    const { gateway, asked, kept } = scriptedGateway([refusing(NO_WORK_ITEM), refusing(NO_WORK_ITEM)]);
    await expect(askVariant(gateway, objectiveOperation, PLACE)).rejects.toMatchObject({ kind: 'too-old' });
    expect(asked()).toEqual(['ObjectiveEnterprise', 'ObjectiveCommunity172']);
    expect(kept.now).toBeNull();
  });

  it('needs three requests at the most', async () => {
    const { gateway, asked } = scriptedGateway([
      refusing(NO_COUNTS),
      refusing(noType('WorkItemWidgetX')),
      refusing(NO_WORK_ITEM),
    ]);
    await expect(askVariant(gateway, objectiveOperation, PLACE)).rejects.toMatchObject({ kind: 'too-old' });
    expect(asked()).toEqual(['ObjectiveEnterprise', 'ObjectiveEnterprise172', 'ObjectiveCommunity172']);
  });

  it('takes other errors without data for a refusal, and does not ask again', async () => {
    const { gateway, asked } = scriptedGateway([
      refusing('Query has complexity of 300, which exceeds max complexity of 250'),
    ]);
    await expect(askVariant(gateway, objectiveOperation, PLACE)).rejects.toMatchObject({ kind: 'refused' });
    expect(asked()).toHaveLength(1);
  });

  it('reads on when the memory fails', async () => {
    const broken = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('gone')) };
    const { gateway } = scriptedGateway([answering({ data: DATA })], { memory: broken });
    expect((await askVariant(gateway, objectiveOperation, PLACE)).answer.data).toEqual(DATA);
  });
});
