import { describe, expect, it } from 'vitest';
import { ask } from './ask';
import { createStandIn } from './stand-in';
import { childrenOf, linkedItemsOf } from './work-items';
import type { World } from './world';
import { demoWorld } from './worlds/demo-world';
import { type Place, places } from './worlds/places';

function objectiveIn(world: World, { path, iid }: Place) {
  const found = world.items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}
const PLACES = [places.efficiency, places.hostingCosts, places.levels, places.renamedTypes];

describe('GitLab without the native types', () => {
  it.each(['removed', 'removed-and-linked'] as const)(
    '%s: loses progress and hierarchy, and no text',
    (nativeTypes) => {
      const before = demoWorld();
      const { world } = createStandIn({ nativeTypes });
      for (const place of PLACES) {
        const [was, is] = [objectiveIn(before, place), objectiveIn(world, place)];
        expect([is.title, is.description, is.milestone]).toEqual([was.title, was.description, was.milestone]);
        expect([is.progress, childrenOf(world, is)]).toEqual([null, []]);
        const linked = linkedItemsOf(world, is).map(({ item }) => item.id);
        const children = childrenOf(before, was).map(({ id }) => id);
        expect(children.filter((id) => linked.includes(id))).toEqual(nativeTypes === 'removed' ? [] : children);
      }
    },
  );

  it('has types of the team under the same names', async () => {
    const standIn = createStandIn({ nativeTypes: 'removed' });
    const { path, iid } = places.efficiency;
    const query = `{ namespace(fullPath: "${path}") { workItemTypes { nodes { name } }
      workItem(iid: "${iid}") { workItemType { id name iconName } widgets { type } } } }`;
    const answer = await ask(standIn, query);
    expect(answer.at('namespace.workItem.workItemType')).toEqual({
      id: expect.stringContaining('Custom::Type/'),
      name: 'Objective',
      iconName: 'work-item-issue',
    });
    expect(answer.at('namespace.workItem.widgets')).not.toContainEqual({ type: 'PROGRESS' });
    expect(answer.at('namespace.workItemTypes.nodes')).toEqual(
      ['Issue', 'Task', 'Objective', 'Key Result'].map((name) => ({ name })),
    );
  });

  it('leaves other hierarchies, and links no more than GitLab takes', () => {
    const { world } = createStandIn({ nativeTypes: 'removed-and-linked' });
    expect(childrenOf(world, objectiveIn(world, places.epicObjective))).toHaveLength(3);
    expect(childrenOf(world, objectiveIn(world, places.issueWithTasks))).toHaveLength(2);
    expect(linkedItemsOf(world, objectiveIn(world, places.twoHundredFifty))).toHaveLength(100);
  });

  it('comes back to itself after a reset', () => {
    const standIn = createStandIn({ nativeTypes: 'removed' });
    standIn.reset();
    expect(objectiveIn(standIn.world, places.efficiency).progress).toBeNull();
  });
});
