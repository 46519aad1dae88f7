import { describe, expect, it } from 'vitest';
import { parseChildrenData, parseEnvelope, parseObjectiveData } from './schemas';
import { objectiveData, wireItem } from './testing/wire';

const notUnderstood = expect.objectContaining({ kind: 'not-understood' });
const parsed = (item: Record<string, unknown>) => parseObjectiveData(objectiveData(item)).namespace?.workItem;

describe('an item', () => {
  it.each(['id', 'iid', 'title', 'state', 'createdAt', 'workItemType'])('is not understood without %s', (key) => {
    for (const value of [undefined, null, 7]) {
      expect(() => parsed({ ...wireItem(1), [key]: value })).toThrow(notUnderstood);
    }
  });

  it('may lack everything else', () => {
    const { id, iid, title, state, createdAt, workItemType } = wireItem(1);
    expect(parsed({ id, iid, title, state, createdAt, workItemType })).toMatchObject({
      webUrl: null,
      namespace: null,
      lockVersion: null,
    });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 7])('has no address when it is %s', (webUrl) => {
    expect(parsed({ ...wireItem(1), webUrl })?.webUrl).toBeNull();
  });

  it('drops what it does not know', () => {
    expect(parsed({ ...wireItem(1), surprise: true })).not.toHaveProperty('surprise');
  });
});

describe('widgets', () => {
  const widgets = (list: unknown) => parsed({ ...wireItem(1), widgets: list })?.widgets;

  it('are laid together, failed and empty ones skipped', () => {
    const merged = widgets([null, {}, { description: 'Text', lastEditedAt: null }, { healthStatus: 'atRisk' }]);
    expect(merged).toMatchObject({ description: 'Text', healthStatus: 'atRisk', milestone: null });
  });

  it.each([null, undefined, 'none'])('may all be missing: %s', (list) => {
    expect(widgets(list)).toMatchObject({ description: null, children: null, rolledUpCountsByType: null });
  });

  it('tell no progress widget from one without a value', () => {
    expect(widgets([])).not.toHaveProperty('progress');
    expect(widgets([{ progress: null }])).toHaveProperty('progress', null);
  });

  it('have no number that is not finite', () => {
    const huge = JSON.parse('{ "progress": 1e999, "currentValue": -1e999, "endValue": "5" }');
    expect(widgets([huge])).toMatchObject({ progress: null, currentValue: null, endValue: null });
  });

  it('have days without a time, and no health but GitLab’s three', () => {
    const milestone = { title: 'Q3', startDate: '2023-08-01T00:00:00Z', dueDate: 'end of quarter' };
    expect(widgets([{ milestone }, { dueDate: '2023-10-31' }, { healthStatus: 'green' }])).toMatchObject({
      milestone: { title: 'Q3', startDate: '2023-08-01', dueDate: null },
      dueDate: '2023-10-31',
      healthStatus: null,
    });
  });

  it('keep the usable children and leave null for the others', () => {
    const nodes = [wireItem(2), null, { ...wireItem(3), title: null }];
    const children = widgets([{ children: { pageInfo: { hasNextPage: false }, nodes } }])?.children;
    expect(children?.nodes.map((node) => node?.id ?? null)).toEqual([wireItem(2).id, null, null]);
    expect(children?.pageInfo.endCursor).toBeNull();
  });
});

describe('a page of children', () => {
  const page = { pageInfo: { hasNextPage: false, endCursor: 'x' }, nodes: [] };

  it('is found among the widgets', () => {
    expect(parseChildrenData({ namespace: { workItem: { widgets: [{}, { children: page }] } } })).toEqual(page);
  });

  it.each([{ namespace: null }, { namespace: { workItem: null } }, { namespace: { workItem: { widgets: null } } }])(
    'is null in %o',
    (data) => {
      expect(parseChildrenData(data)).toBeNull();
    },
  );

  it('is not understood from nothing', () => {
    expect(() => parseChildrenData(null)).toThrow(notUnderstood);
  });
});

describe('an answer', () => {
  it('has data, errors or both', () => {
    expect(parseEnvelope({ data: {} })).toEqual({ data: {}, errors: [] });
    expect(parseEnvelope({ errors: [{ message: 'no' }] })).toEqual({ data: null, errors: [{ message: 'no' }] });
    expect(parseEnvelope({ data: {}, errors: [{ odd: true }] }).errors).toHaveLength(1);
  });

  it.each([null, 'text', [], {}, { data: null }, { data: null, errors: [] }])('is not %o', (json) => {
    expect(() => parseEnvelope(json)).toThrow(notUnderstood);
  });
});
