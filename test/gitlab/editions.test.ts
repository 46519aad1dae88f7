import { type GraphQLObjectType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask, ORIGIN } from './ask';
import { editionSchema } from './editions';
import { createStandIn } from './stand-in';
import { places } from './worlds/places';

const EDITIONS = [
  { old: false, enterprise: true },
  { old: false, enterprise: false },
  { old: true, enterprise: true },
  { old: true, enterprise: false },
];
const { path, iid } = places.efficiency;
const item = (fields: string) => `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { ${fields} } } }`;
const PROGRESS = item('widgets { ... on WorkItemWidgetProgress { progress } }');
const COUNTS = item('widgets { ... on WorkItemWidgetHierarchy { rolledUpCountsByType { countsByState { all } } } }');
const ONLY = item('widgets(onlyTypes: [LABELS]) { type }');

describe('editions', () => {
  it.each(EDITIONS)('is a sound schema: %o', (edition) => {
    expect(validateSchema(editionSchema(edition))).toEqual([]);
  });

  it('takes arguments and enum values away, not only fields', () => {
    const old = editionSchema({ old: true, enterprise: true });
    const children = (old.getType('WorkItemWidgetHierarchy') as GraphQLObjectType).getFields().children;
    expect(children?.args.map((argument) => argument.name)).toEqual(['after', 'before', 'first', 'last']);
    expect(editionSchema({ old: false, enterprise: false }).getType('HealthStatus')).toBeUndefined();
  });

  it('has no progress in the Community Edition, and no widget that the schema lacks', async () => {
    const standIn = createStandIn({ edition: 'community' });
    const answer = await ask(standIn, PROGRESS);
    expect(answer.errors[0]).toMatchObject({
      message: "No such type WorkItemWidgetProgress, so it can't be a fragment condition",
      extensions: { code: 'undefinedType', typeName: 'WorkItemWidgetProgress' },
    });
    const widgets = await ask(standIn, item('widgets { type }'));
    expect(widgets.errors).toEqual([]);
    expect(widgets.at('namespace.workItem.widgets')).not.toContainEqual({ type: 'PROGRESS' });
    expect((await ask(standIn, COUNTS)).errors).toEqual([]);
  });

  it('has no epics in the Community Edition, neither to read nor as pages, and no scoped labels', async () => {
    const standIn = createStandIn({ edition: 'community' });
    const epic = places.epicObjective;
    const answer = await ask(
      standIn,
      `{ group(fullPath: "${epic.path}") { workItem(iid: "${epic.iid}") { title } workItems { nodes { title } }
        workItemTypes { nodes { name } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.at('group')).toEqual({
      workItem: null,
      workItems: { nodes: [] },
      workItemTypes: { nodes: [] },
    });
    const { cookie } = standIn.signIn();
    const page = await standIn.handle(new Request(`${ORIGIN}${epic.page}?layout=18`, { headers: { cookie } }));
    expect(page.status).toBe(404);
    const { path, iid } = places.blueprint;
    const labels = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [LABELS]) {
      ... on WorkItemWidgetLabels { allowsScopedLabels labels { nodes { title } } } } } } }`;
    expect((await ask(standIn, labels)).at('namespace.workItem.widgets.0')).toEqual({
      allowsScopedLabels: false,
      labels: { nodes: [{ title: 'okr:o' }, { title: 'team:sre' }, { title: '2019-q1' }] },
    });
  });

  it('leaves no trace of an epic or of health in the Community Edition', () => {
    const { world } = createStandIn({ edition: 'community' });
    const ids = new Set(world.items.map(({ id }) => id));
    expect(world.items.filter(({ type, health }) => type === 'Epic' || health !== null)).toEqual([]);
    expect(world.items.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
    expect(world.links.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
  });

  it('has no counts and no widget filter in 17.2', async () => {
    const standIn = createStandIn({ version: '17.2.0-ee' });
    expect((await ask(standIn, COUNTS)).errors[0]?.message).toBe(
      "Field 'rolledUpCountsByType' doesn't exist on type 'WorkItemWidgetHierarchy'",
    );
    expect((await ask(standIn, ONLY)).errors[0]?.message).toBe("Field 'widgets' doesn't accept argument 'onlyTypes'");
    expect((await ask(standIn, PROGRESS)).errors).toEqual([]);
  });
});
