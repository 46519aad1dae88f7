import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../item';
import { keyResult, objective } from '../item.fixture';
import type { Profile } from '../profile';
import { nativeProfile } from '../profiles/native';
import type { Reading } from '../reading';
import type { Edit } from './edit';
import { planStep } from './plan-step';

const inTitles = { ...nativeProfile, writesTo: 'title' as const };
const ofItem = (item: Item, edit: Edit, given: Partial<Parameters<typeof planStep>[0]> = {}) =>
  planStep({ item, role: 'key-result', profile: nativeProfile, edit, hasHealth: true, ...given });
const steps = (current: number, start = 38, end = 53) =>
  keyResult({
    title: 'Raise it from 38% to 53%',
    progress: { percent: 47, start, current, end, updatedAt: '2023-10-18T09:00:00Z' },
  });

it('is nothing where nothing was typed', () => {
  for (const edit of [{}, { score: ' ' }, { words: '', value: '' }]) expect(ofItem(keyResult(), edit)).toBeNull();
});

it('is a score, a health and a line of the comment', () => {
  const item = keyResult({ title: 'KR: Deploys are  quick => 40%', health: 'onTrack' });
  expect(ofItem(item, { score: '60,5 %', health: 'atRisk', words: ' Two\nteams are late. ' })).toEqual({
    item,
    score: {
      place: 'title',
      before: item.title,
      after: 'KR: Deploys are  quick => 60.5%',
      outweighedBy: null,
    },
    health: { before: 'onTrack', after: 'atRisk' },
    line: {
      title: 'KR: Deploys are quick',
      url: item.url,
      before: 40,
      after: 60.5,
      health: 'atRisk',
      words: 'Two teams are late.',
    },
  });
});

describe('a score', () => {
  it('is told as the progress field will show it', () => {
    expect(ofItem(keyResult({ percent: 40 }), { score: '60.5' })).toMatchObject({
      score: { place: 'progress', percent: 61, rounded: true },
      line: { before: 40, after: 61 },
    });
  });

  it('goes where a score is written, also above 100', () => {
    expect(ofItem(keyResult({ percent: 100 }), { score: '144' })).toMatchObject({
      score: { place: 'description', after: 'Score => 144%' },
      line: { before: 100, after: 144 },
    });
    expect(ofItem(keyResult(), { score: '20' }, { profile: inTitles })).toMatchObject({
      score: { place: 'title' },
      line: { before: null, after: 20 },
    });
  });

  it.each<[string, Item, string]>([
    ['progress', keyResult({ percent: 63 }), '63'],
    ['progress that rounds', keyResult({ percent: 61 }), '60.5'],
    ['title', keyResult({ title: 'Deploys => 6/5' }), '120'],
    ['description', keyResult({ description: 'Score: 1/3' }), '33.33'],
    ['title, while GitLab has no progress yet', keyResult({ title: 'Deploys => 63%', percent: null }), '63'],
    ['metric between two whole numbers', steps(45), '47'],
  ])('that stands there already is told, not written: %s', (_place, item, score) => {
    const step = ofItem(item, { score });
    expect(step).toMatchObject({ score: null, health: null });
    if (step && 'line' in step) expect(step.line.after).toBe(step.line.before);
  });

  it('of 0 is written where nobody set one', () => {
    expect(
      ofItem(
        keyResult({ progress: { ...steps(0).progress, percent: 0, start: 0, current: 0, end: 100, updatedAt: null } }),
        { score: '0' },
      ),
    ).toMatchObject({ score: { place: 'progress', percent: 0 }, line: { before: null, after: 0 } });
  });

  it('that stands there and is outweighed says so', () => {
    const full = keyResult({ percent: 100, description: 'Score => 144%' });
    expect(ofItem(full, { score: '100' })).toMatchObject({ score: { outweighedBy: { percent: 144 } } });
  });

  it('is not outweighed by the last check-in, which this one follows', () => {
    const told: Reading = { source: 'check-in', percent: 20, decimals: 0, at: '2023-10-18T09:00:00Z' };
    const below: Reading = { ...told, source: 'below' };
    const profile = { ...nativeProfile, sources: ['check-in' as const, 'below' as const, 'description' as const] };
    const step = (elsewhere: Reading[]) => ofItem(keyResult(), { score: '20.5' }, { profile, elsewhere });
    expect(step([told])).toMatchObject({ score: { outweighedBy: null }, line: { before: 20, after: 20.5 } });
    expect(step([below])).toMatchObject({ score: { outweighedBy: below } });
  });

  it('that only a comment told before is written', () => {
    const elsewhere: Reading[] = [{ source: 'check-in', percent: 63, decimals: 0, at: '2023-10-18T09:00:00Z' }];
    expect(ofItem(keyResult(), { score: '63' }, { elsewhere })).toMatchObject({
      score: { place: 'description', after: 'Score => 63%' },
      line: { before: 63, after: 63 },
    });
  });
});

describe('a value', () => {
  it('is written as it was typed, and tells the score GitLab makes of it', () => {
    expect(ofItem(steps(45), { value: '50 %' })).toMatchObject({
      score: { place: 'progress', current: 50, percent: 80, rounded: false },
      line: { before: 47, after: 80 },
    });
    expect(ofItem(steps(50, 60, 40), { value: '45' })).toMatchObject({ score: { current: 45, percent: 75 } });
  });

  it('is written where the share stays the same, and not where it stands', () => {
    expect(ofItem(steps(45, 38, 5000), { value: '46' })).toMatchObject({ score: { current: 46 } });
    expect(ofItem(steps(45), { value: '45' })).toMatchObject({ score: null, line: { before: 47, after: 47 } });
  });

  it.each<[string, Item, string]>([
    ['not-a-value', steps(45), '45.5'],
    ['not-a-value', steps(45), 'many'],
    ['not-a-value', keyResult({ percent: 40 }), '45'],
    ['not-a-value', keyResult({ title: 'Raise it from 38% to 53%' }), '45'],
  ])('is refused: %s', (refused, item, value) => {
    expect(ofItem(item, { value })).toEqual({ refused });
  });
});

describe('what cannot be written', () => {
  it('is said, and nothing of the edit is planned', () => {
    expect(ofItem(keyResult(), { score: 'most', words: 'Late' })).toEqual({ refused: 'not-a-score' });
    expect(ofItem(steps(5, 5, 5), { score: '50' })).toEqual({ refused: 'start-equals-end' });
    expect(ofItem(keyResult(), { health: 'onTrack' }, { hasHealth: false })).toEqual({ refused: 'no-health' });
  });

  it('of an objective is its progress alone', () => {
    const lower = objective({ percent: 66 });
    const role = 'objective' as const;
    expect(ofItem(lower, { score: '70' }, { role })).toEqual({ refused: 'objective' });
    expect(ofItem({ ...lower, progress: steps(45).progress }, { value: '50' }, { role })).toEqual({
      refused: 'objective',
    });
    expect(ofItem(lower, { health: 'atRisk', words: 'Late' }, { role })).toMatchObject({
      score: null,
      health: { before: null, after: 'atRisk' },
      line: { before: 66, after: 66, words: 'Late' },
    });
  });
});

it('leaves the score where words or a health alone were typed, and the health where it is the same', () => {
  const item = keyResult({ percent: 63, health: 'atRisk' });
  const line = { before: 63, after: 63 };
  expect(ofItem(item, { words: 'Late' })).toMatchObject({
    score: null,
    health: null,
    line: { ...line, health: 'atRisk' },
  });
  expect(ofItem(item, { health: 'atRisk' })).toMatchObject({ score: null, health: null, line });
  expect(ofItem(item, { health: null })).toMatchObject({
    health: { before: 'atRisk', after: null },
    line: { health: null },
  });
  expect(ofItem(keyResult(), { health: null, words: 'Late' }, { hasHealth: false })).toMatchObject({ health: null });
});

it('gives a line of two decimals at most, whatever stands there and is typed', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('Score: 1/3', 'A => 2/7', '63', '60.55', 'Score => OBE'));
  const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
  fc.assert(
    fc.property(text, text, percent, text, text, text, (title, description, share, score, value, words) => {
      const item = keyResult({ title, description, ...(share === undefined ? {} : { percent: share }) });
      const step = ofItem(item, { score, value, words });
      if (!step || 'refused' in step) return;
      for (const told of [step.line.before, step.line.after]) {
        if (told !== null) expect(Number(told.toFixed(2))).toBe(told);
      }
      expect(step.line.words).not.toMatch(/[\r\n]|^\s|\s$/);
    }),
  );
});

it('tells the score as it was typed, where the item holds it already and an older check-in another', () => {
  const profile: Profile = { ...nativeProfile, sources: ['check-in', 'progress'] };
  const told: Reading = { source: 'check-in', percent: 60, decimals: 0, at: '2023-10-11T09:00:00Z' };
  const step = ofItem(keyResult({ percent: 50 }), { score: '50' }, { profile, elsewhere: [told] });
  expect(step).toMatchObject({ score: null, line: { before: 60, after: 50 } });
});
