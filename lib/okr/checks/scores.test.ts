import { describe, expect, it } from 'vitest';
import type { Comment } from '../initiatives/initiative';
import type { Item } from '../item';
import { keyResult } from '../item.fixture';
import { reportOnKeyResult } from '../key-result-report';
import { nativeProfile } from '../profiles/native';
import { flatLine } from './flat-line';
import { checkInput, HOME, NOW, told } from './given.fixture';
import { epic, linked } from './linked.fixture';
import { notUpdated } from './not-updated';
import { onTrackWithRisk } from './on-track-with-risk';
import { scoreCriteriaDrift } from './score-criteria-drift';
import { updateLacksKeyResult } from './update-lacks-key-result';
import { weightsIncomplete } from './weights-incomplete';

const children = (...given: Partial<Item>[]) =>
  given.map((one, at) => keyResult({ iid: String(at + 1), title: `Key result number ${at + 1}`, percent: 50, ...one }));

describe('weights', () => {
  const CRITERIA = '### Scoring Criteria\n\n';
  const objective = (criteria: string, count = 3) =>
    weightsIncomplete.find(
      checkInput('objective', {
        item: { description: CRITERIA + criteria },
        children: children(...Array(count).fill({})),
      }),
    );

  it.each([
    ['- #1 (50%)\n- #2 (30%)\n- #3 (20%)', null],
    ['- #1 (33%)\n- #2 (33%)\n- #3 (33%)', null],
    ['- #1\n- #2\n- #3', null],
    ['- #1 (50%)\n- #2 (50%)', { sum: 100, unlisted: ['Key result number 3'] }],
    ['- #1 (50%)\n- #2 (50%)\n- #3', { unweighted: ['Key result number 3'], unlisted: [] }],
    ['- #1 (50%)\n- #2 (30%)\n- #3 (30%)', { sum: 110, unlisted: [], unweighted: [], twice: [] }],
    ['- #1 (40%)\n- #1 (10%)\n- #2 (30%)\n- #3 (20%)', { twice: ['Key result number 1'] }],
    ['- #1 (50%)\n- #2 (30%)\n- #3 (10%)\n- Something else (10%)', { others: ['Something else'] }],
  ])('of an objective: %j', (criteria, expected) => {
    const [finding = null] = objective(criteria);
    if (expected) expect(finding).toMatchObject({ args: expected, fix: { kind: 'open', form: 'balance' } });
    else expect(finding).toBeNull();
  });

  it('are not judged while key results are hidden from the reader', () => {
    const input = checkInput('objective', {
      item: { description: `${CRITERIA}- #1 (50%)\n- #2 (50%)` },
      children: children({}),
    });
    const { report } = input;
    expect(weightsIncomplete.find(input)).toHaveLength(1);
    const partial = { readable: 1, counted: 2, hiddenLinks: 0, listed: 0 };
    expect(weightsIncomplete.find({ ...input, report: report && { ...report, partial } })).toEqual([]);
  });

  it.each([
    ['- Trial (50%)\n- Move (50%)', 0],
    ['- Trial (50%)\n- Move', 1],
    ['- Trial\n- Move', 0],
    ['| Milestone | Weight |\n|--|--|\n| Trial | 20% |\n| Move | 70% |', 1],
  ])('of a key result: %j', (criteria, count) => {
    expect(
      weightsIncomplete.find(checkInput('key-result', { item: { description: CRITERIA + criteria } })),
    ).toHaveLength(count);
  });
});

describe('a score against its criteria', () => {
  const drift = (
    description: string,
    score: number | null,
    initiatives = [linked()] as ReturnType<typeof linked>[] | null,
  ) =>
    scoreCriteriaDrift
      .find(
        checkInput('key-result', {
          item: { description: `### Scoring Criteria\n\n${description}` },
          score,
          initiatives,
        }),
      )
      .map(({ args }) => args);

  it.each([
    [60, [{ recorded: 60, computed: 50 }]],
    [59.5, []],
    [40, [{ recorded: 40, computed: 50 }]],
    [null, []],
  ])('recorded %s', (score, expected) => {
    expect(drift('- [x] Trial\n- [ ] Move', score)).toEqual(expected);
  });

  it('waits for the items that criteria rest on', () => {
    const description = '- group&12\n- [x] Trial';
    expect(drift(description, 100, null)).toEqual([]);
    expect(drift(description, 100)).toEqual([{ recorded: 100, computed: 50 }]);
    expect(drift(description, 100, [linked({ initiative: epic({ state: 'closed' }) })])).toEqual([]);
    expect(drift(description, 100, [linked({ initiative: null, unreadable: 'no-access' })])).toEqual([]);
  });
});

describe('on track with a key result at risk', () => {
  it.each([
    [{ health: 'atRisk' }, 1],
    [{ health: 'needsAttention' }, 0],
    [{ health: 'atRisk', state: 'closed' }, 0],
    [{ health: 'atRisk', labels: ['OBE'] }, 0],
    [{ health: 'atRisk', typeName: 'Task' }, 0],
    [{ health: 'atRisk', progress: null }, 1],
  ] as const)('%j: %i', (given, count) => {
    const input = checkInput('objective', {
      item: { health: 'onTrack' },
      children: children({}, { ...given, labels: [...('labels' in given ? given.labels : [])] }),
    });
    expect(onTrackWithRisk.find(input)).toHaveLength(count);
  });

  it('is asked of an open objective that says On track', () => {
    for (const item of [{ health: 'onTrack', state: 'closed' }, { health: 'atRisk' }, { health: null }] as const) {
      expect(onTrackWithRisk.find(checkInput('objective', { item, children: children({ health: 'atRisk' }) }))).toEqual(
        [],
      );
    }
  });
});

describe('not updated', () => {
  const at = (updatedAt: string) => ({ progress: { percent: 50, start: 0, current: 50, end: 100, updatedAt } });
  const LATE = at('2023-10-04T09:00:00Z');

  it('names an objective’s late key results, once for each update asked for', () => {
    const given = children({}, LATE, { ...LATE, state: 'closed' });
    const [finding, ...rest] = notUpdated.find(checkInput('objective', { children: given }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      subject: '2023-10-18',
      args: { keyResults: ['Key result number 2'], due: '2023-10-18', since: '2023-10-04' },
    });
  });

  it.each([
    [at('2023-10-18T09:00:00Z'), 0],
    [LATE, 1],
    [{ ...LATE, state: 'closed' as const }, 0],
    [{ ...LATE, labels: ['updates::monthly'] }, 0],
    [{ progress: { percent: null, start: 0, current: null, end: 100, updatedAt: null } }, 1],
    [{ progress: null, title: 'Recorded in the title => 40%' }, 0],
    [{ ...LATE, labels: ['cancelled'] }, 0],
  ])('of a key result itself: %j', (item, count) => {
    expect(notUpdated.find(checkInput('key-result', { item }))).toHaveLength(count);
  });

  it('is what its report says: its objective may ask for updates less often', () => {
    const item = keyResult(LATE);
    const { update } = reportOnKeyResult(item, nativeProfile, NOW, HOME, {
      objectiveLabels: ['updates::monthly'],
    });
    expect(notUpdated.find(checkInput('key-result', { item, update }))).toEqual([]);
  });
});

it('a check-in is an update, though GitLab’s field has no date', () => {
  const item = { progress: { percent: null, start: 0, current: null, end: 100, updatedAt: null } };
  const checkIns = new Map([[keyResult().id, [told(40, 2)]]]);
  expect(notUpdated.find(checkInput('key-result', { item }))).toHaveLength(1);
  expect(notUpdated.find(checkInput('key-result', { item, checkIns }))).toEqual([]);
});

describe('a flat line', () => {
  const flat = (...readings: ReturnType<typeof told>[]) =>
    flatLine.find(checkInput('key-result', { checkIns: new Map([[keyResult().id, readings]]) }));

  it.each([
    [[told(50, 0), told(50, 1), told(50, 2)], 1],
    [[told(40, 0), told(50, 1), told(50, 2), told(50, 3)], 1],
    [[told(50, 0), told(50, 1)], 0],
    [[told(50, 0), told(50, 1), told(60, 2)], 0],
    [[told(50, 0), told(50, 1), told(50, 2), told(60, 3)], 0],
    [[told(50, 0), told(50, 1, 'Waiting for a vendor'), told(50, 2)], 0],
    [[told(null, 0), told(null, 1), told(null, 2)], 0],
    [[], 0],
  ])('%j: %i', (readings, count) => {
    expect(flat(...readings)).toHaveLength(count);
  });

  it('says since when, and is another one with another score', () => {
    const [fifty] = flat(told(50, 0), told(50, 1), told(50, 2), told(50, 3));
    expect(fifty).toMatchObject({ args: { keyResults: ['Deploys are quick'], percent: 50, since: '2023-10-11' } });
    expect(flat(told(50, 0), told(50, 1), told(50, 2))[0]?.subject).toBe(fifty?.subject);
    expect(flat(told(60, 0), told(60, 1), told(60, 2))[0]?.subject).not.toBe(fifty?.subject);
  });

  it('is found on the open key results of an open objective', () => {
    const given = children({}, {}, { state: 'closed' }, { labels: ['OBE'] }, {});
    const three = [told(50, 0), told(50, 1), told(50, 2)];
    const checkIns = new Map(given.slice(0, 4).map(({ id }) => [id, three]));
    const find = (item: Partial<Item>) => flatLine.find(checkInput('objective', { item, children: given, checkIns }));
    expect(find({}).map(({ args }) => args)).toEqual([
      { keyResults: ['Key result number 1', 'Key result number 2'], percent: null, since: null },
    ]);
    expect(find({ state: 'closed' })).toEqual([]);
  });
});

describe('the newest update', () => {
  const said = (...bodies: string[]): Comment[] =>
    bodies.map((body, index) => ({
      body,
      at: `2023-10-${25 - index}T09:00:00Z`,
      editedAt: null,
      author: 'owner',
      username: 'owner',
    }));
  const THREE = children({ title: 'KR: Thirty interviews are held => 80%' }, { title: 'Half of all teams answer' }, {});
  const missing = (comments: Comment[] | null, given: Item[] = THREE) =>
    updateLacksKeyResult
      .find(checkInput('objective', { comments, children: given }))
      .flatMap(({ args }) => args.missing);

  it.each([
    ['by reference', ['- #1: done\n- #2: half\n- group/okrs#3: none'], []],
    ['by link', ['[one](https://gitlab.example.com/group/okrs/-/work_items/1) #2 #3'], []],
    ['by title', ['**Thirty** interviews are held: 24.\n#2, #3'], []],
    ['one left out', ['Update\n#1 #2'], ['Key result number 3']],
    [
      'nothing but the word',
      ['**Status update 2023-10-25**\nAll fine.'],
      ['KR: Thirty interviews are held', 'Half of all teams answer', 'Key result number 3'],
    ],
    ['a remark came after', ['Thanks, that reads well.', '#1 #2 #3', '#1'], []],
    ['a newer one is shorter', ['#1', '#1 #2 #3'], ['Half of all teams answer', 'Key result number 3']],
    ['never any', ['Thanks.'], []],
    [
      'check-ins of one day by several people',
      ['### Check-in 2023-10-18\n\n- #1: 40%', '### Check-in 2023-10-18\n\n- #2: 5%'],
      ['Key result number 3'],
    ],
    [
      'check-ins of another day',
      ['### Check-in 2023-10-18\n\n- #1: 40%\n- #3: 4%', '### Check-in 2023-10-11\n\n- #2: 5%'],
      ['Half of all teams answer'],
    ],
    ['a check-in that others may still join', ['### Check-in 2023-10-25\n\n- #1: 40%'], []],
    ['another project’s number', ['Update: other/okrs#3 #1 #2'], ['Key result number 3']],
  ])('%s', (_, bodies, expected) => {
    expect(missing(said(...bodies))).toEqual(expected);
  });

  it('is not asked for what is closed, cancelled or was made later, nor where comments are not read', () => {
    const given = children({}, { state: 'closed' }, { labels: ['OBE'] }, { createdAt: '2023-10-25T12:00:00Z' });
    expect(missing(said('#1'), given)).toEqual([]);
    expect(missing(null)).toEqual([]);
  });

  it('is not asked for where the team has no form', () => {
    const input = checkInput('objective', { comments: said('Update'), children: THREE, profile: nativeProfile });
    expect(updateLacksKeyResult.find(input)).toEqual([]);
  });
});
