import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Health, Item } from '../item';
import { keyResult } from '../item.fixture';
import type { Profile } from '../profile';
import { nativeProfile } from '../profiles/native';
import type { Edit } from './edit';
import { planStep } from './plan-step';
import type { Step, StepNow } from './step';
import { stepNow } from './step-now';

const role = 'key-result' as const;
const titleFirst: Profile = { ...nativeProfile, sources: ['title', 'description', 'progress'], writesTo: 'title' };

function planned(item: Item, edit: Edit, profile = nativeProfile): Step {
  const step = planStep({ item, role, profile, edit, hasHealth: true });
  if (!step || 'refused' in step) throw new Error('Nothing to write');
  return step;
}
const now = (step: Step, theirs: Partial<Item> = {}, profile = nativeProfile) =>
  stepNow(step, { ...step.item, ...theirs }, role, profile);
const field = (item: Item, percent: number, updatedAt = '2023-10-25T09:00:00Z') => ({
  progress: { start: 0, end: 100, ...item.progress, percent, current: percent, updatedAt },
});

/** What GitLab holds once it took what was to be sent. */
function written(item: Item, { score, health }: Extract<StepNow, { kind: 'write' }>): Item {
  const after = { ...item, ...(health && { health: health.after }) };
  if (!score) return after;
  if (score.place !== 'progress') return { ...after, [score.place]: score.after };
  const { percent, current } = score;
  return { ...after, ...field(item, percent), progress: { ...field(item, percent).progress, current } };
}

describe('a score in the progress field', () => {
  const item = keyResult({ percent: 40, title: 'Deploys', health: 'onTrack' });
  const step = planned(item, { score: '63', health: 'atRisk' });
  const { score, health } = step;

  it('is sent while nobody set it anew, whatever else changed', () => {
    expect(now(step)).toEqual({ kind: 'write', score, health });
    expect(now(step, { title: 'Deploys are quick', description: 'New words' })).toEqual({
      kind: 'write',
      score,
      health,
    });
  });

  it('is not sent again; what is missing yet is', () => {
    expect(now(step, field(item, 63))).toEqual({ kind: 'write', score: null, health });
    expect(now(step, { health: 'atRisk' })).toEqual({ kind: 'write', score, health: null });
    expect(now(step, { ...field(item, 63), health: 'atRisk' })).toEqual({ kind: 'there' });
  });

  it('gives way to a colleague’s', () => {
    expect(now(step, field(item, 50))).toEqual({ kind: 'changed', score: 50, health: 'onTrack' });
    expect(now(step, { ...field(item, 63), health: 'needsAttention' })).toEqual({
      kind: 'changed',
      score: 63,
      health: 'needsAttention',
    });
    expect(now(step, { progress: null })).toMatchObject({ kind: 'changed', score: null });
    // Set anew to the same: somebody looked since.
    expect(now(step, field(item, 40))).toMatchObject({ kind: 'changed', score: 40 });
  });

  it('gives way to a score that counts first by now, and to an end', () => {
    const inTitle = planned(item, { score: '63' }, titleFirst);
    expect(now(inTitle, { title: 'Deploys => 50%' }, titleFirst)).toMatchObject({ kind: 'changed', score: 50 });
    expect(now(inTitle, { title: 'Deploys => 50%' })).toMatchObject({ kind: 'write' });
    expect(now(inTitle, { title: 'Deploys => OBE' })).toMatchObject({ kind: 'changed', score: 40 });
  });

  it('of 0 that nobody set is sent', () => {
    const bare = keyResult({ progress: { percent: 0, start: 0, current: 0, end: 100, updatedAt: null } });
    expect(now(planned(bare, { score: '0' }))).toMatchObject({ kind: 'write', score: { percent: 0 } });
  });
});

describe('a score in a text', () => {
  it('goes into the text as it is by now', () => {
    const titled = planned(keyResult({ title: 'Deploys => 40%' }), { score: '63' });
    expect(now(titled, { title: 'Deploys are quick => 40%' })).toMatchObject({
      kind: 'write',
      score: { place: 'title', before: 'Deploys are quick => 40%', after: 'Deploys are quick => 63%' },
    });
    const described = planned(keyResult({ description: 'Why.\n\nScore => 40%\n' }), { score: '63' });
    expect(now(described, { description: 'Why not.\n\nScore => 40%\n\nMore.' })).toMatchObject({
      score: { place: 'description', after: 'Why not.\n\nScore => 63%\n\nMore.' },
    });
    expect(now(planned(keyResult(), { score: '63' }), { description: 'Why.' })).toMatchObject({
      score: { after: 'Why.\n\nScore => 63%' },
    });
  });

  it('is there, or somebody else’s, whatever stands around it', () => {
    const step = planned(keyResult({ title: 'Deploys => 40%' }), { score: '63' });
    expect(now(step, { title: 'All deploys ==> 63 % on track' })).toEqual({ kind: 'there' });
    expect(now(step, { title: 'Deploys => 50%' })).toEqual({ kind: 'changed', score: 50, health: null });
    expect(now(step, { title: 'Deploys' })).toEqual({ kind: 'changed', score: null, health: null });
    expect(now(step, { title: 'Deploys => OBE' })).toMatchObject({ kind: 'changed', score: null });
  });

  it('that a colleague put elsewhere meanwhile is theirs', () => {
    const step = planned(keyResult(), { score: '63' });
    expect(now(step, { title: 'Key result => 50%' })).toMatchObject({ kind: 'changed', score: 50 });
  });

  it('is made anew by the reader where it belongs elsewhere by now', () => {
    const step = planned(keyResult(), { score: '63' });
    const progress = { percent: 0, start: 0, current: 0, end: 100, updatedAt: null };
    expect(now(step, { progress })).toMatchObject({ kind: 'changed', score: null });
  });

  it('gives way to a title in which it has no room any more', () => {
    const step = planned(keyResult(), { score: '63' }, titleFirst);
    expect(now(step, { title: 'a'.repeat(252) }, titleFirst)).toMatchObject({ kind: 'changed' });
  });
});

describe('what is only told in the comment', () => {
  const step = planned(keyResult({ percent: 40, health: 'onTrack' }), { words: 'Late' });

  it('is there, though somebody set the same again', () => {
    expect(now(step)).toEqual({ kind: 'there' });
    expect(now(step, { ...field(step.item, 40), title: 'Another' })).toEqual({ kind: 'there' });
  });

  it('is not told once it is another', () => {
    expect(now(step, field(step.item, 90))).toEqual({ kind: 'changed', score: 90, health: 'onTrack' });
    expect(now(step, { health: 'atRisk' })).toEqual({ kind: 'changed', score: 40, health: 'atRisk' });
    expect(now(step, { title: 'Deploys => OBE' })).toMatchObject({ kind: 'changed' });
  });

  it('stops what is written beside it', () => {
    const scored = planned(step.item, { score: '63' });
    expect(now(scored, { health: 'atRisk' })).toEqual({ kind: 'changed', score: 40, health: 'atRisk' });
    const judged = planned(step.item, { health: 'atRisk' });
    expect(now(judged, field(step.item, 90))).toEqual({ kind: 'changed', score: 90, health: 'onTrack' });
  });
});

describe('whatever stands there and is typed', () => {
  const healths = fc.constantFrom<Health | null>(null, 'onTrack', 'needsAttention', 'atRisk');
  const words = fc.constantFrom(
    '',
    'Deploys',
    '- [ ] a task',
    '```',
    '### Scoring Criteria',
    '<!-- note -->',
    'KR: more',
  );
  const scoreText = fc.constantFrom('', ' => 40%', ' --> 6/5', ' => OBE');
  const scoreLine = fc.constantFrom('', 'Score => 40%', '**Score:** 1/3', 'Progress: 3/5', 'Score: OBE');
  const lines = fc.array(words, { maxLength: 4 }).map((all) => all.join('\n'));
  const titles = fc.tuple(words, scoreText).map((parts) => parts.join(''));
  const described = fc.tuple(lines, scoreLine, lines).map((parts) => parts.join('\n\n'));
  const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
  const items = fc
    .record({ title: titles, description: described, health: healths, share })
    .map(({ share: percent, ...given }) => keyResult({ ...given, ...(percent === undefined ? {} : { percent }) }));
  const edits = fc.record({
    score: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 150 }).map(String),
      fc.constantFrom('33.33', '60,5', '1000'),
    ),
    health: healths,
  });
  const profiles = fc.constantFrom(nativeProfile, titleFirst);

  it('once it is written it is there, and nothing but the score’s place and the health changed', () => {
    fc.assert(
      fc.property(items, edits, profiles, (item, edit, profile) => {
        const step = planStep({ item, role, profile, edit, hasHealth: true });
        if (!step || 'refused' in step) return;
        const made = stepNow(step, item, role, profile);
        expect(made.kind).not.toBe('changed');
        if (made.kind !== 'write') return;
        const after = written(item, made);
        expect(stepNow(step, after, role, profile)).toEqual({ kind: 'there' });
        const place = made.score?.place ?? 'title';
        expect({ ...after, [place]: item[place], health: item.health }).toEqual(item);
      }),
    );
  });

  it('what a colleague wrote meanwhile stays, or stops the step', () => {
    fc.assert(
      fc.property(items, items, edits, profiles, (item, theirs, edit, profile) => {
        const step = planStep({ item, role, profile, edit, hasHealth: true });
        if (!step || 'refused' in step) return;
        const made = stepNow(step, theirs, role, profile);
        if (made.kind !== 'write') return;
        if (made.health) expect(theirs.health).toBe(item.health);
        if (!made.score || made.score.place === 'progress') return;
        expect(made.score.before).toBe(theirs[made.score.place]);
        const kept = theirs[made.score.place].split('\n').filter((line) => line !== '' && !/[%/]|OBE/.test(line));
        const there = made.score.after.split('\n').filter((line) => kept.includes(line.replace(/ => [\d.]+%$/, '')));
        expect(there.map((line) => line.replace(/ => [\d.]+%$/, ''))).toEqual(kept);
      }),
    );
  });
});
