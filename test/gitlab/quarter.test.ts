import { describe, expect, it } from 'vitest';
import { FY24_Q2 } from './quarter-fy24-q2';
import { FY24_Q3 } from './quarter-fy24-q3';
import { childrenOf } from './work-items';
import type { WorldItem } from './world';
import { demoWorld } from './worlds/demo-world';
import { places } from './worlds/places';

const world = demoWorld();
const objectives = world.items.filter((item) => item.namespace === places.efficiency.path && item.type === 'Objective');
/** What a reader would make of an item: the written score, else the stored progress. */
const scoreOf = (item: WorldItem) =>
  Number(/^Score => ([\d.]+)%$/m.exec(item.description)?.[1] ?? item.progress?.progress);
const meanOf = (objective: WorldItem) => {
  const scores = childrenOf(world, objective).map(scoreOf);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

describe('the demo quarters', () => {
  it('hold what the page records: recorded score, native progress and plain mean of each objective', () => {
    const rows = objectives.map((objective) => [
      scoreOf(objective),
      objective.progress?.progress,
      Math.round(meanOf(objective) * 100) / 100,
    ]);
    expect(rows).toEqual([
      [60.5, 60, 60.5],
      [94, 66, 75.2],
      [67.5, 67, 67.5],
      [57, 57, 57],
      [39.5, 56, 56.25],
      [45, 45, 45],
      [75, 74, 74.75],
      [84, 84, 84],
      [84, 84, 84.25],
      [77, 77, 77.67],
      [95, 95, 95],
      [71, 71, 71],
    ]);
  });

  it('count 23 and 21 key results, ten objectives within a point of their mean', () => {
    const count = (quarter: typeof FY24_Q2) => quarter.objectives.flatMap((objective) => objective.keyResults).length;
    expect([count(FY24_Q3), count(FY24_Q2)]).toEqual([23, 21]);
    expect(objectives.filter((objective) => Math.abs(scoreOf(objective) - meanOf(objective)) <= 1)).toHaveLength(10);
  });

  it('record health for seven key results and no objective', () => {
    const withHealth = world.items.filter((item) => item.namespace === places.efficiency.path && item.health !== null);
    expect(withHealth.map((item) => [item.iid, item.health])).toEqual([
      [3701, 'needsAttention'],
      [4119, 'needsAttention'],
      [3498, 'atRisk'],
      [3912, 'needsAttention'],
      [3398, 'needsAttention'],
      [2428, 'needsAttention'],
      [2458, 'needsAttention'],
    ]);
  });

  it('score each objective after the last update of its key results', () => {
    for (const objective of objectives) {
      for (const keyResult of childrenOf(world, objective)) {
        expect(Date.parse(objective.lastEditedAt ?? '')).toBeGreaterThan(Date.parse(keyResult.updatedAt));
      }
    }
  });

  it('link every objective to an epic that exists', () => {
    for (const objective of objectives) {
      const [, group, iid] = /\| (\S+)&(\d+) \|$/m.exec(objective.description) ?? [];
      expect(world.items).toContainEqual(expect.objectContaining({ namespace: group, iid: Number(iid), type: 'Epic' }));
    }
  });

  it('end closed for FY24-Q2 and open for FY24-Q3', () => {
    const states = (milestone: number) =>
      new Set(
        objectives.filter((objective) => objective.milestone === milestone).map((objective) => objective.closedAt),
      );
    expect([...states(1)]).toEqual(['2023-08-09T10:00:00Z']);
    expect([...states(2)]).toEqual([null]);
  });
});

describe('the demo world', () => {
  it('has an item at every place', () => {
    const { mergeRequest, ...others } = places;
    for (const { path, iid } of Object.values(others)) {
      expect(world.items).toContainEqual(expect.objectContaining({ namespace: path, iid }));
    }
    expect(world.items.some((item) => item.namespace === mergeRequest.path && item.iid === mergeRequest.iid)).toBe(
      false,
    );
  });

  it('hands out every id and every iid once', () => {
    expect(new Set(world.items.map((item) => item.id)).size).toBe(world.items.length);
    expect(new Set(world.items.map((item) => `${item.namespace} ${item.iid}`)).size).toBe(world.items.length);
  });
});
