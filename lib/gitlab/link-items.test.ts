import { describe, expect, it } from 'vitest';
import { linkItems } from './link-items';
import { scriptedGateway } from './testing/gateway';
import { answering, type Step } from './testing/scripted-fetch';

const PAIR = { id: 'gid://gitlab/WorkItem/1', targetId: 'gid://gitlab/WorkItem/2' };
const answer = (errors: string[], linked: string[], may = true) =>
  answering({
    data: {
      workItemAddLinkedItems: {
        errors,
        workItem: {
          userPermissions: { adminWorkItemLink: may },
          widgets: [{}, { linkedItems: { nodes: [null, ...linked.map((id) => ({ workItem: { id } }))] } }],
        },
      },
    },
  });
const link = (step: Step) => {
  const { gateway, sent } = scriptedGateway([step]);
  return { outcome: linkItems(gateway, PAIR), sent };
};

describe('linking', () => {
  it('asks for a related item', async () => {
    const { outcome, sent } = link(answer([], [PAIR.targetId]));
    expect(await outcome).toEqual({ kind: 'linked' });
    expect(sent[0]?.body.variables.input).toEqual({ id: PAIR.id, workItemsIds: [PAIR.targetId], linkType: 'RELATED' });
  });

  it.each([
    [
      'already there, whatever GitLab calls that',
      answer(['Elemente sind bereits verknüpft'], [PAIR.targetId]),
      'linked',
    ],
    ['not allowed', answer(['No matching work item found.'], [], false), 'not-allowed'],
    ['of an item that is hidden', answering({ data: null, errors: [{ message: 'no permission' }] }), 'not-allowed'],
  ])('%s', async (_what, step, kind) => {
    expect(await link(step).outcome).toEqual({ kind });
  });

  it('that GitLab rejects tells why', async () => {
    expect(await link(answer(['Too many links'], [])).outcome).toEqual({
      kind: 'rejected',
      reasons: ['Too many links'],
    });
    const message = 'No more than 10 work items can be modified at the same time.';
    expect(await link(answering({ errors: [{ message }] })).outcome).toEqual({ kind: 'rejected', reasons: [message] });
  });

  it('that leaves no trace is not understood', async () => {
    await expect(link(answer([], [])).outcome).rejects.toMatchObject({ kind: 'not-understood' });
  });
});
