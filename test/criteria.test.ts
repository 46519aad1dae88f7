import { expect, it } from 'vitest';
import { nativeProfile } from '../lib/okr/profiles/native';
import { reportOn } from '../lib/okr/report';
import { type Place, places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

async function report(place: Place) {
  const { read } = visit();
  const { tree, today } = await read({ ...place, page: '' });
  const home = { origin: ORIGIN, relativeRoot: '', namespacePath: tree.objective.namespacePath };
  return reportOn(tree, nativeProfile, today, home);
}

it.each([
  ['a table of references', places.weightedTable, 59, [50, 30, 20]],
  ['a list of links, one of them 0', places.weightedList, 70, [50, 25, 25]],
  ['three times 33', places.equalWeights, 185 / 3, [100 / 3, 100 / 3, 100 / 3]],
] as const)('weighs the key results by %s', async (_, place, score, weights) => {
  const { rollup, warnings } = await report(place);
  expect(rollup.weighted).toBe(true);
  expect(rollup.score).toBeCloseTo(score, 9);
  expect(rollup.terms).toHaveLength(weights.length);
  for (const [at, weight] of weights.entries()) expect(rollup.terms[at]?.weight).toBeCloseTo(weight, 9);
  expect(warnings.map(({ kind }) => kind)).not.toContain('weights-incomplete');
});

it('does not use 50 and 50 for two of three', async () => {
  const { rollup, warnings } = await report(places.weightsIncomplete);
  expect(rollup).toMatchObject({ score: 50, weighted: false });
  expect(warnings).toContainEqual(
    expect.objectContaining({ kind: 'weights-incomplete', weights: expect.objectContaining({ sum: 100 }) }),
  );
});

it('knows what a key result’s own criteria give, where they rest on nothing that was not read', async () => {
  const { rows } = await report({ ...places.ownCriteria, iid: places.ownCriteria.iid - 1 });
  expect(rows.map(({ criteria }) => criteria?.percent ?? null)).toEqual([null, 50]);
});
