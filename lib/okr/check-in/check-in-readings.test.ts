import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, updateState } from '../cadence';
import type { Comment } from '../initiatives/initiative';
import { home, keyResult } from '../item.fixture';
import { hostileCheckIn, hostileText } from './check-in.fixture';
import { checkInReadings } from './check-in-readings';
import { formatCheckIn } from './format-check-in';

const COST = keyResult({ iid: '1', title: 'KR 1: Reduce the cost => 63%' });
const USER = keyResult({ iid: '2', title: 'Reduce the cost per user' });
const EPIC = keyResult({
  iid: '12',
  namespacePath: 'group',
  title: 'Epic',
  url: 'https://gitlab.example.com/groups/group/-/epics/12',
});
const ITEMS = [COST, USER, EPIC];

const CADENCE: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };

const comment = (lines: string, given: Partial<Comment> = {}): Comment => ({
  body: `### Check-in 2023-10-25\n\n${lines}`,
  at: '2023-10-24T09:00:00Z',
  editedAt: null,
  author: 'Ana',
  username: 'ana',
  ...given,
});
const percents = (lines: string, items = ITEMS) =>
  [...checkInReadings([comment(lines)], items, home, CADENCE)].map(([id, [reading]]) => [
    items.find((item) => item.id === id)?.iid,
    reading?.percent,
  ]);

describe('a line belongs to a key result', () => {
  it.each([
    [`- [Whatever](${COST.url}): 40%`, '1'],
    ['- [Whatever](/group/okrs/-/issues/1): 40%', '1'],
    ['- #1: 40%', '1'],
    ['- #1+: 40%', '1'],
    ['- group/okrs#1 Reduce the cost: 40%', '1'],
    ['- #2 *Reduce the cost* per user (Ana): 40%', '2'],
    ['- #1 @ana: 40%', '1'],
    ['- &12+s: 40%', '12'],
    ['- group&12: 40%', '12'],
    [`- ${COST.url}: 40%`, '1'],
    ['- **KR 1: Reduce the *cost***: 40%', '1'],
    ['- Reduce the cost per user: 40%', '2'],
    ['- reduce  the COST per user (Ana): 40%', '2'],
  ])('%j', (line, iid) => {
    expect(percents(line)).toEqual([[iid, 40]]);
  });

  it.each([
    '- #3 Reduce the cost: 40%',
    '- #1 Reduce the cost per user: 40%',
    '- #1 is slow, error rate: 40%',
    '- [Reduce the cost](https://gitlab.example.com/other/okrs/-/work_items/1): 40%',
    '- Reduce: 40%',
    '- Reduce the cost per user: done 3 of 5, error rate: 2%',
    '- Reduce the cost per user: error rate: 2%',
    '- Other: 40% – not #1',
  ])('%j: to none', (line) => {
    expect(percents(line)).toEqual([]);
  });

  it.each(['Deploys (all teams)', 'Deploys'])('with %j, whatever stands in brackets', (title) => {
    expect(percents('- **KR 1: Deploys** (all teams): 40%', [keyResult({ iid: '3', title })])).toHaveLength(1);
  });

  it.each([
    ['- API: Reduce the cost: 50%', 0],
    ['- Reduce the cost: 50%', 1],
    ['- **KR 1: Reduce the cost** (Ana): 50%', 1],
    ['- Reduce the cost => 63%: 50%', 1],
  ])('%j, where it is the only one that is known: %d times', (line, times) => {
    expect(percents(line, [COST])).toHaveLength(times);
  });

  it('that is longer than another’s', () => {
    const longer = keyResult({ iid: '3', title: 'API: Reduce the cost' });
    expect(percents('- API: Reduce the cost: 50%', [COST, longer])).toEqual([['3', 50]]);
  });

  it('by no title that two of them have', () => {
    expect(percents('- Reduce the cost: 40%', [COST, keyResult({ iid: '3', title: 'Reduce the cost' })])).toEqual([]);
  });
});

describe('checkInReadings', () => {
  it('are what the lines say', () => {
    const given = comment('- #1: 63% → 70.50%, at risk – Late.\n- #2: not scored');
    const dated = { at: '2023-10-24T09:00:00Z', author: 'Ana' };
    expect(checkInReadings([given], ITEMS, home, CADENCE)).toEqual(
      new Map([
        [COST.id, [{ before: 63, percent: 70.5, decimals: 2, health: 'atRisk', words: 'Late.', ...dated }]],
        [USER.id, [{ before: null, percent: null, decimals: 0, health: null, words: '', ...dated }]],
      ]),
    );
  });

  it('take what stands below a line for its words', () => {
    const given = comment('- #1: 40%\n  Waiting for\n  - a vendor\n- #2: 40%\n- Note\n  - nothing of #2\n\nBye.');
    const found = checkInReadings([given], ITEMS, home, CADENCE);
    expect(found.get(COST.id)?.[0]?.words).toBe('Waiting for a vendor');
    expect(found.get(USER.id)?.[0]?.words).toBe('');
  });

  const NOON = { ...CADENCE, cutOff: '12:00' };
  const AUCKLAND = { ...CADENCE, timeZone: 'Pacific/Auckland' };
  const at = (given: Partial<Comment>, cadence = CADENCE) =>
    checkInReadings([comment('- #1: 40%', given)], ITEMS, home, cadence).get(COST.id)?.[0]?.at;

  it.each([
    [null, '2023-10-24T09:00:00Z'],
    ['2023-10-25T20:00:00Z', '2023-10-25T20:00:00.000Z'],
    ['2023-10-25T23:59:59Z', '2023-10-25T23:59:59.000Z'],
    ['2023-10-26T00:00:00Z', '2023-10-25T23:59:59.999Z'],
    ['2023-12-24T20:00:00Z', '2023-10-25T23:59:59.999Z'],
    ['2023-10-20T20:00:00Z', '2023-10-24T09:00:00Z'],
    ['soon', '2023-10-24T09:00:00Z'],
  ])('edited %s: of %s', (editedAt, expected) => {
    expect(at({ editedAt })).toBe(expected);
  });

  it.each([
    [NOON, '2023-10-25T11:00:00Z', '2023-10-25T11:00:00.000Z'],
    [NOON, '2023-10-25T13:00:00Z', '2023-10-25T11:59:59.999Z'],
    [AUCKLAND, '2023-10-25T10:00:00Z', '2023-10-25T10:00:00.000Z'],
    [AUCKLAND, '2023-10-25T12:00:00Z', '2023-10-25T10:59:59.999Z'],
    [{ ...CADENCE, timeZone: 'America/New_York' }, '2023-10-26T03:00:00Z', '2023-10-26T03:00:00.000Z'],
    [{ ...CADENCE, timeZone: 'Nowhere' }, '2023-10-25T10:00:00Z', '2023-10-24T09:00:00Z'],
  ])('until the cut-off of %j, edited %s: of %s', (cadence, editedAt, expected) => {
    expect(at({ editedAt }, cadence)).toBe(expected);
  });

  it.each([
    ['2023-11-01T15:00:00Z', 'due'],
    ['2023-11-02T00:00:00Z', 'overdue'],
  ])('a word mended behind the cut-off is no update of the next week: at %s it is %s', (moment, expected) => {
    const lastUpdate = at({ editedAt: '2023-10-26T08:00:00Z' }) ?? null;
    const now = new Date(moment);
    const asked = { now, cadence: CADENCE, period: null, undated: false, createdAt: '2023-08-01T09:00:00Z' };
    expect(updateState({ ...asked, lastUpdate, closed: false })).toMatchObject({
      state: expected,
      since: '2023-10-25',
    });
  });

  it('are never before the comment itself', () => {
    const late = { at: '2023-11-03T09:00:00Z', editedAt: '2023-11-04T09:00:00Z' };
    expect(at(late)).toBe('2023-11-03T09:00:00Z');
  });

  it('come oldest first, the last line of a comment alone', () => {
    const given = [
      comment('- #1: 30%', { at: '2023-10-25T11:00:00Z' }),
      { ...comment(''), body: 'Thanks! #1: 99%' },
      comment('- #1: 10%', { at: '2023-10-25T09:00:00Z' }),
      comment('- #1: 5%\n- #1: 20%', { at: '2023-10-25T08:00:00Z', editedAt: '2023-10-25T10:00:00Z' }),
    ];
    expect(
      checkInReadings(given, ITEMS, home, CADENCE)
        .get(COST.id)
        ?.map(({ percent }) => percent),
    ).toEqual([10, 20, 30]);
  });

  it('never throw, and are in order', () => {
    const body = fc.oneof(
      hostileCheckIn.map(formatCheckIn),
      hostileText.map((text) => comment(text).body),
    );
    const at = fc.constantFrom('2023-10-25T08:00:00Z', '2023-10-18T08:00:00Z', 'x');
    const any = fc.record({
      body,
      at,
      editedAt: fc.option(at),
      author: fc.constant(null),
      username: fc.constant(null),
    });
    const titles = fc.array(hostileText, { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), titles, (comments, given) => {
        const items = given.map((title, index) => keyResult({ iid: String(index + 1), title }));
        for (const readings of checkInReadings(comments, items, home, CADENCE).values()) {
          const dates = readings.map((reading) => Date.parse(reading.at)).filter((date) => !Number.isNaN(date));
          if (dates.length === readings.length) expect(dates).toEqual(dates.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
