import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import { childrenOf, linkedItemsOf } from './work-items';
import type { WorldItem } from './world';
import { type Place, places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

function at({ path, iid }: Pick<Place, 'path' | 'iid'>): WorldItem {
  const found = standIn.world.items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}
const linkedTo = (item: WorldItem) => linkedItemsOf(standIn.world, item).map((link) => link.item);
const below = (item: WorldItem) => childrenOf(standIn.world, item);
const labelled = (item: WorldItem, label: string) => item.labels.includes(label);
const typeFields = 'workItemType { id name iconName } widgets { type }';

async function typed({ path, iid }: Place) {
  const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { ${typeFields} } } }`;
  const answer = await ask(standIn, query);
  const widgets = answer.at('namespace.workItem.widgets') as { type: string }[];
  return { type: answer.at('namespace.workItem.workItemType'), widgets: widgets.map(({ type }) => type) };
}

it('has something at every place but the merge request', () => {
  const { mergeRequest, ...others } = places;
  for (const place of Object.values(others)) expect(at(place).iid).toBe(place.iid);
  expect(() => at(mergeRequest)).toThrow('Nothing at demo/plain 7');
});

describe('labelled issues', () => {
  it('are the blueprint’s example: an objective and three key results, nothing native', () => {
    const objective = at(places.blueprint);
    const keyResults = linkedTo(objective);
    expect(objective).toMatchObject({ type: 'Issue', labels: ['okr:o', 'team:sre', '2019-q1'], parent: null });
    expect(objective.assignees).toHaveLength(2);
    expect(keyResults.map(({ labels }) => labels)).toEqual(Array(3).fill(['okr:kr', '2019-q1']));
    expect(keyResults.map(({ title }) => title.split(':')[0])).toEqual(['Availability', 'Product', 'Infrastructure']);
    const scores = keyResults.map(({ description }) =>
      /Score => 60%|Progress: 3\/5|^KR: .* => 70%$/m.exec(description),
    );
    expect(scores).not.toContain(null);
    expect([objective, ...keyResults].every((item) => item.health === null && item.progress === null)).toBe(true);
  });

  it('may lack what the blueprint asks for', () => {
    const objective = at(places.blueprintIncomplete);
    expect([objective.labels, objective.assignees.length]).toEqual([['okr:o', '2019-q1'], 1]);
    expect(linkedTo(objective).map((item) => labelled(item, '2019-q1'))).toEqual([true, false]);
  });

  it('show every label through the API', async () => {
    const names = new Set(standIn.world.items.flatMap((item) => item.labels));
    const known = standIn.world.labels.map(({ title }) => title);
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it('may be nonsense by their dates', () => {
    const { startDate, dueDate, milestone, labels } = at(places.nonsenseDates);
    expect(String(startDate) > String(dueDate)).toBe(true);
    expect([standIn.world.milestones.find(({ id }) => id === milestone)?.title, labels]).toEqual([
      'FY24-Q2',
      ['okr:o', 'FY24-Q3'],
    ]);
  });
});

describe('epics', () => {
  it('hold an epic and an issue as key results, and plain work', () => {
    const children = below(at(places.epicObjective));
    expect(children.map((item) => [item.type, labelled(item, 'okr::kr')])).toEqual([
      ['Epic', true],
      ['Issue', true],
      ['Issue', false],
    ]);
    const named = at(places.epicObjective).description.match(/^\| demo\S+/gm);
    const keyResults = children.filter((item) => labelled(item, 'okr::kr'));
    expect(named).toEqual(
      keyResults.map(({ namespace, iid, type }) => `| ${namespace}${type === 'Epic' ? '&' : '#'}${iid}`),
    );
  });
});

describe('types', () => {
  it('that a team made bear GitLab’s names and behave like issues', async () => {
    const { type, widgets } = await typed(places.customObjective);
    expect(type).toEqual({
      id: expect.stringMatching(/^gid:\/\/gitlab\/WorkItems::TypesFramework::Custom::Type\/\d{4,5}$/),
      name: 'Objective',
      iconName: 'work-item-issue',
    });
    expect(widgets).not.toContain('PROGRESS');
    expect(widgets).toContain('START_AND_DUE_DATE');
    const objective = at(places.customObjective);
    expect(linkedTo(objective).map((item) => [item.type, item.progress])).toEqual(Array(2).fill(['Key Result', null]));
  });

  it('that were renamed keep all but the name', async () => {
    const { type, widgets } = await typed(places.renamedTypes);
    expect(type).toEqual({ id: 'gid://gitlab/WorkItems::Type/6', name: 'Ziel', iconName: 'work-item-objective' });
    expect(widgets).toContain('PROGRESS');
    const { type: native } = await typed(places.cascade);
    expect(native).toMatchObject({ id: 'gid://gitlab/WorkItems::Type/6', name: 'Objective' });
  });

  it('are told for each project', async () => {
    const names = async (path: string, filter = '') => {
      const query = `{ namespace(fullPath: "${path}") { workItemTypes${filter} { nodes { name } } } }`;
      return ((await ask(standIn, query)).at('namespace.workItemTypes.nodes') as { name: string }[]).map(
        ({ name }) => name,
      );
    };
    expect(await names(places.customObjective.path)).toEqual(['Issue', 'Task', 'Objective', 'Key Result']);
    expect(await names(places.customObjective.path, '(name: OBJECTIVE)')).toEqual([]);
    expect(await names(places.renamedTypes.path)).toEqual(['Issue', 'Task', 'Ziel', 'Ergebnis']);
    expect(await names(places.renamedTypes.path, '(name: KEY_RESULT)')).toEqual(['Ergebnis']);
  });

  it('are counted below an epic and below a renamed objective', async () => {
    const counts = async ({ path, iid }: Pick<Place, 'path' | 'iid'>) => {
      const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [HIERARCHY]) {
        ... on WorkItemWidgetHierarchy { rolledUpCountsByType {
          workItemType { name iconName } countsByState { all } } } } } } }`;
      const told = (await ask(standIn, query)).at('namespace.workItem.widgets.0.rolledUpCountsByType');
      return (told as { workItemType: { name: string; iconName: string }; countsByState: { all: number } }[]).map(
        ({ workItemType, countsByState }) => [workItemType.name, workItemType.iconName, countsByState.all],
      );
    };
    expect(await counts({ path: 'demo', iid: 31 })).toEqual([
      ['Epic', 'work-item-epic', 0],
      ['Issue', 'work-item-issue', 0],
      ['Objective', 'work-item-issue', 1],
      ['Key Result', 'work-item-issue', 2],
    ]);
    expect(await counts(places.renamedTypes)).toEqual([
      ['Ziel', 'work-item-objective', 0],
      ['Ergebnis', 'work-item-keyresult', 2],
    ]);
  });

  it('of a team refuse a progress, renamed ones take it', async () => {
    const write = async (item: WorldItem) => {
      const input = { id: `gid://gitlab/WorkItem/${item.id}`, progressWidget: { currentValue: 55 } };
      const query = 'mutation W($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }';
      return (await ask(standIn, query, { variables: { input } })).errors.map(({ message }) => message);
    };
    expect(await write(at(places.customObjective))).toEqual([
      'Following widget keys are not supported by Objective type: [:progress_widget]',
    ]);
    const [result] = below(at(places.renamedTypes));
    expect(result && (await write(result))).toEqual([]);
    expect(result?.progress?.progress).toBe(55);
  });
});

describe('levels', () => {
  it('stand three deep by hierarchy', () => {
    const top = below(at(places.levels));
    expect(top.map(({ type }) => type)).toEqual(['Key Result', 'Objective', 'Objective']);
    const lower = top.flatMap(below).flatMap(below);
    expect(lower.map(({ progress }) => progress?.progress)).toEqual([80, 40, 100, 50]);
    expect(at(places.levels).progress?.progress).toBe(67);
  });

  it('stand three deep by links, each in a deeper group', () => {
    const paths: string[] = [];
    let upper: WorldItem | undefined = at(places.levelsByLink);
    while (upper) {
      paths.push(upper.namespace);
      const keyResults: WorldItem[] = linkedTo(upper).filter((item) => labelled(item, 'okr:kr') && item.iid > 1);
      const own = keyResults.filter(({ namespace }) => namespace === upper?.namespace);
      upper = own.flatMap(linkedTo).find((item) => labelled(item, 'okr:o') && !paths.includes(item.namespace));
    }
    expect(paths).toEqual(
      ['demo/company', 'demo/company/platform', 'demo/company/platform/delivery'].map((group) => `${group}/okrs`),
    );
  });

  it('can run in a ring, and share a key result', async () => {
    const { path, iid } = places.cycle;
    const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [LINKED_ITEMS]) {
      ... on WorkItemWidgetLinkedItems { linkedItems { nodes { linkType workItem { iid } } } } } } } }`;
    expect((await ask(standIn, query)).at('namespace.workItem.widgets.0.linkedItems.nodes')).toEqual([
      { linkType: 'relates_to', workItem: { iid: '2' } },
      { linkType: 'is_blocked_by', workItem: { iid: '11' } },
      { linkType: 'blocks', workItem: { iid: '21' } },
    ]);
    const [shared] = linkedTo(at(places.passThrough));
    expect(shared && linkedTo(shared).map((item) => item.iid)).toEqual([1, 11]);
  });

  it('grow to a hundred objectives and five hundred key results', () => {
    const objectives = below(at(places.tree100));
    const keyResults = objectives.flatMap(below);
    expect([objectives.length, keyResults.length]).toEqual([100, 500]);
    expect(keyResults.every(({ progress }) => progress?.updatedAt)).toBe(true);
  });
});

describe('a project’s own rules', () => {
  it('are sound, wrong or of a later version', () => {
    const rules = [places.teamRules, places.badRules, places.newerRules].map(({ path }) => {
      const file = standIn.world.namespaces.find(({ fullPath }) => fullPath === path)?.files?.['.gitlab/okr-lens.json'];
      return JSON.parse(file ?? 'null');
    });
    expect(rules.map(({ okrLens, rollUp }) => [okrLens, rollUp.capAt100])).toEqual([
      [1, false],
      [1, 'sometimes'],
      [2, false],
    ]);
  });
});

describe('the trend', () => {
  it('is told by notes, the last of which is the score', () => {
    const keyResults = below(at(places.trend));
    const told = keyResults.map(({ notes }) => notes.filter(({ system }) => system));
    expect(told.map((notes) => notes.length)).toEqual([6, 2, 4, 1, 3]);
    expect(keyResults.slice(0, 4).map(({ progress }) => `changed progress to **${progress?.progress}%**`)).toEqual(
      told.slice(0, 4).map((notes) => notes.at(-1)?.body),
    );
    expect(keyResults.at(-1)?.title).toBe('Old schemas are gone => 63%');
    expect(told.at(-1)?.map(({ action, body }) => [action, body])).toEqual([
      ['title', 'changed title from **Old schemas are gone** to **Old schemas are gone{+ => 20%+}**'],
      ['title', 'changed title from **Old schemas are gone => {-20-}%** to **Old schemas are gone => {+50+}%**'],
      ['title', 'changed title from **Old schemas are gone => {-50-}%** to **Old schemas are gone => {+63+}%**'],
    ]);
  });
});
